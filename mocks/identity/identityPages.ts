import type { Person } from './people.ts'
import { escapeXml } from './samlRequest.ts'

/** Names and values of hidden fields. */
type Fields = Readonly<Record<string, string>>

const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem;color:#1b2329;background:#f6f7f8}' +
  'h1{font-size:1.4rem;margin:0 0 .25rem}p{margin:0 0 1rem;color:#4d5963}' +
  'button{font:inherit;display:block;width:100%;text-align:start;margin:.5rem 0;padding:.6rem .9rem;border:1px solid #c3cad0;' +
  'border-radius:8px;background:#fff;cursor:pointer}button:hover{border-color:#4d5963}small{color:#4d5963;display:block}' +
  '.quiet{background:none}' +
  '@media (prefers-color-scheme:dark){body{color:#e6eaed;background:#14191d}p,small{color:#a3afb8}' +
  'button{color:inherit;background:#1d2429;border-color:#475159}}'

function page(title: string, body: string, status = 200): Response {
  const html =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">` +
    `<title>${escapeXml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeXml(title)}</h1>${body}</main></body></html>`
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

const hidden = (fields: Fields) =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeXml(value)}">`)
    .join('')

/**
 * Who may sign in: one button for each person, and one for turning back.
 *
 * @param current id of whoever is signed in here already.
 * @param fields sent along with the choice.
 */
export function choicePage(
  people: readonly Person[],
  current: string | undefined,
  target: string,
  fields: Fields,
): Response {
  const buttons = people.map(({ id, name, groups }) => {
    const note = `${groups.join(', ')}${id === current ? ' · signed in here' : ''}`
    return `<button name="person" value="${escapeXml(id)}">${escapeXml(name)}<small>${escapeXml(note)}</small></button>`
  })
  return page(
    'Simulated identity provider',
    `<p>Choose who signs in at ${escapeXml(target)}. There are no passwords here.</p>` +
      `<form method="post">${hidden(fields)}${buttons.join('')}` +
      `<button class="quiet" name="person" value="">Cancel<small>the identity provider refuses</small></button></form>`,
  )
}

/** Posts fields to another site, by script or by hand (HTTP-POST binding of SAML). */
export function formPostPage(action: string, fields: Fields): Response {
  return page(
    'Signed in',
    `<form method="post" action="${escapeXml(action)}">${hidden(fields)}` +
      `<button>Continue to ${escapeXml(new URL(action).host)}</button></form>` +
      '<script>document.forms[0].submit()</script>',
  )
}

/** Something the identity provider will not do. */
export const refusalPage = (reason: string) =>
  page('Simulated identity provider', `<p>${escapeXml(reason)}</p>`, 400)

/** What there is to see without having been sent by a controller. */
export const homePage = (people: readonly Person[]) =>
  page(
    'Simulated identity provider',
    `<p>The sign-in page of a console leads here. It knows ${escapeXml(people.map(({ name }) => name).join(', '))}.</p>`,
  )
