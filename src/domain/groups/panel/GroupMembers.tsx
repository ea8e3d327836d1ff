import Box from '@mui/material/Box'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import type { GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { ModeLabel } from '../ModeLabel'
import { PanelList } from './PanelList'

/** Containers the criteria select now, on the cluster that is asked. */
export function GroupMembers({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const { scope, clusterName } = usePolicyTarget()
  return (
    <>
      {scope === 'fed' && (
        <Box sx={{ mb: 1, typography: 'caption', color: token('text-3') }}>
          {t('membersHere', { cluster: clusterName })}
        </Box>
      )}
      <PanelList
        empty={t('noMembers')}
        items={group.members.map((member) => ({
          id: member.id,
          title: <bdi>{member.display_name}</bdi>,
          detail: (
            <bdi>
              {[member.domain, member.image, member.host_name].filter((text) => text !== '').join(' · ')}
            </bdi>
          ),
          end: <ModeLabel mode={member.policy_mode} />,
        }))}
      />
    </>
  )
}
