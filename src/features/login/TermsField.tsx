import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Link from '@mui/material/Link'
import { useState } from 'react'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'
import { TermsDialog } from './TermsDialog'
import type { Terms } from './useFirstContact'

/** "I accept the licence terms", where nobody has done so yet. */
export function TermsField({ terms, disabled }: { readonly terms: Terms; readonly disabled: boolean }) {
  const t = useMessages(messages)
  const [isReading, setReading] = useState(false)
  const link = (
    // A button inside the label: a click on it opens the terms and does not tick the box.
    <Link
      component="button"
      type="button"
      onClick={() => setReading(true)}
      sx={{ verticalAlign: 'baseline' }}
    >
      {t('termsLink')}
    </Link>
  )
  return (
    <>
      <FormControlLabel
        disabled={disabled}
        sx={{ my: -0.75 }}
        control={<Checkbox checked={terms.isTicked} onChange={(_, isTicked) => terms.setTicked(isTicked)} />}
        label={<RichMessage text={t('acceptTerms')} parts={{ terms: link }} />}
      />
      <TermsDialog open={isReading} onClose={() => setReading(false)} />
    </>
  )
}
