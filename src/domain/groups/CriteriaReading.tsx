import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import type { CriterionWire } from './api/schema'
import { messages } from './messages'
import { bucketsOf, type CriteriaBucket } from './model/criteria'

const OPS = ['=', '!=', 'contains', 'prefix', 'regex', '!regex'] as const

/** Criteria as the controller combines them: alternatives of one key in one line, lines all have to hold. */
export function CriteriaReading({ criteria }: { readonly criteria: readonly CriterionWire[] }) {
  const t = useMessages(messages)
  const buckets = bucketsOf(criteria)
  const manyLabels = buckets.some(
    ({ key, criteria: own }) => key === 'labels' && new Set(own.map((each) => each.key)).size > 1,
  )
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', typography: 'body2' }}>
      {buckets.map((bucket, index) => (
        <Box component="li" key={bucket.key} sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
          {index > 0 && <Quiet>{t('and')} </Quiet>}
          <Bucket bucket={bucket} />
        </Box>
      ))}
      {manyLabels && (
        <Box component="li" sx={{ typography: 'caption', color: token('state-warning') }}>
          {t('labelsAreAlternatives')}
        </Box>
      )}
    </Box>
  )
}

function Bucket({ bucket: { criteria, isAll } }: { readonly bucket: CriteriaBucket }) {
  const t = useMessages(messages)
  return (
    <>
      {criteria.length > 1 && <Quiet>{t(isAll ? 'allOf' : 'anyOf')} </Quiet>}
      {criteria.map((criterion, index) => (
        <span key={`${criterion.key} ${criterion.op} ${criterion.value}`}>
          {index > 0 && ', '}
          <Criterion criterion={criterion} />
        </span>
      ))}
    </>
  )
}

function Criterion({ criterion: { key, op, value } }: { readonly criterion: CriterionWire }) {
  const t = useMessages(messages)
  const known = OPS.find((each) => each === op)
  return (
    <>
      <Box component="span" sx={{ fontWeight: 500 }}>
        <bdi>{key}</bdi>
      </Box>{' '}
      {known ? t(`op.${known}`) : op}{' '}
      <Box component="span" sx={{ fontFamily: monoFamily, fontSize: '0.75rem' }}>
        {value === '' ? t('emptyValue') : <bdi>{value}</bdi>}
      </Box>
    </>
  )
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: token('text-3') }}>
      {children}
    </Box>
  )
}
