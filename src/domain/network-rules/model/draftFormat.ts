import { z } from '~/shared/api/zod'
import type { DraftFormat } from '~/domain/policy/drafts'
import type { RuleDraft } from './ruleDraft'

const Key = z.string().regex(/^[rn]\d+$/)
const Content = z.object({
  from: z.string(),
  to: z.string(),
  ports: z.string(),
  applications: z.array(z.string()),
  action: z.string(),
  comment: z.string(),
  disable: z.boolean(),
})
const Contents = z.record(Key, Content)
const StoredDraft = z.object({
  baseOrder: z.array(Key),
  baseStamps: z.array(z.number()),
  originals: Contents,
  order: z.array(Key),
  added: Contents,
  changed: Contents,
  removed: z.array(Key),
  movedByHand: z.array(Key),
  readAtMs: z.number(),
})

/** What a stored draft must look like; anything else is dropped. */
export const RULE_DRAFT_FORMAT: DraftFormat<RuleDraft> = {
  version: 1,
  isDraft: (value): value is RuleDraft => StoredDraft.safeParse(value).success,
}
