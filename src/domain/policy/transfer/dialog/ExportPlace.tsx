import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { TextInput } from '~/shared/ui/fields/TextInput'
import { messages as kitMessages } from '~/shared/ui/messages'
import { describeError } from '~/shared/ui/states/describeError'
import { usePolicyTarget } from '../../PolicyTarget'
import type { RemotePlace } from '../api/mutations'
import { remoteRepositoryQuery } from '../api/queries'
import type { RemoteRepositoryWire } from '../api/schema'
import { messages } from './messages'

/** Where a file goes. */
export type Place =
  { readonly kind: 'computer' } | { readonly kind: 'repository'; readonly options: RemotePlace }

export const COMPUTER: Place = { kind: 'computer' }

interface Props {
  readonly place: Place
  readonly onChange: (place: Place) => void
}

/** This computer, or the repository of the cluster; when there is none, why. */
export function ExportPlace({ place, onChange }: Props) {
  const t = useMessages(messages)
  const { clusterName } = usePolicyTarget()
  const { repository, reason } = useRepository()
  const choose = (kind: Place['kind']) => {
    if (kind === 'computer' || !repository) onChange(COMPUTER)
    else
      onChange({
        kind,
        options: { remote_repository_nickname: repository.nickname, file_path: '', comment: '' },
      })
  }
  return (
    <>
      <div>
        <SegmentedControl
          label={t('place')}
          value={place.kind}
          onChange={choose}
          options={[
            { value: 'computer', label: t('computer') },
            { value: 'repository', label: t('repository'), disabled: reason !== undefined },
          ]}
        />
        {reason !== undefined && (
          <Box sx={{ mt: 0.75, typography: 'caption', color: token('text-3') }}>{reason}</Box>
        )}
      </div>
      {place.kind === 'repository' && repository && (
        <>
          <TextInput
            label={t('path', { repository: nameOf(repository) })}
            helper={t('pathHelp', { cluster: clusterName })}
            value={place.options.file_path}
            onChange={({ target }) =>
              onChange({ ...place, options: { ...place.options, file_path: target.value } })
            }
            mono
          />
          <TextInput
            label={t('comment')}
            value={place.options.comment}
            onChange={({ target }) =>
              onChange({ ...place, options: { ...place.options, comment: target.value } })
            }
          />
        </>
      )}
    </>
  )
}

function useRepository() {
  const t = useMessages(messages)
  const k = useMessages(kitMessages)
  const { client, clusterName } = usePolicyTarget()
  const { data: repository, error } = useQuery(remoteRepositoryQuery(client))
  const values = { cluster: clusterName }
  if (error) {
    const why = describeError(k, error, { clusterName }).text
    return { repository, reason: t('repositoryUnknown', { ...values, why }) }
  }
  if (repository === undefined) return { repository, reason: t('repositoryReading', values) }
  if (repository === null) return { repository, reason: t('noRepository', values) }
  return { repository, reason: repository.enable ? undefined : t('repositoryOff', values) }
}

/** `example/neuvector-policy, main` */
function nameOf({ github_configuration: github, azure_devops_configuration: azure }: RemoteRepositoryWire) {
  if (github) {
    const { repository_owner_username: owner, repository_name: name, repository_branch_name: branch } = github
    return `${owner}/${name}, ${branch}`
  }
  return azure
    ? `${azure.organization_name}/${azure.project_name}/${azure.repo_name}, ${azure.branch_name}`
    : ''
}
