import { expect, test } from 'vitest'
import { isBelowRancher } from './rancherPath'

const PROXY =
  '/k8s/clusters/c-m-7x2k/api/v1/namespaces/cattle-neuvector-system/services/https:neuvector-service-webui:8443/proxy'

test.each([
  PROXY,
  `${PROXY}/`,
  `${PROXY}/index.html`,
  PROXY.replaceAll(':', '%3A'),
  PROXY.slice(PROXY.indexOf('/api')),
])('%s is below Rancher', (path) => {
  expect(isBelowRancher(path)).toBe(true)
})

test.each([
  '/',
  '/console/',
  PROXY.replace('webui', 'api'),
  `${PROXY}-other/`,
  PROXY.replace('https:', 'http:'),
])('%s is not', (path) => {
  expect(isBelowRancher(path)).toBe(false)
})
