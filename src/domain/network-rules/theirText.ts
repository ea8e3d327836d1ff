import type { Translate } from '~/shared/i18n/useMessages'
import type { messages } from './messages'
import type { TheirChanges } from './model/mergeDraft'

/** "2 added, 1 moved": what others did, in one line. */
export function theirText(t: Translate<(typeof messages)['en']>, theirs: TheirChanges): string {
  return (['added', 'changed', 'moved', 'removed'] as const)
    .filter((kind) => theirs[kind].length > 0)
    .map((kind) =>
      t(`${kind}Count`, { count: theirs[kind].length }).replace('[[count]]', String(theirs[kind].length)),
    )
    .join(', ')
}
