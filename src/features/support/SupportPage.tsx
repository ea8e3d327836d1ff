import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import type { ReactNode } from 'react'
import { pageNames } from '~/domain/feature/pageNames'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { downloadText, safeFileName } from '~/shared/lib/download'
import { token } from '~/shared/theme/tokens'
import { CopyButton } from '~/shared/ui/CopyButton'
import { Facts } from '~/shared/ui/Facts'
import { Page } from '~/shared/ui/Page'
import { SafeLink } from '~/shared/ui/SafeLink'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { startTask } from '~/shared/ui/tasks/tasks'
import { messages } from './messages'
import { collectSupportData } from './model/collectSupportData'
import { useDiagnosticFacts } from './useDiagnosticFacts'

const LINKS = [
  { key: 'documentation', href: 'https://open-docs.neuvector.com' },
  { key: 'sources', href: 'https://github.com/neuvector/neuvector' },
  { key: 'issues', href: 'https://github.com/neuvector/neuvector/issues' },
] as const

/** Where help is found, and what a report about a problem of this cluster needs. */
export function SupportPage() {
  const t = useMessages(messages)
  const names = useMessages(pageNames)
  const { name } = useClusterScope()
  return (
    <Page title={names('support')} purpose={t('purpose', { name })}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          gap: 1.5,
          alignItems: 'start',
          maxWidth: 1160,
        }}
      >
        <FactsCard />
        <Stack sx={{ gap: 1.5, minWidth: 0 }}>
          <CollectCard />
          <Card title={t('help')}>
            <Stack component="ul" sx={{ gap: 1, m: 0, p: 0, listStyle: 'none' }}>
              {LINKS.map(({ key, href }) => (
                <li key={key}>
                  <SafeLink href={href}>{t(key)}</SafeLink>
                  <Typography variant="caption" component="p" sx={{ color: token('text-3') }}>
                    {t(`${key}Text`)}
                  </Typography>
                </li>
              ))}
            </Stack>
          </Card>
        </Stack>
      </Box>
    </Page>
  )
}

function FactsCard() {
  const t = useMessages(messages)
  const facts = useDiagnosticFacts()
  const text = facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  return (
    <Card title={t('facts')} action={<CopyButton text={text} label={t('copyFacts')} />}>
      <Facts items={facts} labelWidth={184} />
      <Typography variant="caption" component="p" sx={{ mt: 1.5, color: token('text-3') }}>
        {t('factsNote')}
      </Typography>
    </Card>
  )
}

function CollectCard() {
  const t = useMessages(messages)
  const { client, name } = useClusterScope()
  const collect = () =>
    startTask({
      title: t('collectTask'),
      cluster: name,
      key: `support ${client.clusterId}`,
      attempt: 'read',
      canRetry: true,
      run: async (control) => {
        const answers = await collectSupportData(client, control)
        const fileName = safeFileName(`support-${name}`, 'json')
        const content = { cluster: name, collectedAt: new Date().toISOString(), answers }
        downloadText(fileName, JSON.stringify(content, null, 2), 'application/json')
        const failed = answers.filter((answer) => answer.failed).length
        return failed === 0
          ? t('collected', { file: fileName })
          : t('collectedPartly', { file: fileName, count: failed })
      },
    })
  return (
    <Card title={t('collect')}>
      <Typography variant="body2" sx={{ mb: 1.5, color: token('text-2') }}>
        {t('collectText', { name })}
      </Typography>
      <Button variant="contained" startIcon={<DownloadIcon />} onClick={collect}>
        {t('collectButton')}
      </Button>
    </Card>
  )
}

interface CardProps {
  readonly title: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

function Card({ title, action, children }: CardProps) {
  return (
    <Paper component="section" variant="outlined" aria-label={title} sx={{ p: 2, minWidth: 0 }}>
      <SectionTitle action={action}>{title}</SectionTitle>
      {children}
    </Paper>
  )
}
