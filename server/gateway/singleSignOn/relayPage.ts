import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { GatewayEnv } from '../GatewayEnv.ts'

/** Marks the second post, so that there is no third. */
export const RELAYED = 'relayed'

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`)
}

/**
 * Posts the identity provider's form once more, now from a page of our own. Browsers send no SameSite cookie with a form
 * that another site posts, so the first time nobody can tell which sign-in it answers.
 */
export function relayPage(c: Context<GatewayEnv>, form: string): Response {
  const nonce = randomBytes(18).toString('base64')
  const fields = Array.from(
    new URLSearchParams(form),
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  const page =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>NeuVector Console</title></head><body>' +
    `<form method="post" action="?${RELAYED}">${fields.join('')}<button>Continue to NeuVector Console</button></form>` +
    `<script nonce="${nonce}">document.forms[0].submit()</script></body></html>`
  return c.body(page, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  })
}
