import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import type { AdmissionOptionsWire, CriterionOptionWire } from '../api/schema'
import { CriterionSentence } from '../criteria/CriterionSentence'
import { criterionBody, criterionKey } from '../model/criterion'
import { ruleMessages } from './messages'

interface Props {
  readonly option: CriterionOptionWire
  readonly options: AdmissionOptionsWire
  readonly value: string
}

/** What a criterion that stands for several checks contains, as the controller lists it. */
export function StandardContents({ option, options, value }: Props) {
  const t = useMessages(ruleMessages)
  const { psp_collection: psp, pss_collections: pss } = options.admission_options
  if (option.name === 'pspCompliance') {
    return (
      <Contents
        title={t('pspContains')}
        items={psp.map(criterionBody).map((criterion) => ({
          key: criterionKey(criterion),
          content: <CriterionSentence criterion={criterion} />,
        }))}
      />
    )
  }
  if (option.name !== 'violatePssPolicy') return null
  // Restricted is everything of baseline, and more.
  const texts =
    value === 'restricted' ? [...(pss['baseline'] ?? []), ...(pss['restricted'] ?? [])] : (pss[value] ?? [])
  return <Contents title={t('contains')} items={texts.map((text) => ({ key: text, content: text }))} />
}

function Contents(props: {
  readonly title: string
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[]
}) {
  if (props.items.length === 0) return null
  return (
    <Box sx={{ typography: 'caption', color: token('text-2') }}>
      {props.title}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {props.items.map(({ key, content }) => (
          <li key={key}>{content}</li>
        ))}
      </Box>
    </Box>
  )
}
