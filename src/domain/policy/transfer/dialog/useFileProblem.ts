import { useMessages } from '~/shared/i18n/useMessages'
import { usePolicyTarget } from '../../PolicyTarget'
import { messages } from './messages'
import type { FileContent } from './usePolicyFile'

/** Why a chosen file cannot be imported here, in words. */
export function useFileProblem(content: FileContent | undefined): string | undefined {
  const t = useMessages(messages)
  const { scope } = usePolicyTarget()
  const reading = content?.reading
  if (!reading || reading.ok) return undefined
  switch (reading.problem) {
    case 'other-kind':
      return t('problem.other-kind', { kind: t(`kind.${reading.kind}`) })
    case 'other-scope':
      return t(scope === 'fed' ? 'problem.needs-federated' : 'problem.needs-local', { name: reading.name })
    default:
      return t(`problem.${reading.problem}`)
  }
}
