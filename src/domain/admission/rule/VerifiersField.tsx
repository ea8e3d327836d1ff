import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { TagsInput } from '~/shared/ui/fields/TagsInput'
import type { ValueProps } from './CriterionValue'
import { ruleMessages } from './messages'

/** Sigstore verifiers. Any may be typed: those of a federated rule are looked up on each cluster. */
export function VerifiersField({ draft, options, problem, onChange }: ValueProps) {
  const t = useMessages(ruleMessages)
  const { scope } = usePolicyTarget()
  const { sigstore_verifiers: verifiers } = options.admission_options
  const help =
    scope === 'fed' ? 'verifiersFederated' : verifiers.length === 0 ? 'noVerifiers' : 'verifiersHelp'
  return (
    <TagsInput
      label={t('value')}
      values={draft.list}
      onChange={(list) => onChange({ list })}
      suggestions={verifiers}
      helper={t(help)}
      error={problem}
      mono
    />
  )
}
