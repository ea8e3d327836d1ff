import Box from '@mui/material/Box'
import { useId } from 'react'
import { useLanguage, useMessages, type Translate } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import type { Consequence } from '~/shared/ui/dialog/confirm'
import { ConsequenceList } from '~/shared/ui/dialog/ConsequenceList'
import { usePolicyTarget } from '../../PolicyTarget'
import type { PolicyFile } from '../model/policyFile'
import type { TransferKind } from '../model/transferKind'
import type { TransferItem } from '../useTransfer'
import { messages } from './messages'

interface Props {
  readonly kind: TransferKind
  readonly file: Extract<PolicyFile, { ok: true }>
  readonly present: readonly TransferItem[]
  readonly overwrites: boolean
}

type Words = Translate<(typeof messages)['en']>

const MAX_NAMES = 8

/** What an import of this file changes, before it begins. */
export function ImportPreview({ kind, file, present, overwrites }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { scope } = usePolicyTarget()
  const id = useId()
  const what = t(`count.${kind}`, { count: file.count })
  const listed = (names: readonly string[]) => {
    const shown = names.slice(0, MAX_NAMES).join(', ')
    const more = names.length - MAX_NAMES
    return more > 0 ? t('more', { names: shown, count: formatNumber(more, language) }) : shown
  }
  const known = new Set(present.map((item) => String(item.id)))
  const created = file.names.filter((name) => !known.has(name))
  const replaced = file.names.filter((name) => known.has(name))
  const removed = [...known].filter((name) => kind === 'webhooks' && !file.names.includes(name))
  const consequences: readonly Consequence[] = [
    { title: t('inFile', { what }) },
    ...(created.length > 0 ? [{ title: t('creates', { names: listed(created) }) }] : []),
    ...(replaced.length > 0 ? [{ title: t('replaces', { names: listed(replaced) }) }] : []),
    ...(removed.length > 0
      ? [
          {
            title: t('removesWebhooks', { names: listed(removed) }),
            detail: t('removesWebhooksDetail'),
          },
        ]
      : []),
    ...ofKind(t, {
      kind,
      file,
      count: present.filter(({ isBuiltIn }) => !isBuiltIn).length,
      overwrites,
      isFederated: scope === 'fed',
    }),
    ...(scope === 'fed' ? [{ title: t('reachesAll') }] : []),
  ]
  return (
    <section aria-labelledby={id}>
      <Box id={id} component="h3" sx={{ m: 0, mb: 0.75, typography: 'subtitle2' }}>
        {t('willHappen')}
      </Box>
      <ConsequenceList consequences={consequences} />
      {file.ignored > 0 && (
        <Box sx={{ mt: 1, typography: 'caption', color: token('state-warning') }}>
          {t('ignored', { count: file.ignored })}
        </Box>
      )}
    </section>
  )
}

interface Facts {
  readonly kind: TransferKind
  readonly file: Props['file']
  /** Rules that are there now. */
  readonly count: number
  readonly overwrites: boolean
  readonly isFederated: boolean
}

/** What the controller does beside writing the objects of the file (`controller/rest` import… of each kind). */
function ofKind(t: Words, { kind, file, count, overwrites, isFederated }: Facts): readonly Consequence[] {
  switch (kind) {
    case 'groups':
      return [{ title: t('replacesRules'), detail: t('replacesRulesDetail') }]
    case 'admission':
      return [
        ...(file.count > 0
          ? [{ title: t('replacesAdmission'), detail: t('replacesAdmissionDetail', { count }) }]
          : []),
        ...(file.hasSettings ? [{ title: t(isFederated ? 'ignoresSettings' : 'setsAdmission') }] : []),
      ]
    case 'response-rules':
      return [
        ...(overwrites ? [{ title: t('replacesResponses') }] : []),
        { title: t('addsRules'), ...(overwrites ? {} : { detail: t('addsRulesDetail') }) },
      ]
    default:
      return []
  }
}
