import Stack from '@mui/material/Stack'
import { useMutation, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '~/shared/api/ApiError'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { CheckboxInput } from '~/shared/ui/fields/CheckboxInput'
import { FileInput } from '~/shared/ui/fields/FileInput'
import { usePolicyTarget } from '../../PolicyTarget'
import { beginImportMutation } from '../api/mutations'
import { ImportConflictWire, type ImportTaskWire } from '../api/schema'
import type { TransferKind } from '../model/transferKind'
import type { TransferItem } from '../useTransfer'
import { ImportPreview } from './ImportPreview'
import { messages } from './messages'
import { useFileProblem } from './useFileProblem'
import { useFollowImport } from './useFollowImport'
import { usePolicyFile } from './usePolicyFile'

/** A policy of five thousand rules is far below it. */
const MAX_BYTES = 20 * 1024 * 1024

interface Props {
  readonly kind: TransferKind
  /** What is there now. */
  readonly present: readonly TransferItem[]
  readonly changes: readonly QueryKey[]
  readonly readIds: (() => Promise<ReadonlySet<string | number>>) | undefined
  readonly onClose: () => void
}

/** Reads a file, says what it will do, hands it over; how it goes on is in the task tray. */
export function ImportDialog({ kind, present, changes, readIds, onClose }: Props) {
  const t = useMessages(messages)
  const { client, scope, clusterName } = usePolicyTarget()
  const begin = useMutation(beginImportMutation({ client, scope, kind }))
  const { file, choose, content } = usePolicyFile(kind, scope)
  const [overwrites, setOverwrites] = useState(false)
  const follow = useFollowImport({ kind, changes, readIds })
  const problem = useFileProblem(content)
  const reading = content?.reading
  const submit = () => {
    if (!content || !reading?.ok) return
    begin.mutate(
      { text: content.text, overwrites },
      {
        onSuccess: (task) => {
          follow(task, reading)
          onClose()
        },
      },
    )
  }
  const isReady = reading?.ok === true
  const conflict = conflictOf(begin.error)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        <RichMessage
          text={t(scope === 'fed' ? 'importFederated' : 'importTitle', { what: t(`kind.${kind}`) })}
          parts={{ cluster: <bdi>{clusterName}</bdi> }}
        />
      }
      submitLabel={t('import')}
      onSubmit={submit}
      isPending={begin.isPending}
      error={begin.error}
      errorContent={
        conflict && (
          <Banner tone="warning" title={t('conflict')} role="alert">
            {t('conflictText', { who: conflict.triggered_by, percent: conflict.percentage })}
          </Banner>
        )
      }
      clusterName={clusterName}
      isDirty={false}
      submitDisabled={!isReady}
      footerNote={isReady ? undefined : t('chooseFirst')}
      danger={isReady && (kind === 'admission' || overwrites)}
    >
      <Stack sx={{ gap: 2 }}>
        <FileInput
          label={t('file')}
          file={file}
          onChange={choose}
          accept={['.yaml', '.yml']}
          maxBytes={MAX_BYTES}
          helper={t('fileHelp')}
          error={problem}
        />
        {kind === 'response-rules' && scope === 'local' && (
          // With a federated file the controller would empty the list of the primary itself (kv.DeleteResponseRuleByGroup).
          <CheckboxInput label={t('overwrite')} checked={overwrites} onChange={setOverwrites} />
        )}
        {reading?.ok && (
          <ImportPreview kind={kind} file={reading} present={present} overwrites={overwrites} />
        )}
      </Stack>
    </FormDialog>
  )
}

/** 409/18: what is being imported instead. There is one place for all kinds. */
function conflictOf(error: unknown): ImportTaskWire | undefined {
  const body = error instanceof ApiError ? ImportConflictWire.safeParse(error.body) : undefined
  return body?.data?.import_task_data.data
}
