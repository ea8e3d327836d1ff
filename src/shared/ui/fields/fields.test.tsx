// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { expect, test, vi } from 'vitest'
import { FileInput } from './FileInput'
import { FormSwitch } from './FormSwitch'
import { PasswordInput } from './PasswordInput'
import { PasteArea } from './PasteArea'
import { SearchSelectInput } from './SearchSelectInput'
import { SegmentedControl } from './SegmentedControl'
import { SelectInput } from './SelectInput'
import { TagsInput } from './TagsInput'
import { TextInput } from './TextInput'

test('an error takes the place of the help and describes the field', () => {
  const { rerender } = render(<TextInput label="Port" helper="Usually 10443" />)
  expect(screen.getByLabelText('Port')).toHaveAccessibleDescription('Usually 10443')
  rerender(<TextInput label="Port" helper="Usually 10443" error="1 to 65535" />)
  expect(screen.getByLabelText('Port')).toBeInvalid()
  expect(screen.getByLabelText('Port')).toHaveAccessibleDescription('1 to 65535')
})

test('a hidden label still names the field', () => {
  render(<TextInput label="Filter nodes" hideLabel />)
  expect(screen.getByLabelText('Filter nodes')).toBeInTheDocument()
})

test('a password is shown and hidden on demand, without leaving the field’s text', async () => {
  const user = userEvent.setup()
  render(<PasswordInput label="Password" autoComplete="current-password" />)
  const field = screen.getByLabelText('Password')
  await user.type(field, 'hunter2')
  expect(field).toHaveAttribute('type', 'password')
  await user.click(screen.getByRole('button', { name: 'Show password' }))
  expect(field).toHaveAttribute('type', 'text')
  expect(field).toHaveValue('hunter2')
  await user.click(screen.getByRole('button', { name: 'Hide password' }))
  expect(field).toHaveAttribute('type', 'password')
  expect(field).toHaveAttribute('autocomplete', 'current-password')
})

test('Caps Lock is pointed out while it is on', () => {
  render(<PasswordInput label="Password" autoComplete="current-password" />)
  const field = screen.getByLabelText('Password')
  fireEvent.keyDown(field, { key: 'A', modifierCapsLock: true })
  expect(screen.getByRole('status')).toHaveTextContent('Caps Lock is on')
  fireEvent.keyUp(field, { key: 'CapsLock', modifierCapsLock: false })
  expect(screen.queryByText('Caps Lock is on')).toBeNull()
})

function Validity() {
  const [value, setValue] = useState<'15' | '60' | '240'>('60')
  return (
    <SegmentedControl
      label="Valid for"
      value={value}
      onChange={setValue}
      options={[
        { value: '15', label: '15 min' },
        { value: '60', label: '1 hour' },
        { value: '240', label: '4 hours', disabled: true },
      ]}
    />
  )
}

test('segments are radio buttons for pointer, keyboard and screen reader', async () => {
  const user = userEvent.setup()
  render(<Validity />)
  expect(screen.getByRole('radiogroup', { name: 'Valid for' })).toBeInTheDocument()
  await user.click(screen.getByText('15 min'))
  expect(screen.getByRole('radio', { name: '15 min' })).toBeChecked()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('radio', { name: '1 hour' })).toBeChecked()
  expect(screen.getByRole('radio', { name: '4 hours' })).toBeDisabled()
})

test('a pasted output arrives as it is', async () => {
  const user = userEvent.setup()
  const onChange = vi.fn()
  render(<PasteArea label="What it printed" value="" onChange={onChange} />)
  await user.click(screen.getByLabelText('What it printed'))
  await user.paste('NAME   TYPE\nfed    ClusterIP')
  expect(onChange).toHaveBeenCalledWith('NAME   TYPE\nfed    ClusterIP')
})

test('a switch belongs to its form', async () => {
  const user = userEvent.setup()
  const onSubmit = vi.fn<(values: { proxy: boolean }) => void>()
  function Form() {
    const { control, handleSubmit } = useForm({ defaultValues: { proxy: false } })
    return (
      <form onSubmit={handleSubmit((values) => onSubmit(values))}>
        <FormSwitch control={control} name="proxy" label="Use the proxy" helper="Set up in Settings" />
        <button type="submit">Save</button>
      </form>
    )
  }
  render(<Form />)
  const control = screen.getByRole('switch', { name: 'Use the proxy' })
  expect(control).toHaveAccessibleDescription('Set up in Settings')
  await user.click(screen.getByText('Use the proxy'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ proxy: true })
})

function Protocol() {
  const [value, setValue] = useState('tcp')
  return (
    <SelectInput
      label="Protocol"
      helper="Of the connection"
      value={value}
      onChange={setValue}
      options={[
        { value: 'tcp', label: 'TCP' },
        { value: 'udp', label: 'UDP', note: 'Without handshake' },
        { value: 'icmp', label: 'ICMP', disabled: true },
      ]}
    />
  )
}

test('a choice is made by keyboard and described by its help', async () => {
  const user = userEvent.setup()
  render(<Protocol />)
  const field = screen.getByRole('combobox', { name: 'Protocol' })
  expect(field).toHaveAccessibleDescription('Of the connection')
  field.focus()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { name: 'ICMP' })).toHaveAttribute('aria-disabled', 'true')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(screen.getByRole('combobox', { name: 'Protocol' })).toHaveTextContent('UDP')
})

test('a value that no option offers is shown as it is', () => {
  render(<SelectInput label="Type" value="Quay 9" onChange={vi.fn()} options={[]} />)
  expect(screen.getByRole('combobox', { name: 'Type' })).toHaveTextContent('Quay 9')
})

function Filters() {
  const [values, setValues] = useState<readonly string[]>([])
  return (
    <TagsInput
      label="Filters"
      values={values}
      onChange={setValues}
      validate={(value) => (value.startsWith('-') ? `${value} begins with a dash` : undefined)}
    />
  )
}

test('values are added by Enter, comma, paste and leaving, and a refused one says why', async () => {
  const user = userEvent.setup()
  render(<Filters />)
  const field = screen.getByLabelText('Filters')
  await user.type(field, 'a{Enter}b,')
  await user.paste('c\nd')
  await user.type(field, '-e')
  await user.tab()
  for (const value of ['a', 'b', 'c', 'd', '-e']) expect(screen.getByText(value)).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('-e begins with a dash')
  await user.type(field, '{Backspace}')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a file that is too large is refused before anybody reads it', async () => {
  const user = userEvent.setup()
  const onChange = vi.fn()
  render(<FileInput label="Groups" file={undefined} onChange={onChange} accept={['.yaml']} maxBytes={4} />)
  await user.upload(screen.getByLabelText('Groups'), new File(['12345'], 'groups.yaml'))
  expect(screen.getByRole('alert')).toHaveTextContent('The file is larger than 4 B')
  expect(onChange).toHaveBeenLastCalledWith(undefined)
  await user.upload(screen.getByLabelText('Groups'), new File(['1234'], 'groups.yaml'))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'groups.yaml' }))
})

test('one of many is found by a part of its name; emptying the field changes nothing', async () => {
  const user = userEvent.setup()
  const onChange = vi.fn()
  const options = [
    { value: 'cveHigh', label: 'High CVEs', note: 'Needs a scan' },
    { value: 'runAsRoot', label: 'Runs as root' },
  ]
  render(<SearchSelectInput label="Criterion" options={options} value="cveHigh" onChange={onChange} />)
  const field = screen.getByRole('combobox', { name: 'Criterion' })
  expect(field).toHaveValue('High CVEs')
  await user.clear(field)
  expect(onChange).not.toHaveBeenCalled()
  await user.type(field, 'root')
  expect(screen.getByRole('listbox', { name: 'Criterion' })).toBeInTheDocument()
  expect(screen.queryByRole('option', { name: /High/ })).not.toBeInTheDocument()
  await user.keyboard('{Enter}')
  expect(onChange).toHaveBeenCalledExactlyOnceWith('runAsRoot')
})
