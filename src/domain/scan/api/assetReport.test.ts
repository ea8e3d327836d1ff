import { expect, test } from 'vitest'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { localCluster } from '~/shared/cluster/ClusterId'
import { readAssetReport, type ReportFilter } from './assetReport'

const NONE = { name: '', host_name: '', domain: '', cve_name: '', cve_package: '' }
const EVERYTHING: ReportFilter = {
  showAccepted: false,
  severity: '',
  score: { version: 'v3', from: 0, to: 10 },
  contains: {},
}

/** A cluster that answers with these pages, one after the other, and remembers what it was asked. */
function clusterWith(pages: readonly unknown[]) {
  const asked: unknown[] = []
  const client: Pick<ClusterClient, 'clusterId' | 'post'> = {
    clusterId: localCluster,
    post: async (_path, schema, body) => {
      asked.push(body)
      return schema.parse(pages[asked.length - 1])
    },
  }
  // Only what the report needs of a client.
  return { client: client as ClusterClient, asked }
}

const page = (cveNames: readonly string[], cursor: Readonly<Record<string, string>> = {}) => ({
  scan_data: cveNames.map((name) => ({ name, host_name: 'node-1' })),
  cursor: { ...NONE, ...cursor },
})

const read = (pages: readonly unknown[], filter = EVERYTHING) => {
  const { client, asked } = clusterWith(pages)
  const progress: number[] = []
  const options = { signal: new AbortController().signal, onProgress: (rows: number) => progress.push(rows) }
  return readAssetReport(client, 'hosts', filter, options).then((report) => ({ report, asked, progress }))
}

test('pages are read until the cursor is empty, each from where the last one ended', async () => {
  const { report, asked, progress } = await read([
    page(['CVE-1', 'CVE-2'], { cve_name: 'CVE-2' }),
    page(['CVE-3']),
  ])
  expect(report.rows.map(({ name }) => name)).toEqual(['CVE-1', 'CVE-2', 'CVE-3'])
  expect(asked).toMatchObject([{ cursor: NONE }, { cursor: { cve_name: 'CVE-2' } }])
  expect(progress).toEqual([2, 3])
})

test('a controller that never moves on is not asked for ever', async () => {
  const stuck = page(['CVE-1'], { cve_name: 'CVE-1' })
  const { asked } = await read([stuck, stuck, stuck])
  expect(asked).toHaveLength(2)
})

test('rows that cannot be read are counted', async () => {
  const { report } = await read([{ scan_data: [{ name: 7 }], cursor: NONE }])
  expect(report).toEqual({ rows: [], unreadable: 1 })
})

test('only what is filtered is sent', async () => {
  const { asked } = await read([page([])])
  expect(Object.keys(asked[0] ?? {}).toSorted()).toEqual(['cursor', 'max_cve_records', 'show_accepted'])
  const narrow = await read([page([])], {
    ...EVERYTHING,
    severity: 'high',
    score: { version: 'v2', from: 7, to: 10 },
    contains: { host_name: 'pool-1', domain: '' },
  })
  expect(narrow.asked[0]).toMatchObject({
    severity_filter: 'high',
    vul_score_filter: { score_version: 'v2', score_bottom: 7, score_top: 10 },
    filters: [{ name: 'host_name', op: 'in', value: ['pool-1'] }],
  })
})
