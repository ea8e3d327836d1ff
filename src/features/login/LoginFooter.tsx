import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { SafeLink } from '~/shared/ui/SafeLink'
import { messages } from './messages'
import { PreferencesMenu } from './PreferencesMenu'
import { TermsDialog } from './TermsDialog'

const DOCUMENTATION = 'https://open-docs.neuvector.com'

/** Licence terms, documentation, language and theme: what may be needed before one is in. */
export function LoginFooter() {
  const t = useMessages(messages)
  const [isReading, setReading] = useState(false)
  return (
    <Box
      component="footer"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.5,
        typography: 'caption',
        '& .MuiLink-root': { color: token('text-3'), '&:hover': { color: token('text-1') } },
      }}
    >
      <Link component="button" type="button" variant="caption" onClick={() => setReading(true)}>
        {t('termsTitle')}
      </Link>
      <SafeLink href={DOCUMENTATION}>{t('documentation')}</SafeLink>
      <Box sx={{ ml: 'auto', mr: '-10px' }}>
        <PreferencesMenu />
      </Box>
      <TermsDialog open={isReading} onClose={() => setReading(false)} />
    </Box>
  )
}
