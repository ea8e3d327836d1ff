import OffIcon from '@mui/icons-material/PauseOutlined'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { Translate } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import { nameColumn, textColumn } from '~/shared/ui/table/columns'
import type { Column } from '~/shared/ui/table/types'
import type { messages } from './messages'
import { hostOf, knownWebhookType } from './model/webhookProblem'
import type { WebhookRow } from './model/webhookRow'

interface Options {
  readonly t: Translate<(typeof messages)['en']>
  /** Address of the rules that call a webhook. */
  readonly rulesOf: (webhook: WebhookRow) => string
}

/** The columns of the list of webhooks. */
export function webhookColumns({ t, rulesOf }: Options): readonly Column<WebhookRow>[] {
  const typeText = ({ type }: WebhookRow) => {
    const known = knownWebhookType(type)
    return known === undefined ? type : t(`type.${known}`)
  }
  const proxyText = ({ use_proxy: usesProxy }: WebhookRow) => t(usesProxy ? 'throughProxy' : 'direct')
  const usesText = ({ uses }: WebhookRow) =>
    uses === undefined ? '' : uses === 0 ? t('unused') : t('usesOf', { count: uses })
  return [
    nameColumn(t('name'), ({ name }) => name, 200),
    {
      id: 'url',
      header: t('url'),
      cell: ({ url }) => (
        <Box component="span" sx={{ fontFamily: monoFamily, fontSize: '0.75rem' }}>
          <bdi>{hostOf(url)}</bdi>
        </Box>
      ),
      sortValue: ({ url }) => hostOf(url),
      text: ({ url }) => hostOf(url),
      width: 260,
      grow: true,
      phone: 'meta',
    },
    textColumn('type', t('type'), typeText, { width: 200, phone: 'status' }),
    textColumn('proxy', t('proxy'), proxyText, { width: 140 }),
    {
      id: 'uses',
      header: t('uses'),
      cell: (webhook) =>
        webhook.uses ? (
          <Link component={RouterLink} to={rulesOf(webhook)}>
            {usesText(webhook)}
          </Link>
        ) : (
          <Box component="span" sx={{ color: token('text-3') }}>
            {usesText(webhook)}
          </Box>
        ),
      sortValue: ({ uses }) => uses ?? null,
      text: usesText,
      width: 104,
      phone: 'end',
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ enable }) =>
        enable ? (
          <StatusLabel tone="ok" word={t('on')} />
        ) : (
          <StatusLabel tone="offline" icon={<OffIcon />} word={t('off')} />
        ),
      sortValue: ({ enable }) => enable,
      text: ({ enable }) => t(enable ? 'on' : 'off'),
      width: 84,
      phone: 'status',
    },
  ]
}
