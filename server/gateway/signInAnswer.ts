import { z } from 'zod'

/** `RESTTokenData`, as far as the gateway cares. `token` is null while the password must be reset first. */
const SignInAnswer = z.looseObject({ token: z.looseObject({ token: z.string() }).nullish() })

const ErrorAnswer = z.object({ code: z.number() })

/** `undefined` for text that is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A sign-in answer split in two: what only the gateway may know, and what the browser gets. */
export interface SplitSignIn {
  token: string | undefined
  /** The same JSON with `token.token` emptied. */
  body: string
}

/**
 * Takes the session token out of a successful sign-in answer (security.md S1).
 * @returns undefined when the text is no sign-in answer: it could hide a token and must not be passed on.
 */
export function splitSignIn(text: string): SplitSignIn | undefined {
  const answer = SignInAnswer.safeParse(parseJson(text))
  if (!answer.success) return undefined
  const { token } = answer.data
  if (!token) return { token: undefined, body: text }
  return {
    token: token.token === '' ? undefined : token.token,
    body: JSON.stringify({ ...answer.data, token: { ...token, token: '' } }),
  }
}

/** Whether a 401 says that the session is over (code 3) and not, for example, that Rancher refused its cookie (50, 51). */
export function isSessionOver(text: string): boolean {
  const answer = ErrorAnswer.safeParse(parseJson(text))
  return answer.success && answer.data.code === 3
}
