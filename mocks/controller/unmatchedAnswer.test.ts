import { expect, test } from 'vitest'
import { createWorld } from '../world/World.ts'

async function ask(method: string, path: string) {
  const controller = createWorld('standalone', { speed: 0 }).controllers[0]
  if (!controller) throw new Error('The scenario has no cluster')
  const response = await controller.handle(new Request(`http://controller${path}`, { method }))
  return { status: response.status, location: response.headers.get('Location'), text: await response.text() }
}

test.each([
  ['a trailing slash is redirected', 'GET', '/v1/eula/', 301, '/v1/eula'],
  ['a capital V is redirected', 'GET', '/V1/eula', 301, '/v1/eula'],
  ['a POST is redirected as a POST', 'POST', '/v1/eula/', 308, '/v1/eula'],
  ['OPTIONS has no content', 'OPTIONS', '/v1/eula', 200, null],
  ['HEAD is no verb of the API', 'HEAD', '/v1/eula', 405, null],
])('%s', async (_, method, path, status, location) => {
  const answer = await ask(method, path)
  expect(answer).toMatchObject({ status, location })
  if (method !== 'GET') expect(answer.text).toBe('')
})

test.each([
  ['another verb', 'PUT', '/v1/eula', 405, 2],
  ['an unknown path', 'GET', '/v1/nosuch', 404, 1],
  ['an unknown path with a slash', 'GET', '/v1/nosuch/', 404, 1],
  ['the root', 'GET', '/', 404, 1],
])('%s is refused', async (_, method, path, status, code) => {
  const answer = await ask(method, path)
  expect(answer.status).toBe(status)
  expect(JSON.parse(answer.text)).toMatchObject({ code })
})
