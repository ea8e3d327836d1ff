import { z } from '~/shared/api/zod'
import { readJoinToken } from '~/domain/federation/model/joinToken'
import type { Translate } from '~/shared/i18n/useMessages'
import type { messages } from '../messages'
import { parsePort, serverProblem } from '../model/serverAddress'
import { nameField, portField, serverField, tokenField } from './fieldSchemas'
import type { JoinValues } from './useJoin'

/** What the join form asks for, in the order of its parts. */
export const joinSchema = (t: Translate<(typeof messages)['en']>) =>
  z.object({
    token: tokenField(t),
    primaryServer: serverField(t),
    primaryPort: portField(t),
    name: nameField(t),
    server: serverField(t),
    port: portField(t),
    useProxy: z.boolean(),
  })

export type JoinInput = z.infer<ReturnType<typeof joinSchema>>

/** The checked form as the request wants it. */
export const toJoinValues = (form: JoinInput): JoinValues => ({
  name: form.name,
  token: form.token,
  primary: { server: form.primaryServer, port: Number(form.primaryPort) },
  address: { server: form.server, port: Number(form.port) },
  useProxy: form.useProxy,
})

/** Which of the three parts are filled in well enough to be ticked. */
export function doneParts(input: JoinInput): Readonly<Record<'token' | 'primary' | 'self', boolean>> {
  const isAddress = (server: string, port: string) =>
    serverProblem(server) === undefined && parsePort(port) !== undefined
  return {
    token: readJoinToken(input.token) !== undefined,
    primary: isAddress(input.primaryServer, input.primaryPort),
    self: input.name.trim() !== '' && isAddress(input.server, input.port),
  }
}
