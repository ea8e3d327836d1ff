import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Tooltip from '@mui/material/Tooltip'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { imagePageQuery, type ImageQuestion, type ImageSession } from '~/domain/registry/api/queries'
import type { ImageAssetWire } from '~/domain/registry/api/schema'
import { scanMessages } from '~/domain/scan/messages'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { textParam } from '~/shared/lib/urlParam'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import { allImageColumns } from './allImageColumns'
import { imageName } from '~/domain/registry/model/imageName'
import { messages } from './messages'
import { imagePath, registriesPath } from './paths'
import { useAllImagesCsv } from './useAllImagesCsv'

const newSession = (): ImageSession => ({ id: crypto.randomUUID(), token: '', total: 0 })

/** Rows of one page: enough to scroll through, quick to read. */
const ROWS = 200
const DEFAULT_SORT = '-findings'

/** `q` and `sort` are the table's own; the controller filters and sorts by them, the table only what it got. */
const pageUrl = { q: textParam(), sort: textParam(DEFAULT_SORT), page: textParam('1') }

const COLUMN: Readonly<Record<string, ImageQuestion['column']>> = {
  name: 'repository',
  os: 'os',
  size: 'size',
  created: 'createdat',
  scanned: 'scannedat',
  findings: 'cvecount',
}

/** All scanned images through a query session of the controller, which filters, sorts and pages them. */
export function ImagePages() {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const { client, name: cluster } = useClusterScope()
  const [session, setSession] = useState<ImageSession>(newSession)
  const { question, goTo } = useImageQuestion()
  const images = useQuery(imagePageQuery(client, session, question))
  const columns = useMemo(() => allImageColumns(t, s, language), [t, s, language])
  const saveCsv = useAllImagesCsv(question, columns)
  const matched = images.data?.matched ?? 0
  const { start } = question
  return (
    <DataTable<ImageAssetWire>
      id="all-images"
      label={t('allImages')}
      state={tableState(images, (data) => ({ ...data.images, total: data.matched }))}
      columns={columns}
      getRowId={(image) => `${image.reg_name} ${image.image_id} ${imageName(image)}`}
      rowHref={(image) => imagePath(client.clusterId, image.reg_name, image.image_id)}
      defaultSort={{ id: 'findings', desc: true }}
      filterPlaceholder={t('filterImages')}
      empty={<EmptyState title={t('noImages')} text={t('noImagesText')} />}
      // The table has one page; the file is to have all of them.
      toolbar={
        <Tooltip title={t('saveAll')}>
          <IconButton size="small" aria-label={t('saveAll')} onClick={saveCsv}>
            <DownloadIcon />
          </IconButton>
        </Tooltip>
      }
      onRefresh={() => {
        // A session is a snapshot: a new one shows the present.
        setSession(newSession())
      }}
      errorWords={{
        subject: t('allImages'),
        clusterName: cluster,
        backTo: { label: t('title'), to: registriesPath(client.clusterId) },
      }}
      footer={
        <Pager
          from={start + 1}
          to={Math.min(start + ROWS, matched)}
          total={formatNumber(matched, language)}
          onBack={start > 0 ? () => goTo(start / ROWS) : undefined}
          onNext={start + ROWS < matched ? () => goTo(start / ROWS + 2) : undefined}
        />
      }
    />
  )
}

/** The question the address asks, and the way to another page of it. Another filter or order begins at the first page. */
function useImageQuestion() {
  const [{ q, sort, page }, update] = useUrlState(pageUrl)
  const asked = `${sort} ${q}`
  const before = useRef(asked)
  useEffect(() => {
    if (before.current === asked) return
    before.current = asked
    update({ page: '1' }, { replace: true })
  }, [asked, update])
  const start = (Math.max(1, Number.parseInt(page, 10) || 1) - 1) * ROWS
  return { question: questionOf(q, sort, start), goTo: (next: number) => update({ page: String(next) }) }
}

function questionOf(filter: string, sort: string, start: number): ImageQuestion {
  const [first = DEFAULT_SORT] = sort.split(',')
  const id = first.replace(/^-/, '')
  return {
    start,
    rows: ROWS,
    column: COLUMN[id] ?? 'cvecount',
    desc: first.startsWith('-'),
    filter: filter.trim(),
  }
}

interface PagerProps {
  readonly from: number
  readonly to: number
  readonly total: string
  readonly onBack: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

function Pager({ from, to, total, onBack, onNext }: PagerProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5 }}>
      <span>
        {t('pageOf', { from: formatNumber(from, language), to: formatNumber(to, language), total })}
      </span>
      <Button size="small" disabled={!onBack} onClick={onBack}>
        {t('previousPage')}
      </Button>
      <Button size="small" disabled={!onNext} onClick={onNext}>
        {t('nextPage')}
      </Button>
    </Stack>
  )
}
