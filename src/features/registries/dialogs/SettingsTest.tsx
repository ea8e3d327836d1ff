import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import PendingIcon from '@mui/icons-material/RadioButtonUnchecked'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import Stack from '@mui/material/Stack'
import { useWatch, type Control } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { Disclosure } from '~/shared/ui/Disclosure'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { messages } from '../messages'
import type { RegistryForm, toBody } from '../model/registryForm'
import { TEST_STAGES, testView, type StageState, type TestView } from '../model/testSteps'
import { dialogMessages } from './messages'
import { useSettingsTest } from './useSettingsTest'

const ICONS: Readonly<Record<StageState, React.ReactNode>> = {
  waiting: <PendingIcon sx={{ color: token('text-3') }} />,
  running: <CircularProgress size={16} aria-hidden />,
  done: <CheckIcon sx={{ color: token('state-ok') }} />,
  failed: <ErrorIcon sx={{ color: token('state-error') }} />,
}

interface Props {
  readonly control: Control<RegistryForm>
  readonly isNew: boolean
  /** The settings as they would be saved; undefined when they are not complete, which the fields then say. */
  readonly bodyOf: () => Promise<ReturnType<typeof toBody> | undefined>
}

/** Tries the settings out before they are saved: reach, certificate, credential, listing, one by one. */
export function SettingsTest({ control, isNew, bodyOf }: Props) {
  const t = useMessages(dialogMessages)
  const test = useSettingsTest()
  const needsSecret = useNeedsSecret(control, isNew)
  const view = testView(test.steps, test.isRunning)
  const start = async () => {
    const body = await bodyOf()
    if (body) test.start(body)
  }
  return (
    <Box
      component="section"
      aria-label={t('test')}
      sx={{ border: `1px solid ${token('border')}`, borderRadius: '8px', p: 1.5 }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <SectionTitle>{t('test')}</SectionTitle>
        {test.isRunning ? (
          <Button size="small" onClick={test.stop}>
            {t('stopTest')}
          </Button>
        ) : (
          <Button size="small" disabled={needsSecret} onClick={() => void start()}>
            {t('startTest')}
          </Button>
        )}
      </Stack>
      <Box sx={{ typography: 'caption', color: token('text-3') }}>
        {t(needsSecret ? 'testNeedsPassword' : 'testHelp')}
      </Box>
      {test.isAsked && <Stages view={view} />}
      {test.error !== undefined && <ErrorNote error={test.error} />}
      {test.steps.length > 0 && (
        <Disclosure label={t('testSteps', { count: test.steps.length })}>
          <Box component="ol" sx={{ m: 0, pl: 2.5, maxHeight: 180, overflowY: 'auto' }}>
            {test.steps.map(({ step_type, step_content }, index) => (
              // Steps only ever grow at the end.
              <Box component="li" key={index} className="mono" sx={{ overflowWrap: 'anywhere' }}>
                {step_type}: {step_content}
              </Box>
            ))}
          </Box>
        </Disclosure>
      )}
    </Box>
  )
}

/** The controller does not fill in what it has stored: a test without the secret would only fail (semantics.md d.4). */
function useNeedsSecret(control: Control<RegistryForm>, isNew: boolean): boolean {
  const [signInBy, username, password, secret] = useWatch({
    control,
    name: ['signInBy', 'username', 'password', 'token'],
  })
  if (isNew) return false
  return signInBy === 'token' ? secret === '' : username !== '' && password === ''
}

function Stages({ view }: { readonly view: TestView }) {
  const t = useMessages(dialogMessages)
  const r = useMessages(messages)
  return (
    <Box aria-live="polite">
      <Box component="ul" sx={{ m: 0, my: 1, p: 0, listStyle: 'none' }}>
        {TEST_STAGES.map((stage) => (
          <Box
            component="li"
            key={stage}
            aria-label={t(`stage.${stage}`)}
            sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28, '& svg': { fontSize: 16 } }}
          >
            {ICONS[view.stages[stage]]}
            <span>{t(`stage.${stage}`)}</span>
            <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
              {t(`stageState.${view.stages[stage]}`)}
            </Box>
          </Box>
        ))}
      </Box>
      {view.failure !== undefined && (
        <Banner tone="error">{r(`failureText.${view.failure}`, { name: '' })}</Banner>
      )}
      {view.images?.length === 0 && <Banner tone="warning">{r('nothingMatches')}</Banner>}
      {view.images !== undefined && view.images.length > 0 && (
        <Disclosure label={t('testFound', { count: view.images.length })}>
          <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 160, overflowY: 'auto' }}>
            {view.images.map((image) => (
              <Box component="li" key={image} className="mono">
                <bdi>{image}</bdi>
              </Box>
            ))}
          </Box>
        </Disclosure>
      )}
    </Box>
  )
}
