import Box from '@mui/material/Box'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import type { CriterionBody } from '../model/criterion'
import { criterionWords } from './criterionWords'
import { criteriaMessages } from './messages'

const monoSx = { fontFamily: monoFamily, fontSize: '0.75rem' }

/** One criterion as a sentence: what, how, and the value in the letters it was written in. */
export function CriterionSentence({ criterion }: { readonly criterion: CriterionBody }) {
  const t = useMessages(criteriaMessages)
  const language = useLanguage()
  const { subject, verb, value, more } = criterionWords(criterion, { t, language })
  const isPath = criterion.path !== undefined
  return (
    <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ fontWeight: 500, ...(isPath ? monoSx : {}) }}>
        <bdi>{subject}</bdi>
      </Box>
      {verb !== '' && ` ${verb}`}
      {value !== '' && (
        <>
          {' '}
          <Box component="span" sx={monoSx}>
            <bdi>{value}</bdi>
          </Box>
        </>
      )}
      {more !== '' && (
        <Box component="span" sx={{ color: token('text-2') }}>
          {verb === '' && value === '' ? ` ${more}` : `, ${more}`}
        </Box>
      )}
    </Box>
  )
}
