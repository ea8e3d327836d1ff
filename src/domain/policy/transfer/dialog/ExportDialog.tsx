import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { downloadText, safeFileName } from '~/shared/lib/download'
import { token } from '~/shared/theme/tokens'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { toast } from '~/shared/ui/toast/toast'
import { usePolicyTarget } from '../../PolicyTarget'
import { exportMutation, pushMutation, type ExportChoice } from '../api/mutations'
import type { TransferKind } from '../model/transferKind'
import type { TransferItem } from '../useTransfer'
import { COMPUTER, ExportPlace, type Place } from './ExportPlace'
import { AS_IT_IS, ExportOptions, type FileOptions } from './ExportOptions'
import { messages } from './messages'

interface Props {
  readonly kind: TransferKind
  readonly items: readonly TransferItem[]
  readonly onClose: () => void
}

/** Writes what was chosen to a file of this computer, or has the cluster push it to its remote repository. */
export function ExportDialog({ kind, items, onClose }: Props) {
  const t = useMessages(messages)
  const { client, scope, clusterName } = usePolicyTarget()
  const transfer = { client, scope, kind }
  const save = useMutation(exportMutation(transfer))
  const push = useMutation(pushMutation(transfer))
  const [options, setOptions] = useState<FileOptions>(AS_IT_IS)
  const [place, setPlace] = useState<Place>(COMPUTER)
  const what = t(`count.${kind}`, { count: items.length })
  const choice: ExportChoice = { ids: items.map(({ id }) => id), ...requestOf(kind, options) }
  const end = (title: string) => {
    toast.success({ title, detail: clusterName })
    onClose()
  }
  const submit = () => {
    if (place.kind === 'repository') {
      push.mutate({ choice, place: place.options }, { onSuccess: (path) => end(t('pushed', { what, path })) })
      return
    }
    save.mutate(choice, {
      onSuccess: (text) => {
        const file = safeFileName(`${scope === 'fed' ? 'federated' : clusterName}-${kind}`, 'yaml')
        downloadText(file, text, 'application/yaml')
        end(t('saved', { what, file }))
      },
    })
  }
  const note = NOTES[kind]
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        <RichMessage
          text={t(scope === 'fed' ? 'exportFederated' : 'exportTitle', { what })}
          parts={{ cluster: <bdi>{clusterName}</bdi> }}
        />
      }
      submitLabel={t(place.kind === 'repository' ? 'push' : 'save')}
      onSubmit={submit}
      isPending={save.isPending || push.isPending}
      error={place.kind === 'repository' ? push.error : save.error}
      clusterName={clusterName}
      isDirty={false}
    >
      <Stack sx={{ gap: 2 }}>
        {note && <Box sx={{ color: token('text-2') }}>{t(`note.${note}`)}</Box>}
        <ExportOptions
          kind={kind}
          hasModes={items.some(({ hasMode }) => hasMode)}
          options={options}
          onChange={setOptions}
        />
        <ExportPlace place={place} onChange={setPlace} />
      </Stack>
    </FormDialog>
  )
}

/** What is not in a file of this kind, or comes along. */
const NOTES: Readonly<Partial<Record<TransferKind, 'groups' | 'response-rules' | 'predefined'>>> = {
  groups: 'groups',
  'response-rules': 'response-rules',
  dlp: 'predefined',
}

function requestOf(kind: TransferKind, options: FileOptions): Omit<ExportChoice, 'ids'> {
  const { byName, policyMode, profileMode, withSettings } = options
  if (kind === 'admission') return { export_config: withSettings }
  if (kind !== 'groups') return {}
  return {
    use_name_referral: byName,
    ...(policyMode === '' ? {} : { policy_mode: policyMode }),
    ...(profileMode === '' ? {} : { profile_mode: profileMode }),
  }
}
