import { useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FileInput } from '~/shared/ui/fields/FileInput'
import { toast } from '~/shared/ui/toast/toast'
import { mergeNotes, parseNotesFile } from './labels'
import { updateFleetNotes } from './labelStore'
import { labelMessages } from './messages'

/** A thousand clusters with twenty labels each are half of it. */
const MAX_BYTES = 1024 * 1024

/** Reads labels and views from a file and adds them to what this browser has. */
export function ImportNotesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(labelMessages)
  const [file, setFile] = useState<File>()
  const [isUnreadable, setUnreadable] = useState(false)
  const choose = (next: File | undefined) => {
    setFile(next)
    setUnreadable(false)
  }
  const read = async () => {
    if (!file) return
    const notes = parseNotesFile(await file.text())
    if (!notes) {
      setUnreadable(true)
      return
    }
    updateFleetNotes((own) => mergeNotes(own, notes))
    toast.success({
      title: t('imported', { clusters: Object.keys(notes.labels).length, views: notes.views.length }),
    })
    onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('importTitle')}
      subtitle={t('importSubtitle')}
      submitLabel={t('importAction')}
      onSubmit={() => void read()}
      isPending={false}
      error={undefined}
      isDirty={file !== undefined}
      submitDisabled={!file}
    >
      <FileInput
        label={t('importFile')}
        file={file}
        onChange={choose}
        accept={['.json']}
        maxBytes={MAX_BYTES}
        helper={t('importHelp')}
        error={isUnreadable ? t('importUnreadable') : undefined}
      />
    </FormDialog>
  )
}
