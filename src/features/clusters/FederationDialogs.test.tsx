// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { renderApp } from '~/testing/renderApp'
import { PASSWORD } from '../../../mocks/world/scenarios/accounts'
import { SimClient } from '../../../mocks/world/SimClient'
import type { World } from '../../../mocks/world/World'

/** Stands alone, ready to join; reachable at OWN. */
const ALONE = 'k3s-store-101'
const OWN = '185.12.64.9'
const PRIMARY = '34.118.200.15'

const at = (dialog: string) => `/federation/clusters?dialog=${dialog}`
/** The dialog with this title. The first one of a run is compiled while the test waits. */
const dialogOf = (name: RegExp) => screen.findByRole('dialog', { name }, { timeout: 28_000 })
const button = (dialog: HTMLElement, name: string) => within(dialog).getByRole('button', { name })

/** Counts the requests a controller gets, by verb and path. */
function countRequests(world: World, name: string): (route: string) => number {
  const controller = world.controller(name)
  const seen: string[] = []
  const handle = controller.handle.bind(controller)
  controller.handle = (request) => {
    seen.push(`${request.method} ${new URL(request.url).pathname}`)
    return handle(request)
  }
  return (route) => seen.filter((each) => each === route).length
}

async function tokenOfPrimary(world: World, minutes = 60): Promise<string> {
  const client = new SimClient(world.controller('gke-one'))
  await client.signIn('admin', PASSWORD)
  const { body } = await client.call('GET', `/v1/fed/join_token?token_duration=${minutes}`)
  // The answer of the simulated controller, which its own tests check.
  return (body as { join_token: string }).join_token
}

async function paste(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  // Selects what is there, so that the text takes its place.
  await user.tripleClick(field)
  await user.paste(text)
}

// Whole journeys: filling in, waiting, failing, trying again.
vi.setConfig({ testTimeout: 40_000 })

afterEach(() => {
  vi.useRealTimers()
})

describe('a dialog in the address', () => {
  test('that this console does not have is explained, and leaves the address when it is closed', async () => {
    const { user, router } = await renderApp(at('teleport'), { as: 'admin' })
    const dialog = await dialogOf(/^No such dialog/)
    expect(dialog).toHaveTextContent('“teleport”')
    await user.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] ?? dialog)
    await waitFor(() => {
      expect(router.state.location.search).toBe('')
    })
  })

  test('that makes no sense in this role says which role it is for', async () => {
    await renderApp(at('promote'), { as: 'admin' })
    const dialog = await dialogOf(/^Promote to primary/)
    await within(dialog).findByText(/Only a standalone cluster can be promoted/)
    expect(dialog).toHaveTextContent('gke-one is a primary cluster.')
  })

  test('that the user may not use says what it needs', async () => {
    await renderApp(at('promote'), { as: 'lena', console: ALONE })
    const dialog = await dialogOf(/^Promote to primary/)
    expect(await within(dialog).findByText(/you signed in through ldap1/)).toBeVisible()
  })
})

describe('Promote to primary', () => {
  const SERVICES = `NAME                                      TYPE           CLUSTER-IP      EXTERNAL-IP      PORT(S)           AGE
neuvector-service-controller-fed-master   LoadBalancer   10.27.249.147   185.12.64.9      11443:31878/TCP   17d`

  test('fills the address from kubectl, ends the session, and goes on with the token after signing in', async () => {
    const { user, world, router } = await renderApp(at('promote'), { as: 'admin', console: ALONE })
    const dialog = await dialogOf(/^Promote to primary: k3s-store-101/)
    expect(within(dialog).getByLabelText('Cluster name')).toHaveValue(ALONE)
    await paste(user, within(dialog).getByLabelText('Then paste what it printed'), SERVICES)
    expect(within(dialog).getByLabelText('Primary server')).toHaveValue(OWN)
    expect(within(dialog).getByLabelText('Primary port')).toHaveValue('11443')
    expect(dialog).toHaveTextContent(
      'Recognised. neuvector-service-controller-fed-master listens on 185.12.64.9',
    )
    await user.click(button(dialog, 'Promote'))

    expect(await screen.findByText(/is now a primary cluster/)).toBeVisible()
    expect(world.controller(ALONE).state.federation.role).toBe('master')
    await user.click(screen.getByRole('button', { name: 'Sign in again' }))
    await user.type(await screen.findByLabelText('Username'), 'admin')
    await user.type(screen.getByLabelText('Password'), PASSWORD)
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    const next = await dialogOf(/^Generate join token: k3s-store-101/)
    expect(within(next).getByRole('button', { name: 'Generate' })).toBeEnabled()
    expect(router.state.location.pathname).toBe('/federation/clusters')
  })

  test('refuses what can be no address before anything is sent', async () => {
    let count = (_route: string) => 0
    const { user } = await renderApp(at('promote'), {
      as: 'admin',
      console: ALONE,
      prepare: (world) => {
        count = countRequests(world, ALONE)
      },
    })
    const dialog = await dialogOf(/^Promote to primary: k3s-store-101/)
    await paste(user, within(dialog).getByLabelText('Primary server'), 'https://nv.example.com')
    await paste(user, within(dialog).getByLabelText('Primary port'), '70000')
    await user.click(button(dialog, 'Promote'))
    expect(
      await within(dialog).findByText('Without https://, only the host name or IP address'),
    ).toBeVisible()
    expect(within(dialog).getByText('1 to 65535')).toBeVisible()
    expect(count('POST /v1/fed/promote')).toBe(0)
  })

  test('asks for a node when the service has a node port, and warns of a private address', async () => {
    const { user } = await renderApp(at('promote'), { as: 'admin', console: ALONE })
    const dialog = await dialogOf(/^Promote to primary: k3s-store-101/)
    const output = 'neuvector-svc-controller-fed-master NodePort 10.27.1.1 <none> 11443:31878/TCP 17d'
    await paste(user, within(dialog).getByLabelText('Then paste what it printed'), output)
    expect(within(dialog).getByLabelText('Primary port')).toHaveValue('31878')
    expect(dialog).toHaveTextContent('Type the address of any node of the cluster')
    await paste(user, within(dialog).getByLabelText('Primary server'), '10.0.0.4')
    expect(dialog).toHaveTextContent('A private address: only clusters in the same network reach it.')
  })

  test('a double click promotes once, and a refusal keeps what was typed', async () => {
    let count = (_route: string) => 0
    const { user } = await renderApp(at('promote'), {
      as: 'admin',
      console: ALONE,
      prepare: (world) => {
        count = countRequests(world, ALONE)
        world.plan(ALONE, 'POST /v1/fed/promote', {
          status: 428,
          body: { code: 4, message: 'fed.web,fed.db' },
        })
      },
    })
    const dialog = await dialogOf(/^Promote to primary: k3s-store-101/)
    await paste(user, within(dialog).getByLabelText('Primary server'), OWN)
    await user.dblClick(button(dialog, 'Promote'))
    expect(await within(dialog).findByText(/fed\.web, fed\.db/)).toBeVisible()
    expect(within(dialog).getByLabelText('Primary server')).toHaveValue(OWN)
    expect(count('POST /v1/fed/promote')).toBe(1)
  })
})

test('going back does not take a half-filled dialog away without asking', async () => {
  const { user, router } = await renderApp('/federation/clusters', { as: 'admin', console: ALONE })
  await user.click(await screen.findByRole('button', { name: 'Promote to primary…' }))
  const dialog = await dialogOf(/^Promote to primary: k3s-store-101/)
  await paste(user, within(dialog).getByLabelText('Primary server'), OWN)
  void router.navigate(-1)
  const first = await screen.findByRole('alertdialog', { name: 'Discard what you typed?' })
  await user.click(button(first, 'Cancel'))
  await waitFor(() => {
    expect(first).not.toBeInTheDocument()
  })
  expect(within(dialog).getByLabelText('Primary server')).toHaveValue(OWN)
  void router.navigate(-1)
  const question = await screen.findByRole('alertdialog', { name: 'Discard what you typed?' })
  const discard = within(question).getByRole('button', { name: 'Discard' })
  await waitFor(() => {
    expect(discard).toBeEnabled()
  })
  await user.click(discard)
  await waitFor(() => {
    expect(dialog).not.toBeInTheDocument()
  })
  expect(router.state.location.search).toBe('')
})

describe('Generate join token', () => {
  test('gives a token that is hidden until asked for, with what it contains', async () => {
    const { user } = await renderApp(at('generate-token'), { as: 'admin' })
    const dialog = await dialogOf(/^Generate join token: gke-one/)
    expect(within(dialog).getByRole('radio', { name: '1 hour' })).toBeChecked()
    await user.click(button(dialog, 'Generate'))
    expect(await within(dialog).findByRole('timer')).toHaveTextContent(/^(1:00:00|59:\d\d)left$/)
    expect(dialog).toHaveTextContent(`It carries the address ${PRIMARY} and port 11443`)
    expect(within(dialog).queryByText(/^eyJ[A-Za-z0-9+/=]{40,}$/)).not.toBeInTheDocument()
    await user.click(button(dialog, 'Show'))
    expect(within(dialog).getByText(/^eyJ[A-Za-z0-9+/=]{40,}$/)).toBeVisible()
  })

  test('forgets the token when its time is over and offers to generate again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { user } = await renderApp(at('generate-token'), { as: 'admin' })
    const dialog = await dialogOf(/^Generate join token: gke-one/)
    await user.click(within(dialog).getByRole('radio', { name: '15 min' }))
    await user.click(button(dialog, 'Generate'))
    await within(dialog).findByRole('timer')
    vi.setSystemTime(Date.now() + 11 * 60_000)
    expect(await within(dialog).findByText('Expires soon')).toBeVisible()
    vi.setSystemTime(Date.now() + 4 * 60_000)
    expect(await within(dialog).findByText(/The token was removed from this page/)).toBeVisible()
    expect(within(dialog).queryByText(/^eyJ/)).not.toBeInTheDocument()
    await user.click(button(dialog, 'Generate again'))
    expect(await within(dialog).findByRole('timer')).toHaveTextContent(/left$/)
  })

  test('keeps the token nowhere once the dialog is closed', async () => {
    const { user, queryClient } = await renderApp(at('generate-token'), { as: 'admin' })
    const dialog = await dialogOf(/^Generate join token: gke-one/)
    await user.click(button(dialog, 'Generate'))
    await within(dialog).findByRole('timer')
    await user.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] ?? dialog)
    await waitFor(() => {
      expect(dialog).not.toBeInTheDocument()
    })
    const cached = JSON.stringify([
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data),
    ])
    expect(cached).not.toContain('eyJ')
    const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage))
    expect(stored.join()).not.toContain('eyJzI')
  })
})

describe('Join a federation', () => {
  async function openJoin(prepare?: (world: World) => void) {
    const app = await renderApp(at('join'), { as: 'admin', console: ALONE, ...(prepare ? { prepare } : {}) })
    const dialog = await dialogOf(/^Join a federation: k3s-store-101/)
    const token = await tokenOfPrimary(app.world)
    const field = (label: string) => within(dialog).getByLabelText(label)
    return { ...app, dialog, token, field }
  }

  test('takes the primary from the token, waits, and says what this side can know', async () => {
    const { user, world, dialog, token, field } = await openJoin()
    await paste(user, field('Join token'), `${token.slice(0, 30)}\n${token.slice(30)}`)
    expect(field('Primary server')).toHaveValue(PRIMARY)
    expect(field('Primary port')).toHaveValue('11443')
    await paste(user, field("This cluster's server"), OWN)
    await user.click(button(dialog, 'Join'))
    await waitFor(() => {
      world.advance(500)
      expect(screen.getByText(/is now managed by/)).toBeVisible()
    })
    expect(screen.getByRole('dialog')).toHaveTextContent('there it goes from joined to synced')
    world.advance(60_000)
    const member = world.controller('gke-one').state.federation.members.find(({ name }) => name === ALONE)
    expect(member?.status).toBe('synced')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(await screen.findByText(/is managed by/)).toBeVisible()
  })

  test('says at once that a token is malformed, and sends nothing', async () => {
    const { user, dialog, token, field } = await openJoin()
    await paste(user, field('Join token'), token.slice(0, 40))
    expect(within(dialog).getByText(/This is not a join token, or only a part of one/)).toBeVisible()
    await user.click(button(dialog, 'Join'))
    expect(field('Join token')).toBeInvalid()
    expect(field('Primary server')).toHaveValue('')
  })

  test('a primary that cannot call back: how far it came, what to do, and everything as typed', async () => {
    const { user, world, dialog, token, field } = await openJoin()
    await paste(user, field('Join token'), token)
    await paste(user, field('Cluster name'), 'store-renamed')
    await paste(user, field("This cluster's server"), OWN)
    await paste(user, field("This cluster's port"), '10444')
    await user.click(button(dialog, 'Join'))
    await waitFor(() => {
      world.advance(2_000)
      expect(within(dialog).getByRole('group', { name: /^The primary could not/ })).toBeVisible()
    })
    const card = within(dialog).getByRole('group', { name: /^The primary could not/ })
    expect(card).toHaveTextContent(`The primary could not reach this cluster at ${OWN}, port 10444`)
    expect(card).toHaveTextContent('This cluster is now named store-renamed; nothing else changed.')
    expect(card).toHaveTextContent('Token, name and versions accepted(passed)')
    expect(card).toHaveTextContent('The primary called back: no answer(failed)')
    expect(field('Join token')).toHaveValue(token)
    expect(field("This cluster's server")).toBeInvalid()
    expect(dialog).toHaveTextContent('No answer from here')

    await user.click(button(dialog, 'Copy report'))
    const report = await navigator.clipboard.readText()
    expect(report).toContain('Join failed: noWayBack')
    expect(report).not.toContain(token.slice(0, 20))

    await paste(user, field("This cluster's port"), '10443')
    expect(field("This cluster's server")).toBeValid()
    await user.click(button(dialog, 'Join'))
    await waitFor(() => {
      world.advance(500)
      expect(screen.getByText(/is now managed by/)).toBeVisible()
    })
  })

  test('a name that is taken is an error of the field', async () => {
    const { user, dialog, token, field } = await openJoin()
    await paste(user, field('Join token'), token)
    await paste(user, field('Cluster name'), 'aks-remote2')
    await paste(user, field("This cluster's server"), OWN)
    await user.click(button(dialog, 'Join'))
    expect(await within(dialog).findByText('This name is taken in the federation')).toBeVisible()
    expect(field('Cluster name')).toBeInvalid()
    await user.type(field('Cluster name'), '-b')
    expect(field('Cluster name')).toBeValid()
  })

  test('an expired token is told as such, and a double click joins once', async () => {
    let count = (_route: string) => 0
    const { user, world, dialog, field } = await openJoin((started) => {
      count = countRequests(started, ALONE)
    })
    const token = await tokenOfPrimary(world, 1)
    world.advance(2 * 60_000)
    await paste(user, field('Join token'), token)
    await paste(user, field("This cluster's server"), OWN)
    await user.dblClick(button(dialog, 'Join'))
    expect(await within(dialog).findByText('The primary does not accept this token')).toBeVisible()
    expect(count('POST /v1/fed/join')).toBe(1)
  })
})

describe('Leave federation', () => {
  test('needs the name, and is refused without force while the primary is away', async () => {
    const { user, world } = await renderApp(at('leave'), { as: 'admin', console: 'edge-lon-01' })
    const dialog = await dialogOf(/^Leave federation: edge-lon-01/)
    expect(button(dialog, 'Leave')).toBeDisabled()
    world.setDown('gke-one')
    await user.type(within(dialog).getByRole('textbox'), 'edge-lon-01')
    await user.click(button(dialog, 'Leave'))
    await waitFor(() => {
      world.advance(2_000)
      expect(within(dialog).getByRole('alert')).toHaveTextContent('Nothing has changed.')
    })
    await user.click(within(dialog).getByRole('switch', { name: /Leave even if/ }))
    await waitFor(async () => {
      // A click right after the answer may count as the second half of a double click, and do nothing.
      await user.click(button(dialog, 'Leave'))
      world.advance(2_000)
      expect(screen.getByText('edge-lon-01 has left the federation')).toBeVisible()
    })
    expect(await screen.findByRole('region', { name: /^Promote edge-lon-01/ })).toBeVisible()
  })
})

describe('Demote to standalone', () => {
  test('tells the consequences with real numbers, needs the name, and ends the session', async () => {
    const { user, world } = await renderApp(at('demote'), { as: 'admin' })
    const dialog = await dialogOf(/^Demote to standalone: gke-one/)
    expect(dialog).toHaveTextContent('8 managed clusters')
    expect(dialog).toHaveTextContent('2 clusters cannot be told now')
    expect(button(dialog, 'Demote')).toBeDisabled()
    await user.type(within(dialog).getByRole('textbox'), 'gke-one')
    await user.click(button(dialog, 'Demote'))
    await waitFor(() => {
      world.advance(2_000)
      expect(screen.getByText(/stands alone now/)).toBeVisible()
    })
    expect(world.controller('gke-one').state.federation.role).toBe('')
    await user.click(screen.getByRole('button', { name: 'Sign in again' }))
    expect(await screen.findByLabelText('Username')).toBeVisible()
  })
})

describe('Cluster settings', () => {
  test('name and address are fixed while there are members; what may change is saved', async () => {
    const { user, world } = await renderApp(at('settings'), { as: 'admin' })
    const dialog = await dialogOf(/^Cluster settings: gke-one/)
    expect(within(dialog).getByLabelText('Cluster name')).toBeDisabled()
    expect(dialog).toHaveTextContent('Name and address are fixed while clusters are managed from here')
    expect(button(dialog, 'Save')).toBeDisabled()
    await user.click(within(dialog).getByRole('switch', { name: /Share CI\/CD scan results/ }))
    await user.click(button(dialog, 'Save'))
    expect(await screen.findByText('Settings of gke-one saved')).toBeVisible()
    expect(world.controller('gke-one').state.federation.deployRepoScanData).toBe(true)
  })
})
