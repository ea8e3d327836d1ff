import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMemo } from 'react'
import { useController, useForm } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormCheckbox } from '~/shared/ui/fields/FormCheckbox'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import type { ReportKind } from './api/assetReport'
import { scanMessages, type ScanWords } from './messages'
import { SEVERITIES } from './model/severity'
import { useFullReport } from './useFullReport'

interface Props {
  readonly kind: ReportKind
  readonly onClose: () => void
}

const reportSchema = (t: Translate<ScanWords>) => {
  const score = z
    .string()
    .trim()
    .refine((text) => /^(10(\.0)?|\d(\.\d)?)$/.test(text), t('scoreRange'))
  return z
    .object({
      severity: z.enum(['all', ...SEVERITIES]),
      version: z.enum(['v3', 'v2']),
      from: score,
      to: score,
      hostName: z.string().trim(),
      domain: z.string().trim(),
      image: z.string().trim(),
      showAccepted: z.boolean(),
    })
    .refine(({ from, to }) => Number(from) <= Number(to), { path: ['to'], message: t('scoreOrder') })
}
type ReportInput = z.infer<ReturnType<typeof reportSchema>>

const EVERYTHING: ReportInput = {
  severity: 'all',
  version: 'v3',
  from: '0',
  to: '10',
  hostName: '',
  domain: '',
  image: '',
  showAccepted: false,
}

/** What goes into the CSV of all vulnerabilities on all nodes or containers; the file is made by a task. */
export function FullReportDialog({ kind, onClose }: Props) {
  const t = useMessages(scanMessages)
  const { name: cluster } = useClusterScope()
  const start = useFullReport(kind)
  const schema = useMemo(() => reportSchema(t), [t])
  const { control, handleSubmit } = useForm<ReportInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: EVERYTHING,
  })
  const submit = handleSubmit((input) => {
    start({
      showAccepted: input.showAccepted,
      severity: input.severity === 'all' ? '' : input.severity,
      score: { version: input.version, from: Number(input.from), to: Number(input.to) },
      contains: { host_name: input.hostName, domain: input.domain, image: input.image },
    })
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={<RichMessage text={t(`reportDialogTitle.${kind}`)} parts={{ cluster: <bdi>{cluster}</bdi> }} />}
      subtitle={t('reportSubtitle')}
      submitLabel={t('reportSubmit')}
      onSubmit={submit}
      isPending={false}
      error={null}
      // A filter is chosen again in a moment: nothing is lost with it.
      isDirty={false}
    >
      <Stack sx={{ gap: 2 }}>
        <FormSelect
          control={control}
          name="severity"
          label={t('severity')}
          options={[
            { value: 'all', label: t('allSeverities') },
            ...SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
          ]}
        />
        <ScoreFields control={control} />
        {kind === 'workloads' && (
          <>
            <FormTextInput control={control} name="domain" label={t('namespaceContains')} />
            <FormTextInput control={control} name="image" label={t('imageContains')} />
          </>
        )}
        <FormTextInput
          control={control}
          name="hostName"
          label={t('nodeContains')}
          helper={t('nodeContainsHelp')}
        />
        <FormCheckbox control={control} name="showAccepted" label={t('withAccepted')} />
      </Stack>
    </FormDialog>
  )
}

function ScoreFields({ control }: { readonly control: ReturnType<typeof useForm<ReportInput>>['control'] }) {
  const t = useMessages(scanMessages)
  const { field } = useController({ control, name: 'version' })
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr 1fr', gap: 1.5, alignItems: 'start' }}>
      <SegmentedControl
        label={t('score')}
        options={[
          { value: 'v3', label: t('scoreV3') },
          { value: 'v2', label: t('scoreV2') },
        ]}
        value={field.value}
        onChange={field.onChange}
      />
      <FormTextInput control={control} name="from" label={t('scoreFrom')} inputMode="decimal" />
      <FormTextInput control={control} name="to" label={t('scoreTo')} inputMode="decimal" />
    </Box>
  )
}
