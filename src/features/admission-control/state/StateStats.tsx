import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { admissionStatsQuery } from '~/domain/admission/api/queries'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'

/** What became of the requests of Kubernetes. */
export function StateStats() {
  const t = useMessages(messages)
  const language = useLanguage()
  const id = useId()
  const { client } = usePolicyTarget()
  const { data, isError } = useQuery(admissionStatsQuery(client))
  if (!data) {
    return isError && <Box sx={{ typography: 'caption', color: token('text-3') }}>{t('statsFailed')}</Box>
  }
  const numbers = [
    { label: t('allowed'), value: data.k8s_allowed_requests },
    { label: t('denied'), value: data.k8s_denied_requests },
    { label: t('ignored'), value: data.k8s_ignored_requests },
    { label: t('erroneous'), value: data.k8s_erroneous_requests, isBad: true },
    { label: t('processing'), value: data.k8s_processing_requests },
  ]
  return (
    <Box>
      <Box id={id} sx={{ typography: 'caption', color: token('text-3') }}>
        {t('stats')}
      </Box>
      <Box
        component="dl"
        aria-labelledby={id}
        sx={{ m: 0, mt: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}
      >
        {numbers.map(({ label, value, isBad = false }) => (
          <Box key={label} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
            <Box component="dt" sx={{ typography: 'caption', color: token('text-3') }}>
              {label}
            </Box>
            <Box
              component="dd"
              sx={{
                m: 0,
                typography: 'h3',
                fontVariantNumeric: 'tabular-nums',
                color: isBad && value > 0 ? token('state-error') : token('text-1'),
              }}
            >
              {formatNumber(value, language)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
