import AssessIcon from '@mui/icons-material/FactCheckOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useOutlet } from 'react-router'
import { assessMutation } from '~/domain/admission/api/mutations'
import { messages as ruleList } from '~/domain/admission/messages'
import { policyMessages } from '~/domain/policy/messages'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { ApiError } from '~/shared/api/ApiError'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { FileInput } from '~/shared/ui/fields/FileInput'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { AssessmentResults } from './AssessmentResults'
import { assessmentMessages } from './messages'
import { useAssessObstacle } from './useAssessObstacle'

const EXTENSIONS = ['.yaml', '.yml', '.json']
/** What Kubernetes itself takes in one object, and a few of them. */
const MAX_BYTES = 8 * 1024 * 1024

/** What the rules of a cluster would say to the objects of a file, before anybody deploys them. */
export function AssessmentPage() {
  return (
    <ClusterPolicyTarget permission="admctrl">
      <Content />
    </ClusterPolicyTarget>
  )
}

function Content() {
  const t = useMessages(assessmentMessages)
  const list = useMessages(ruleList)
  const p = useMessages(policyMessages)
  const { client, clusterName, path } = usePolicyTarget()
  const [file, setFile] = useState<File>()
  const assess = useMutation(assessMutation(client))
  // The panel of one object reads what this page knows: an assessment is kept nowhere else.
  const panel = useOutlet(assess.data)
  const obstacle = useAssessObstacle()
  return (
    <SplitView
      panel={panel}
      main={
        <Page
          title={t('title')}
          crumbs={[{ label: p('policy') }, { label: list('title'), to: `${path}/admission-control` }]}
          purpose={<RichMessage text={t('purpose')} parts={{ cluster: <bdi>{clusterName}</bdi> }} />}
        >
          {obstacle !== undefined && (
            <Box sx={{ mb: 2 }}>
              <Banner tone="neutral">{obstacle}</Banner>
            </Box>
          )}
          <Box
            sx={{
              display: 'grid',
              gap: 1.5,
              justifyItems: 'start',
              mb: 2.5,
              maxWidth: 720,
              '& > *': { width: '100%' },
            }}
          >
            <FileInput
              label={t('file')}
              file={file}
              onChange={(next) => {
                setFile(next)
                assess.reset()
              }}
              accept={EXTENSIONS}
              maxBytes={MAX_BYTES}
              helper={t('fileHelp')}
              disabled={obstacle !== undefined}
            />
            <Box>
              <Button
                variant="contained"
                startIcon={<AssessIcon />}
                disabled={!file || obstacle !== undefined || assess.isPending}
                onClick={() => file && assess.mutate(file)}
              >
                {t(assess.data ? 'assessAgain' : 'assess')}
              </Button>
            </Box>
          </Box>
          {assess.isError && <Problem error={assess.error} clusterName={clusterName} />}
          {assess.isPending && <LoadingState label={t('results')} rows={6} />}
          {assess.data && <AssessmentResults assessment={assess.data} fileName={file?.name ?? ''} />}
          {assess.isIdle && (
            <Box sx={{ border: `1px solid ${token('border')}`, borderRadius: '8px' }}>
              <EmptyState icon={<AssessIcon />} title={t('empty')} text={t('emptyText')} />
            </Box>
          )}
        </Page>
      }
    />
  )
}

/** A file the controller cannot read is answered with 500 and code 6. */
function Problem({ error, clusterName }: { readonly error: unknown; readonly clusterName: string }) {
  const t = useMessages(assessmentMessages)
  if (!(error instanceof ApiError) || error.code !== 6) {
    return <ErrorNote error={error} clusterName={clusterName} />
  }
  return (
    <Banner tone="error" role="alert" title={t('unreadable')}>
      {t('unreadableText')}
    </Banner>
  )
}
