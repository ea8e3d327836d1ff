import { expect, test } from 'vitest'
import { VulnerabilityWire } from '~/domain/scan/api/schema'
import { LayerWire } from '../api/schema'
import { countsOfLayer, findingsOfLayer, plainCommand } from './layers'

const cve = (name: string, fields: object = {}) =>
  VulnerabilityWire.parse({ name, severity: 'High', package_name: 'curl', package_version: '8.5', ...fields })

test('a layer has what it brought, and accepted findings do not count', () => {
  const layer = LayerWire.parse({
    digest: 'a',
    vulnerabilities: [cve('CVE-1'), cve('CVE-2', { tags: ['accepted'] })],
  })
  const all = [cve('CVE-1'), cve('CVE-2'), cve('CVE-1', { package_name: 'zlib' })]
  expect(findingsOfLayer(layer, all).map(({ name, package_name }) => `${name} ${package_name}`)).toEqual([
    'CVE-1 curl',
    'CVE-2 curl',
  ])
  expect(countsOfLayer(layer)).toEqual({ critical: 0, high: 1, medium: 0, low: 0 })
})

test.each([
  ['/bin/sh -c #(nop)  CMD ["bash"]', 'CMD ["bash"]'],
  ['RUN /bin/sh -c apk add curl # buildkit', 'RUN apk add curl'],
  ['COPY a b # buildkit', 'COPY a b'],
])('%s reads %s', (command, plain) => {
  expect(plainCommand(command)).toBe(plain)
})
