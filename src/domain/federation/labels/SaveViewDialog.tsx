import { useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { TextInput } from '~/shared/ui/fields/TextInput'
import { toast } from '~/shared/ui/toast/toast'
import { LONGEST_LABEL, withView, type ViewPage } from './labels'
import { updateFleetNotes, useFleetNotes } from './labelStore'
import { labelMessages } from './messages'

interface Props {
  readonly page: ViewPage
  /** The search part of the address without "?". */
  readonly search: string
  readonly onClose: () => void
}

/** Keeps the page as it is filtered now under a name. */
export function SaveViewDialog({ page, search, onClose }: Props) {
  const t = useMessages(labelMessages)
  const views = useFleetNotes((notes) => notes.views)
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const trimmed = name.trim().slice(0, LONGEST_LABEL)
  const save = () => {
    setTried(true)
    if (trimmed === '') return
    updateFleetNotes((notes) => withView(notes, { name: trimmed, page, search }))
    toast.success({ title: t('viewSaved', { name: trimmed }) })
    onClose()
  }
  const isTaken = views.some((view) => view.name === trimmed)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('saveViewTitle')}
      submitLabel={t('save')}
      onSubmit={save}
      isPending={false}
      error={undefined}
      isDirty={trimmed !== ''}
    >
      <TextInput
        label={t('viewName')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={isTried && trimmed === '' ? t('viewNameNeeded') : undefined}
        helper={isTaken ? t('viewReplaces') : t('keptHere')}
        autoFocus
      />
    </FormDialog>
  )
}
