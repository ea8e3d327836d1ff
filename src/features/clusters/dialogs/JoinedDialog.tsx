import HubIcon from '@mui/icons-material/HubOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { membershipQuery } from '~/domain/federation/api/queries'
import { primaryOf } from '~/domain/federation/model/membership'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { DialogFrame } from '~/shared/ui/dialog/DialogFrame'
import { messages } from '../messages'
import type { JoinSteps } from '../model/joinFailure'
import { DoneNote } from './DoneNote'
import { StepList } from './StepList'
import type { JoinState } from './useJoin'
import { useJoinSteps } from './useJoinSteps'

interface Props {
  readonly title: ReactNode
  readonly result: Extract<JoinState, { status: 'joined' }>
  readonly onClose: () => void
}

const NEXT = ['rules', 'primary', 'local'] as const

/** The join worked. How far the first sync is, only the primary knows: this side calls itself joined for ever. */
export function JoinedDialog({ title, result, onClose }: Props) {
  const t = useMessages(messages)
  const membership = useQuery(membershipQuery(useApiClients().federation))
  const { values, outcome } = result
  const steps: JoinSteps = {
    reach: 'passed',
    accept: 'passed',
    callBack: 'passed',
    managed: outcome === 'managed' ? 'passed' : 'unknown',
  }
  const primaryName = membership.data && primaryOf(membership.data)?.name
  const parts = {
    name: <bdi>{values.name}</bdi>,
    primary: <bdi>{primaryName ?? values.primary.server}</bdi>,
  }
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={title}
      buttons={
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <Stack sx={{ gap: 2.5 }}>
        <DoneNote icon={<HubIcon />} title={<RichMessage text={t('joinedTitle')} parts={parts} />}>
          <RichMessage text={t(outcome === 'managed' ? 'joinedText' : 'joinedUnconfirmed')} parts={parts} />
        </DoneNote>
        <StepList steps={useJoinSteps(steps, values)} />
        <Box>
          <Box sx={{ typography: 'subtitle2', color: token('text-3') }}>{t('whatHappensNext')}</Box>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, color: token('text-2') }}>
            {NEXT.map((item) => (
              <li key={item}>
                <RichMessage text={t(`joinedNext.${item}`)} parts={parts} />
              </li>
            ))}
          </Box>
        </Box>
      </Stack>
    </DialogFrame>
  )
}
