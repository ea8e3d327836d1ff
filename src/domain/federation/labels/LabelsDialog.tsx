import { useState } from 'react'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { TagsInput } from '~/shared/ui/fields/TagsInput'
import { allLabels, LONGEST_LABEL, withLabels } from './labels'
import { updateFleetNotes, useFleetNotes } from './labelStore'
import { labelMessages } from './messages'

interface Props {
  readonly clusters: readonly FederatedCluster[]
  readonly onClose: () => void
}

/** The labels of one cluster, or labels to add to several. Says where they are kept. */
export function LabelsDialog({ clusters, onClose }: Props) {
  const t = useMessages(labelMessages)
  const notes = useFleetNotes()
  const [only, ...others] = clusters
  const isOne = others.length === 0 && only !== undefined
  const before = isOne ? (notes.labels[only.id] ?? []) : []
  const [values, setValues] = useState(before)
  const tooLong = values.some((value) => value.length > LONGEST_LABEL)
  const save = () => {
    if (tooLong) return
    updateFleetNotes((current) =>
      clusters.reduce(
        (next, { id }) => withLabels(next, id, isOne ? values : [...(next.labels[id] ?? []), ...values]),
        current,
      ),
    )
    onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        isOne ? (
          <RichMessage text={t('editOne')} parts={{ name: <bdi>{only.name}</bdi> }} />
        ) : (
          t('editMany', { count: clusters.length })
        )
      }
      subtitle={t('editNote')}
      submitLabel={t(isOne ? 'save' : 'add')}
      onSubmit={save}
      isPending={false}
      error={undefined}
      isDirty={values.join('\n') !== before.join('\n')}
    >
      <TagsInput
        label={t(isOne ? 'labelsField' : 'addField')}
        values={values}
        onChange={setValues}
        suggestions={allLabels(notes.labels)}
        validate={(value) =>
          value.length > LONGEST_LABEL ? t('labelTooLong', { limit: LONGEST_LABEL }) : undefined
        }
        helper={t('labelsHelp')}
      />
    </FormDialog>
  )
}
