import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FileInput } from '~/shared/ui/fields/FileInput'
import type { RootWire } from '../api/schema'
import { messages } from '../messages'
import { ImportPlan } from './ImportPlan'
import { missingRoots } from './missingRoots'
import { readRoots } from './readRoots'
import { useImportRoots } from './useImportRoots'

/** A hundred roots with keys and certificates are far below it. */
const MAX_BYTES = 1024 * 1024

interface Props {
  /** What is there now. */
  readonly present: readonly RootWire[]
  readonly onClose: () => void
}

interface Chosen {
  readonly file?: File
  readonly text?: string
}

/** Reads a file of roots, says what of it is new here, and adds that; how it goes on is in the task tray. */
export function ImportRootsDialog({ present, onClose }: Props) {
  const t = useMessages(messages)
  const { name: cluster } = useClusterScope()
  const importRoots = useImportRoots()
  const [{ file, text }, setChosen] = useState<Chosen>({})
  const choose = async (next: File | undefined) => {
    setChosen(next ? { file: next } : {})
    const read = await next?.text()
    // Another file may have been chosen while this one was read.
    if (next && read !== undefined) setChosen((now) => (now.file === next ? { file: next, text: read } : now))
  }
  const roots = text === undefined ? undefined : readRoots(text)
  const missing = missingRoots(roots ?? [], present)
  const submit = () => {
    importRoots(missing.map(({ root }) => root))
    onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('importTitle', { cluster })}
      submitLabel={t('import')}
      onSubmit={submit}
      isPending={false}
      error={undefined}
      clusterName={cluster}
      isDirty={false}
      submitDisabled={missing.length === 0}
      footerNote={roots && missing.length === 0 ? t('importNothing') : undefined}
    >
      <Stack sx={{ gap: 2 }}>
        <FileInput
          label={t('importFile')}
          file={file}
          onChange={(next) => void choose(next)}
          accept={['.json']}
          maxBytes={MAX_BYTES}
          helper={t('importHelp')}
          error={text !== undefined && !roots ? t('importUnreadable') : undefined}
        />
        {roots && <ImportPlan file={roots} missing={missing} />}
      </Stack>
    </FormDialog>
  )
}
