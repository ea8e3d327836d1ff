import Box from '@mui/material/Box'
import { ApiError } from '~/shared/api/ApiError'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { CommandLine } from '~/shared/ui/CommandLine'
import { Disclosure } from '~/shared/ui/Disclosure'
import { ErrorDetails } from '~/shared/ui/states/ErrorDetails'
import { ErrorNote, type ErrorNoteProps } from '~/shared/ui/states/ErrorNote'
import { connectionMessages } from './messages'

/** What can stand between Kubernetes and the controllers. */
const CODES = [28, 30, 31, 32, 33, 34, 35, 36] as const

/** What to look at in Kubernetes, for the codes where that is the way out. */
const COMMANDS: Readonly<Partial<Record<(typeof CODES)[number], string>>> = {
  31: 'kubectl get clusterrole,clusterrolebinding | grep neuvector',
  32: 'kubectl get svc neuvector-svc-admission-webhook -n neuvector',
}

/** A failed attempt of admission control: what stands in the way, and what to do about it. */
export function ConnectionProblem({ error, clusterName, attempt }: ErrorNoteProps) {
  const t = useMessages(connectionMessages)
  const code = error instanceof ApiError ? CODES.find((each) => each === error.code) : undefined
  if (code === undefined) return <ErrorNote error={error} clusterName={clusterName} attempt={attempt} />
  const command = COMMANDS[code]
  return (
    <Banner tone="error" role="alert" title={t(`title.${code}`)}>
      {t(`text.${code}`)}
      {command !== undefined && (
        <Box sx={{ maxWidth: 640, my: 0.75 }}>
          <CommandLine command={command} />
        </Box>
      )}
      <Disclosure label={t('details')}>
        <ErrorDetails error={error} />
      </Disclosure>
    </Banner>
  )
}
