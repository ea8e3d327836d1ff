import { z } from '~/shared/api/zod'
import { readJoinToken } from '~/domain/federation/model/joinToken'
import type { Translate } from '~/shared/i18n/useMessages'
import type { messages } from '../messages'
import { parsePort, serverProblem } from '../model/serverAddress'

type T = Translate<(typeof messages)['en']>

/** A cluster's name: anything but nothing. */
export const nameField = (t: T) => z.string().trim().min(1, t('problem.name'))

/** Host name, IPv4 or IPv6, without scheme, port or path. */
export const serverField = (t: T) =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      const problem = serverProblem(text)
      if (problem) context.addIssue({ code: 'custom', message: t(`problem.server.${problem}`) })
    })

/** A port as typed, 1 to 65535. Stays text, because what a form checks and what it holds have one type. */
export const portField = (t: T) =>
  z
    .string()
    .trim()
    .refine((text) => parsePort(text) !== undefined, t('problem.port'))

/** A join token as pasted; without the white space that copying brings along when it is read. */
export const tokenField = (t: T) =>
  z
    .string()
    .refine((text) => text.trim() !== '', { error: t('problem.tokenMissing'), abort: true })
    .refine((text) => readJoinToken(text) !== undefined, t('problem.tokenMalformed'))
    .transform((text) => text.replace(/\s+/g, ''))
