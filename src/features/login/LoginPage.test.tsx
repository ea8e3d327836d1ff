// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'
import type { World } from '../../../mocks/world/World'

const username = () => screen.findByLabelText('Username')
const password = () => screen.findByLabelText('Password')
const signInButton = () => screen.getByRole('button', { name: 'Sign in' })

async function fill(user: UserEvent, field: HTMLElement, text: string) {
  await user.clear(field)
  await user.paste(text)
}

/** Fills in the sign-in form and submits it with Enter, as most people do. */
async function signIn(user: UserEvent, name: string, secret: string) {
  await fill(user, await username(), name)
  await fill(user, await password(), secret)
  await user.keyboard('{Enter}')
}

/** Fills in the form for a new password and submits it. */
async function choosePassword(user: UserEvent, first: string, second = first) {
  await fill(user, await screen.findByLabelText('New password'), first)
  await fill(user, screen.getByLabelText('Repeat the new password'), second)
  await user.keyboard('{Enter}')
}

/** An account of the first cluster, as the controller keeps it. */
function accountOf(world: World, name: string) {
  const account = world.controllers[0]?.state.users.find((candidate) => candidate.username === name)
  if (!account) throw new Error(`no account ${name}`)
  return account
}

/** As if somebody had accepted the licence terms before. */
function acceptTerms({ controllers }: World) {
  for (const { state } of controllers) state.eulaAccepted = true
}

const homeIsShown = () => screen.findByLabelText('Account')

test('S8 a first sign-in accepts the terms, sets a new password and lands on the start page', async () => {
  const { world, user, router } = await renderApp('/login', { scenario: 'standalone' })
  await user.click(await screen.findByRole('checkbox', { name: 'I accept the licence terms' }))
  await signIn(user, 'admin', 'admin')

  expect(await screen.findByRole('heading', { level: 1, name: 'Choose a new password' })).toBeVisible()
  const newPassword = screen.getByLabelText('New password')
  expect(newPassword).toHaveFocus()
  await choosePassword(user, 'abc')
  expect(await screen.findByRole('alert')).toHaveTextContent('The controller does not accept this password')
  expect(screen.getByRole('list', { name: 'Password rules of this controller' })).toBeVisible()
  expect(newPassword).toHaveValue('abc')
  expect(newPassword).toHaveFocus()

  await choosePassword(user, 'Fleet-2026')
  expect(await homeIsShown()).toBeVisible()
  expect(router.state.location.pathname).toBe('/federation/clusters')
  await waitFor(() => expect(world.controllers[0]?.state.eulaAccepted).toBe(true))
})

test('the rules of a new password are ticked while it is typed', async () => {
  const { user } = await renderApp('/login', {
    scenario: 'standalone',
    prepare: acceptTerms,
  })
  await signIn(user, 'admin', 'admin')
  const rules = within(await screen.findByRole('list', { name: 'Usual password rules' }))
  expect(rules.getAllByText(/missing/)).toHaveLength(4)
  await user.type(screen.getByLabelText('New password'), 'abcd1234')
  expect(rules.getAllByText(/met/)).toHaveLength(3)
  expect(rules.getByText(/missing/)).toHaveTextContent('missing')
  expect(rules.getByText(/1 upper-case letter/)).toHaveTextContent('missing')
})

test('two different new passwords are not sent', async () => {
  const { world, user } = await renderApp('/login', {
    scenario: 'standalone',
    prepare: acceptTerms,
  })
  await signIn(user, 'admin', 'admin')
  await choosePassword(user, 'Fleet-2026', 'Fleet-2062')
  expect(await screen.findByText('The two passwords differ.')).toBeVisible()
  expect(accountOf(world, 'admin').password).toBe('admin')
})

test('one can go back from the new password to the credentials', async () => {
  const { user } = await renderApp('/login', {
    scenario: 'standalone',
    prepare: acceptTerms,
  })
  await signIn(user, 'admin', 'admin')
  await user.click(await screen.findByRole('button', { name: 'Back to sign-in' }))
  expect(await username()).toHaveValue('admin')
  expect(await password()).toHaveValue('')
  expect(await password()).toHaveFocus()
})

test('S8 a wrong password is refused without saying what was wrong, and only the password is lost', async () => {
  const { user } = await renderApp('/login')
  await signIn(user, 'admin', 'guessed')
  expect(await screen.findByRole('alert')).toHaveTextContent('Username or password is not right')
  expect(await username()).toHaveValue('admin')
  expect(await password()).toHaveValue('')
  expect(await password()).toHaveFocus()

  await user.type(await password(), 'Fleet-2026{Enter}')
  expect(await homeIsShown()).toBeVisible()
})

test('S8 the fifth failure blocks an account, and the right password does not help any more', async () => {
  const { user } = await renderApp('/login', {
    prepare: (world) => {
      accountOf(world, 'rita').failedSignIns = 4
    },
  })
  await signIn(user, 'rita', 'guessed')
  expect(await screen.findByText('This account is blocked for a while')).toBeVisible()
  await signIn(user, 'rita', 'Fleet-2026')
  expect(await screen.findByText('This account is blocked for a while')).toBeVisible()
  expect(screen.queryByLabelText('Account')).not.toBeInTheDocument()
})

test('S8 an expired password is named as such', async () => {
  const { user } = await renderApp('/login', {
    prepare: (world) => {
      world.plan('gke-one', 'POST /v1/auth', { status: 401, body: { code: 48, message: 'Password expired' } })
    },
  })
  await signIn(user, 'admin', 'Fleet-2026')
  expect(await screen.findByRole('alert')).toHaveTextContent('The password of this account has expired')
})

test('an unreachable controller is not the fault of the password, which stays', async () => {
  const { world, user } = await renderApp('/login')
  expect(await username()).toHaveFocus()
  world.setDown('gke-one')
  await signIn(user, 'admin', 'Fleet-2026')
  expect(await screen.findByRole('alert')).toHaveTextContent(/The controller does not answer.*Check that/)
  expect(await password()).toHaveValue('Fleet-2026')

  world.setDown('gke-one', false)
  await user.click(signInButton())
  expect(await homeIsShown()).toBeVisible()
})

test('a gateway that waited in vain says what to check', async () => {
  const { user } = await renderApp('/login', {
    prepare: (world) => {
      world.plan('gke-one', 'POST /v1/auth', { status: 504, body: { code: 0, message: 'ETIMEDOUT' } })
    },
  })
  await signIn(user, 'admin', 'Fleet-2026')
  expect(await screen.findByRole('alert')).toHaveTextContent(/No answer in time.*Check that it is running/)
})

test('an answer that is none of a controller is shown with its details', async () => {
  const { user } = await renderApp('/login', {
    prepare: (world) => {
      world.plan('gke-one', 'POST /v1/auth', { status: 200, body: '<html>', contentType: 'text/html' })
    },
  })
  await signIn(user, 'admin', 'Fleet-2026')
  const alert = within(await screen.findByRole('alert'))
  await user.click(alert.getByRole('button', { name: 'Details' }))
  expect(alert.getByText('POST /v1/auth')).toBeVisible()
})

test('empty fields are asked for instead of sent', async () => {
  const { world, user } = await renderApp('/login')
  await username()
  await user.click(signInButton())
  expect(await screen.findByText('Enter your username.')).toBeVisible()
  expect(screen.getByText('Enter your password.')).toBeVisible()
  expect(await username()).toHaveFocus()
  expect(accountOf(world, 'admin').failedSignIns).toBe(0)
})

test('an impatient double click is one attempt', async () => {
  const { world, user } = await renderApp('/login')
  await fill(user, await username(), 'rita')
  await fill(user, await password(), 'guessed')
  await user.dblClick(signInButton())
  expect(await screen.findByText('Username or password is not right')).toBeVisible()
  expect(accountOf(world, 'rita').failedSignIns).toBe(1)
})

test('without the licence terms there is no signing in, and the page says so', async () => {
  const { world, user } = await renderApp('/login', {
    prepare: ({ controllers }) => {
      for (const { state } of controllers) state.eulaAccepted = false
    },
  })
  const terms = await screen.findByRole('checkbox', { name: 'I accept the licence terms' })
  expect(terms).not.toBeChecked()
  expect(signInButton()).toBeDisabled()
  expect(signInButton()).toHaveAccessibleDescription('Accept the licence terms to sign in.')
  await signIn(user, 'admin', 'Fleet-2026')
  expect(world.controllers[0]?.state.sessions).toEqual({})

  await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'licence terms' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Licence terms' }))
  expect(dialog.getByText(/Apache License 2.0: anybody may use it/)).toBeVisible()
  await user.click(dialog.getByText('Close'))
  expect(terms).not.toBeChecked()

  await user.click(terms)
  expect(signInButton()).toBeEnabled()
  await user.click(signInButton())
  expect(await homeIsShown()).toBeVisible()
  await waitFor(() => expect(world.controllers[0]?.state.eulaAccepted).toBe(true))
})

test('terms that could not be recorded do not keep anybody out and are asked for again', async () => {
  const { world, user, router } = await renderApp('/login', {
    prepare: (prepared) => {
      prepared.controller('gke-one').state.eulaAccepted = false
      prepared.plan('gke-one', 'POST /v1/eula', { status: 500, body: { code: 8, message: 'store' } })
    },
  })
  await user.click(await screen.findByRole('checkbox', { name: 'I accept the licence terms' }))
  await signIn(user, 'admin', 'Fleet-2026')
  expect(await homeIsShown()).toBeVisible()
  expect(world.controller('gke-one').state.eulaAccepted).toBe(false)

  await user.click(screen.getByRole('button', { name: 'Account' }))
  await user.click(await screen.findByRole('button', { name: 'Sign out' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/login'))
  expect(await screen.findByRole('checkbox', { name: 'I accept the licence terms' })).not.toBeChecked()
})

test('a new installation tells how to find the first password', async () => {
  const { user } = await renderApp('/login', { scenario: 'standalone' })
  await user.click(await screen.findByRole('button', { name: 'First sign-in?' }))
  expect(
    screen.getByText(/kubectl get secret --namespace neuvector neuvector-bootstrap-secret/),
  ).toBeVisible()
  expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible()
})

test('missing rights in Kubernetes are announced before anybody signs in', async () => {
  await renderApp('/login', {
    prepare: (world) => {
      world.plan('gke-one', 'GET /v1/eula', {
        status: 200,
        body: {
          eula: { accepted: true },
          bootstrap_password_command: '',
          k8s_rbac_alert_message: 'Cannot find Kubernetes clusterrolebinding "neuvector-binding-app".',
        },
      })
    },
  })
  expect(await screen.findByText(/clusterrolebinding "neuvector-binding-app"/)).toBeVisible()
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
})

test('signing in leads to the page that was asked for, with its filters', async () => {
  const { user, router } = await renderApp('/clusters/local/assets/system-components/controllers?q=lead')
  await signIn(user, 'admin', 'Fleet-2026')
  expect(await homeIsShown()).toBeVisible()
  expect(router.state.location.pathname).toBe('/clusters/local/assets/system-components/controllers')
  expect(router.state.location.search).toBe('?q=lead')
})

test('S10 a crafted return address leads to the start page', async () => {
  const { user, router } = await renderApp(`/login?next=${encodeURIComponent('//evil.example/')}`)
  await signIn(user, 'admin', 'Fleet-2026')
  expect(await homeIsShown()).toBeVisible()
  expect(router.state.location.pathname).toBe('/federation/clusters')
})

test('who is signed in already is not asked again', async () => {
  const { router } = await renderApp('/login?next=/clusters/local/assets/system-components', { as: 'rita' })
  expect(await homeIsShown()).toBeVisible()
  expect(router.state.location.pathname).toMatch(/^\/clusters\/local\/assets\/system-components/)
})

test('K1 nothing of a password is kept where it could be read later', async () => {
  const { user, queryClient } = await renderApp('/login')
  await signIn(user, 'admin', 'Canary-wrong-1')
  await screen.findByRole('alert')
  await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]))
  await user.type(await password(), 'Fleet-2026{Enter}')
  expect(await homeIsShown()).toBeVisible()
  const stored = JSON.stringify([localStorage, sessionStorage])
  expect(stored).toContain('nv:token')
  expect(stored).not.toMatch(/Canary-wrong-1|Fleet-2026/)
  await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]))
})

test('K3 the fields tell password managers what they are, and nothing is filled in', async () => {
  await renderApp('/login')
  expect(await username()).toHaveAttribute('autocomplete', 'username')
  expect(await password()).toHaveAttribute('autocomplete', 'current-password')
  expect(await username()).toHaveValue('')
  expect(await password()).toHaveValue('')
})

test('language and theme can be chosen before signing in', async () => {
  const { user } = await renderApp('/login')
  await user.click(await screen.findByRole('button', { name: 'Language and theme: English' }))
  await user.click(screen.getByRole('radio', { name: 'Dark' }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  await user.click(screen.getByRole('radio', { name: 'System' }))
  await user.click(screen.getByRole('radio', { name: '简体中文' }))
  expect(await screen.findByRole('dialog', { name: '语言和主题' })).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: '登录', hidden: true })).toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: 'English' }))
  expect(await screen.findByRole('dialog', { name: 'Language and theme' })).toBeVisible()
})
