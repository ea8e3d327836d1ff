import { expect, test } from 'vitest'
import { ApiError } from '~/shared/api/ApiError'
import { describeAnswer, withoutSecrets } from './supportAnswer'

test('secrets are marked wherever they are, everything else stays', () => {
  expect(
    withoutSecrets({
      cluster_name: 'gke-one',
      registry_https_proxy: { url: 'https://proxy', username: 'u', password: 'hunter2' },
      webhooks: [{ name: 'w', api_key: 'k', enable: true }, null],
      remote_repositories: [{ personal_access_token: 'ghp_1', secret: '' }],
    }),
  ).toEqual({
    cluster_name: 'gke-one',
    registry_https_proxy: { url: 'https://proxy', username: 'u', password: '[…]' },
    webhooks: [{ name: 'w', api_key: '[…]', enable: true }, null],
    remote_repositories: [{ personal_access_token: '[…]', secret: '' }],
  })
})

test('a reading that failed says how, without the words of the controller', () => {
  const error = new ApiError({ kind: 'forbidden', message: 'token abc denied', status: 403, code: 25 })
  expect(describeAnswer('/v1/host', error)).toEqual({
    path: '/v1/host',
    failed: { kind: 'forbidden', status: 403, code: 25 },
  })
})
