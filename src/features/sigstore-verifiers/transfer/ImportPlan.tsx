import { Fragment } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { Facts } from '~/shared/ui/Facts'
import type { RootWire } from '../api/schema'
import { messages } from '../messages'
import { toTrustRows, trustName } from '../trustRows'
import type { MissingRoot } from './missingRoots'

interface Props {
  readonly file: readonly RootWire[]
  readonly missing: readonly MissingRoot[]
}

/** What an import will add, and what of the file is there already, by name. */
export function ImportPlan({ file, missing }: Props) {
  const t = useMessages(messages)
  const added = missing.flatMap(({ root, isNew, verifiers }) => [
    ...(isNew ? [root.name] : []),
    ...verifiers.map(({ name }) => trustName(root.name, name)),
  ])
  const present = toTrustRows(file)
    .map(({ name }) => name)
    .filter((name) => !added.includes(name))
  return (
    <Facts
      items={[
        { label: t('importAdds'), value: <Names names={added} /> },
        { label: t('importKeeps'), value: <Names names={present} /> },
      ]}
    />
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return '–'
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      <bdi>{name}</bdi>
    </Fragment>
  ))
}
