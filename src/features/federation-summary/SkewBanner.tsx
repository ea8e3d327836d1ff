import ClockIcon from '@mui/icons-material/ScheduleOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { formatSkew } from './formatSkew'
import { messages } from './messages'
import type { SummaryRow } from './model/summaryRow'
import { summaryHref } from './summaryUrl'

/** Named in the banner; the rest is a filter away. */
const NAMED = 3

interface Props {
  readonly rows: readonly SummaryRow[]
  readonly labels: readonly string[]
}

/** Clocks that are more than a minute apart from the primary's: joins fail, and events stand in the wrong order. */
export function SkewBanner({ rows, labels }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const wrong = rows
    .flatMap(({ cluster, skew }) => (skew?.size === 'large' ? [{ cluster, skew }] : []))
    .sort((a, b) => Math.abs(b.skew.skewMs) - Math.abs(a.skew.skewMs))
  if (wrong.length === 0) return null
  const named = wrong
    .slice(0, NAMED)
    .map(({ cluster, skew }) => `${cluster.name} (${formatSkew(skew, language)})`)
  return (
    <Banner
      tone="warning"
      icon={<ClockIcon />}
      role="status"
      title={t('skewTitle', { count: wrong.length })}
      action={
        <Button size="small" variant="text" component={Link} to={summaryHref({ clock: 'large' }, labels)}>
          {t('showThem')}
        </Button>
      }
    >
      {t('skewText', { names: new Intl.ListFormat(language, { type: 'conjunction' }).format(named) })}
    </Banner>
  )
}
