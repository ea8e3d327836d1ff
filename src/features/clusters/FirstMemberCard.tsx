import Box from '@mui/material/Box'
import HubIcon from '@mui/icons-material/HubOutlined'
import { token } from '~/shared/theme/tokens'
import { useMessages } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { messages } from './messages'

/** What a primary without members is for; the button that begins it is the page's own, above. */
export function FirstMemberCard() {
  const t = useMessages(messages)
  return (
    <Box
      sx={{ border: `1px solid ${token('border')}`, borderRadius: '8px', backgroundColor: token('surface') }}
    >
      <EmptyState icon={<HubIcon />} title={t('firstMemberTitle')} text={t('firstMemberText')} />
    </Box>
  )
}
