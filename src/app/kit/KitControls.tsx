import SearchIcon from '@mui/icons-material/SearchOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { confirm } from '~/shared/ui/dialog/confirm'
import { CheckboxInput } from '~/shared/ui/fields/CheckboxInput'
import { FileInput } from '~/shared/ui/fields/FileInput'
import { PasswordInput } from '~/shared/ui/fields/PasswordInput'
import { SearchSelectInput } from '~/shared/ui/fields/SearchSelectInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { SelectInput } from '~/shared/ui/fields/SelectInput'
import { SwitchInput } from '~/shared/ui/fields/SwitchInput'
import { TagsInput } from '~/shared/ui/fields/TagsInput'
import { TextInput } from '~/shared/ui/fields/TextInput'
import { startTask } from '~/shared/ui/tasks/tasks'
import { toast } from '~/shared/ui/toast/toast'
import { KitSection } from './KitSection'

const TYPES = [
  { value: 'docker', label: 'Docker Registry' },
  { value: 'harbor', label: 'Harbor', note: 'Also scans robot accounts' },
  { value: 'quay', label: 'Red Hat Quay', disabled: true },
] as const

/** Buttons, fields and what they open. */
export function KitControls() {
  const [type, setType] = useState('docker')
  const [tags, setTags] = useState<readonly string[]>(['library/*', 'payments/api:2.*'])
  const [size, setSize] = useState<'small' | 'large'>('small')
  const [isOn, setOn] = useState(true)
  const [file, setFile] = useState<File>()
  return (
    <KitSection title="Controls" sampleWidth={300}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained">Promote</Button>
        <Button variant="outlined">Join</Button>
        <Button variant="text">Cancel</Button>
        <Button variant="contained" color="error">
          Demote
        </Button>
        <Button variant="contained" disabled>
          Promote
        </Button>
        <Button variant="outlined" size="small" startIcon={<SearchIcon />}>
          Small
        </Button>
      </Stack>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={() => toast.success({ title: 'Sync sent to 2 clusters' })}>
          Toast
        </Button>
        <Button variant="outlined" onClick={startSampleTask}>
          Task
        </Button>
        <Button variant="outlined" color="error" onClick={() => void askSample()}>
          Question
        </Button>
      </Stack>
      <TextInput label="Server" hint="from the token" defaultValue="10.0.0.5" required mono />
      <TextInput label="Port" defaultValue="99999" error="1 to 65535" helper="Usually 10443" />
      <PasswordInput label="Password" autoComplete="off" />
      <SearchSelectInput label="Type, of many" options={TYPES} value={type} onChange={setType} />
      <SelectInput label="Type" options={TYPES} value={type} onChange={setType} helper="What it speaks" />
      <TagsInput
        label="Filters"
        mono
        values={tags}
        onChange={setTags}
        validate={(value) => (value.startsWith('-') ? `${value} begins with a dash` : undefined)}
        helper="Repository and tag"
      />
      <FileInput
        label="Configuration"
        file={file}
        onChange={setFile}
        accept={['.gz']}
        maxBytes={50 * 1024 * 1024}
      />
      <SegmentedControl
        label="Size"
        value={size}
        onChange={setSize}
        options={[
          { value: 'small', label: 'Small' },
          { value: 'large', label: 'Large' },
        ]}
      />
      <SwitchInput label="Use the proxy" checked={isOn} onChange={setOn} helper="Set up in Settings" />
      <CheckboxInput label="Scan layers" checked={isOn} onChange={setOn} helper="Takes longer" />
    </KitSection>
  )
}

function startSampleTask() {
  startTask({
    title: 'Count to five',
    cluster: 'gke-one',
    canRetry: true,
    run: async ({ signal, report }) => {
      for (let done = 1; done <= 5; done += 1) {
        report({ done, total: 5 })
        await new Promise((resolve) => setTimeout(resolve, 1000))
        signal.throwIfAborted()
      }
      return 'Counted to five'
    },
  })
}

function askSample() {
  return confirm({
    title: 'Demote gke-one',
    subtitle: 'The federation ends for all its clusters.',
    consequences: [{ title: '8 managed clusters', detail: 'become standalone' }],
    confirmLabel: 'Demote',
    danger: true,
    typedName: 'gke-one',
  })
}
