import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import {
  readKubectlServices,
  type FederationService,
  type ServiceReading,
} from '~/domain/federation/model/kubectlServices'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CommandLine } from '~/shared/ui/CommandLine'
import { PasteArea } from '~/shared/ui/fields/PasteArea'
import { messages } from '../messages'

const COMMAND = 'kubectl get svc -n neuvector'

interface Props {
  /** The service whose address is wanted. */
  readonly service: FederationService
  /** What was pasted; kept by the dialog, so that it is still there when the helper was folded away. */
  readonly output: string
  /** Called with every change and what it says, so that the dialog can fill its fields. */
  readonly onChange: (output: string, reading: ServiceReading) => void
}

/** Finds the address to type: the command to run, and a box that reads what it printed. */
export function KubectlHelper({ service, output, onChange }: Props) {
  const t = useMessages(messages)
  const reading = readKubectlServices(output, service)
  const line = 'line' in reading ? reading.line : undefined
  const highlighted = output.split('\n').findIndex((candidate) => candidate.trim() === line)
  return (
    <Box sx={{ borderRadius: '8px', border: `1px solid ${token('border')}`, overflow: 'hidden' }}>
      <Box sx={{ display: 'grid', gap: 0.75, p: 1.5 }}>
        <Typography variant="subtitle2" component="p" sx={{ color: token('text-2') }}>
          {t('kubectlRun')}
        </Typography>
        <CommandLine command={COMMAND} />
        <Box sx={{ mt: 0.75 }}>
          <PasteArea
            label={t('kubectlPaste')}
            value={output}
            rows={4}
            placeholder={t('kubectlPlaceholder', { service })}
            highlightedLine={highlighted < 0 ? undefined : highlighted}
            onChange={(next) => onChange(next, readKubectlServices(next, service))}
          />
        </Box>
      </Box>
      <Box role="status">
        <Outcome reading={reading} service={service} />
      </Box>
    </Box>
  )
}

/** The strip under the box: what was recognised, or why nothing was. */
function Outcome({ reading, service }: { readonly reading: ServiceReading; readonly service: string }) {
  const t = useMessages(messages)
  switch (reading.status) {
    case 'empty':
      return null
    case 'found':
      return (
        <Strip tone="accent" title={t('kubectlRecognised')}>
          <Sentence
            text={t('kubectlFound', { port: reading.port })}
            name={reading.name}
            server={reading.server}
          />
        </Strip>
      )
    case 'pending':
      return (
        <Strip tone="warning" title={t('kubectlPendingTitle')}>
          <Sentence text={t('kubectlPending')} name={reading.name} />
        </Strip>
      )
    case 'node-port':
      return (
        <Strip tone="progress" title={t('kubectlNodePortTitle')}>
          <Sentence text={t('kubectlNodePort', { port: reading.port })} name={reading.name} />
        </Strip>
      )
    case 'cluster-ip':
      return (
        <Strip tone="warning" title={t('kubectlClusterIpTitle')}>
          <Sentence text={t('kubectlClusterIp')} name={reading.name} />
        </Strip>
      )
    case 'not-found':
      return (
        <Strip tone="warning" title={t('kubectlNotFoundTitle')}>
          <Sentence text={t('kubectlNotFound')} name={`neuvector-svc-controller-${service}`} />
        </Strip>
      )
  }
}

interface SentenceProps {
  readonly text: string
  readonly name: string
  readonly server?: string
}

function Sentence({ text, name, server = '' }: SentenceProps) {
  return <RichMessage text={text} parts={{ name: <bdi>{name}</bdi>, server: <bdi>{server}</bdi> }} />
}

const strips = {
  accent: { icon: <CheckIcon />, colour: token('accent-text'), ground: token('accent-soft') },
  warning: { icon: <WarningIcon />, colour: token('state-warning'), ground: token('state-warning-soft') },
  progress: { icon: <InfoIcon />, colour: token('state-progress'), ground: token('state-progress-soft') },
} as const

interface StripProps {
  readonly tone: keyof typeof strips
  readonly title: string
  readonly children: ReactNode
}

function Strip({ tone, title, children }: StripProps) {
  const { icon, colour, ground } = strips[tone]
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        px: 1.5,
        py: 1,
        typography: 'caption',
        overflowWrap: 'anywhere',
        color: tone === 'accent' ? colour : token('text-2'),
        backgroundColor: ground,
        '& svg': { fontSize: 16, flexShrink: 0, color: colour },
      }}
    >
      {icon}
      <span>
        <Box component="b" sx={{ color: colour }}>
          {title}
        </Box>{' '}
        {children}
      </span>
    </Box>
  )
}
