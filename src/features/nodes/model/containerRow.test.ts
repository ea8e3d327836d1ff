import { expect, test } from 'vitest'
import { WorkloadListWire } from '~/domain/workload/api/schema'
import { containerRows } from './containerRow'

const workload = (id: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  brief: { id, display_name: id, domain: 'shop', image: 'shop/web:1', state: 'discover' },
  security: { scan_summary: null },
  rt_attributes: {},
  ...fields,
})

const rowsOf = (...workloads: readonly unknown[]) =>
  containerRows(WorkloadListWire.parse({ workloads }).workloads.rows)

test('a pod gives a row for each of its containers, with its own name beside theirs', () => {
  const pod = workload('web-1', { children: [workload('web'), workload('proxy')], platform_role: 'core' })
  expect(rowsOf(pod).map(({ name, pod: in_, isSystem }) => [name, in_, isSystem])).toEqual([
    ['web', 'web-1', true],
    ['proxy', 'web-1', true],
  ])
})

test('a container without a pod stands for itself', () => {
  expect(rowsOf(workload('docker-1', { children: null }))).toMatchObject([
    { id: 'docker-1', pod: 'docker-1', isSystem: false, brief: null },
  ])
})
