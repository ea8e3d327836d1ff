import Link from '@mui/material/Link'
import { Fragment } from 'react'
import { Link as RouterLink } from 'react-router'
import { OriginChip } from '~/domain/policy/OriginChip'
import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import { nameColumn, numberColumn, textColumn } from '~/shared/ui/table/columns'
import type { Column } from '~/shared/ui/table/types'
import type { SensorWire } from './api/schema'
import type { messages } from './messages'
import { shownOrigin } from './model/shownOrigin'

interface Options {
  readonly t: Translate<(typeof messages)['en']>
  readonly language: Language
  /** Address of a group's panel. */
  readonly groupHref: (group: string) => string
}

/** The columns of a list of sensors; the same for both kinds and both scopes. */
export function sensorColumns({ t, language, groupHref }: Options): readonly Column<SensorWire>[] {
  return [
    nameColumn(t('name'), ({ name }) => name, 200),
    textColumn('comment', t('comment'), ({ comment }) => comment, { width: 120, grow: true, phone: 'meta' }),
    numberColumn('rules', t('rules'), language, ({ rules }) => rules.length, { width: 64, phone: 'end' }),
    {
      id: 'groups',
      header: t('groups'),
      cell: ({ groups }) => <GroupLinks groups={groups} href={groupHref} />,
      sortValue: ({ groups }) => groups.length,
      text: ({ groups }) => groups.toSorted().join(', '),
      width: 140,
      grow: true,
    },
    {
      id: 'origin',
      header: t('origin'),
      cell: (sensor) => <OriginChip object={shownOrigin(sensor)} />,
      sortValue: (sensor) => shownOrigin(sensor).cfg_type,
      text: (sensor) => shownOrigin(sensor).cfg_type,
      width: 140,
      phone: 'status',
    },
  ]
}

function GroupLinks({
  groups,
  href,
}: {
  readonly groups: readonly string[]
  readonly href: Options['groupHref']
}) {
  return groups.toSorted().map((group, index) => (
    <Fragment key={group}>
      {index > 0 && ', '}
      <Link component={RouterLink} to={href(group)}>
        <bdi>{group}</bdi>
      </Link>
    </Fragment>
  ))
}
