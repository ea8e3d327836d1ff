import { z } from '~/shared/api/zod'

const Parts = z.object({
  s: z.string().default(''),
  p: z.number().default(0),
  t: z.string().min(1),
})

/** What a join token tells about the primary. The ticket inside is opaque, its expiry known to the primary alone. */
export interface JoinTokenParts {
  /** "" when the token carries none. */
  readonly server: string
  /** 0 when the token carries none. */
  readonly port: number
}

/**
 * Reads a join token: standard base64 of `{"s": server, "p": port, "t": ticket}` (semantics.md b.6). Undefined when it is
 * anything else, which the controller would answer with 400/6. White space around and inside is a copying accident.
 */
export function readJoinToken(token: string): JoinTokenParts | undefined {
  try {
    const parsed = Parts.safeParse(JSON.parse(atob(token.replace(/\s+/g, ''))))
    return parsed.success ? { server: parsed.data.s, port: parsed.data.p } : undefined
  } catch {
    return undefined
  }
}
