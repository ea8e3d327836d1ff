import RefreshIcon from '@mui/icons-material/Refresh'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { generateTokenMutation } from '~/domain/federation/api/mutations'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { DialogFrame } from '~/shared/ui/dialog/DialogFrame'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { messages } from '../messages'
import type { FederationDialogProps } from './FederationDialogProps'
import { NextSteps } from './NextSteps'
import { ExpiredCard, TokenCard, type IssuedToken } from './TokenCard'

/** Minutes a token can be valid for. The controller takes any number; these are what people need. */
const VALIDITIES = ['15', '60', '240', '1440'] as const
type Validity = (typeof VALIDITIES)[number]

/** A token for another cluster to join with. It lives in this component and nowhere else, and goes with it. */
export function GenerateTokenDialog({ facts, onClose }: FederationDialogProps) {
  const t = useMessages(messages)
  const { federation } = useApiClients()
  const { mutate, reset, isPending, error } = useMutation(generateTokenMutation(federation))
  const [validity, setValidity] = useState<Validity>('60')
  const [issued, setIssued] = useState<IssuedToken | 'expired'>()
  const name = <bdi>{facts.name}</bdi>

  const generate = (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault()
    event?.stopPropagation()
    if (isPending) return
    const minutes = Number(validity)
    mutate(minutes, {
      onSuccess: (token) => {
        setIssued({ token, issuedAtMs: Date.now(), validForMs: minutes * 60_000 })
        // The mutation would keep a second copy.
        reset()
      },
    })
  }
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={<RichMessage text={t('tokenTitle')} parts={{ name }} />}
      subtitle={t('tokenSubtitle')}
      onSubmit={generate}
      footerStart={
        issued !== undefined && (
          <Button
            type="submit"
            variant="text"
            color="inherit"
            startIcon={<RefreshIcon />}
            loading={isPending}
            loadingPosition="start"
          >
            {t(issued === 'expired' ? 'generateAgain' : 'generateAnother')}
          </Button>
        )
      }
      buttons={
        <>
          <Button onClick={onClose}>{t(issued === undefined ? 'cancel' : 'close')}</Button>
          {issued === undefined && (
            <Button
              type="submit"
              variant="contained"
              loading={isPending}
              loadingPosition="start"
              startIcon={isPending ? <span /> : undefined}
            >
              {t('generate')}
            </Button>
          )}
        </>
      }
    >
      <Stack sx={{ gap: 2 }}>
        {error && <ErrorNote error={error} clusterName={facts.name} />}
        <SegmentedControl
          label={t('validFor')}
          fullWidth
          value={validity}
          onChange={setValidity}
          options={VALIDITIES.map((value) => ({ value, label: t(`validity.${value}`) }))}
        />
        {issued === 'expired' && <ExpiredCard />}
        {issued !== undefined && issued !== 'expired' && (
          <TokenCard
            key={issued.issuedAtMs}
            issued={issued}
            clusterName={facts.name}
            onExpired={() => setIssued('expired')}
          />
        )}
        <Banner tone="warning">{t('tokenWarning')}</Banner>
        <Box>
          <NextSteps primary={facts.name} />
        </Box>
      </Stack>
    </DialogFrame>
  )
}
