import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { messages } from './messages'

/** The controller's own warning that Kubernetes does not let it do its work. */
export function RbacWarning({ alert }: { readonly alert: string }) {
  const t = useMessages(messages)
  return (
    <Banner tone="warning" title={t('rbacTitle')}>
      {t('rbacText')}
      <Box component="bdi" sx={{ display: 'block', whiteSpace: 'pre-line' }}>
        {alert}
      </Box>
    </Banner>
  )
}
