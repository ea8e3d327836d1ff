import type { RegistryConfig, RegistryTestState } from '../RegistriesState.ts'
import { askRegistry } from './outsideRegistries.ts'

type Step = RegistryTestState['steps'][number]

/** Between two steps: long enough to see them come one by one. */
const STEP_MS = 700

/**
 * The steps of a registry test, each with when it happens: `controller/scan/interface.go` TestRegistry and
 * `registry.go` getScanImages.
 */
export function testSteps(config: RegistryConfig): readonly Step[] {
  const reply = askRegistry(config)
  const steps: Step[] = []
  let atMs = 0
  const add = (step_type: string, step_content: string, afterMs = STEP_MS) => {
    atMs += afterMs
    steps.push({ afterMs: atMs, step_type, step_content })
  }
  add('stage', 'Test registry connection', 0)
  add('url', `GET ${config.registry}v2/`, 0)
  if (!reply.ok) {
    const isAnswered = reply.message === 'Authentication error'
    if (isAnswered) add('response', UNAUTHORIZED_BODY, reply.afterMs)
    add('error', `Test registry connection failed: ${reply.detail}`, isAnswered ? 0 : reply.afterMs)
    return steps
  }
  add('response', '{}', reply.afterMs)
  add('stage', 'Get all images')
  add('stage', 'Get registry repository list')
  add('url', `GET ${config.registry}v2/_catalog`)
  const repositories = [...new Set(reply.images.map(({ repository }) => repository))]
  add('response', JSON.stringify({ repositories }))
  add('stage', 'Get registry repository tag list')
  for (const repository of repositories) {
    const tags = reply.images.filter((image) => image.repository === repository).map(({ tag }) => tag)
    add('url', `GET ${config.registry}v2/${repository}/tags/list`, STEP_MS / 3)
    add('response', JSON.stringify({ name: repository, tags }), STEP_MS / 3)
  }
  add('stage', 'Get registry image manifest')
  const images = reply.images.map(
    ({ repository, tag }) => `Registry: ${config.registry}, repository: ${repository}, tag: ${tag}\n`,
  )
  add('images', images.join(''))
  // The plural is the wrong way round in the controller, too.
  add('stage', `Discovered ${images.length} image${images.length > 1 ? '' : 's'}`, 0)
  return steps
}

const UNAUTHORIZED_BODY = '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}'
