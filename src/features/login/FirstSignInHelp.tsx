import Typography from '@mui/material/Typography'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CommandLine } from '~/shared/ui/CommandLine'
import { Disclosure } from '~/shared/ui/Disclosure'
import { messages } from './messages'

/** How to find the generated first password, while it is still in use. */
export function FirstSignInHelp({ command }: { readonly command: string }) {
  const t = useMessages(messages)
  return (
    <Disclosure label={t('firstSignIn')}>
      <Typography variant="caption" component="p" sx={{ mt: 0.5, mb: 1, color: token('text-2') }}>
        {t('firstSignInText')}
      </Typography>
      <CommandLine command={command} />
    </Disclosure>
  )
}
