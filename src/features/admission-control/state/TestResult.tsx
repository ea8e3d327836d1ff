import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { messages } from '../messages'
import { ConnectionProblem } from './ConnectionProblem'

interface Props {
  readonly isSuccess: boolean
  readonly error: unknown
}

/** How the test of the way from Kubernetes to the controllers ended; nothing before the first. */
export function TestResult({ isSuccess, error }: Props) {
  const t = useMessages(messages)
  const { clusterName } = usePolicyTarget()
  if (isSuccess) {
    return (
      <Banner tone="info" role="status" title={t('testOk')} icon={<CheckIcon />}>
        {t('testOkText')}
      </Banner>
    )
  }
  return error === null ? null : <ConnectionProblem error={error} clusterName={clusterName} />
}
