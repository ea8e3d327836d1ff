import type { Controller } from '../Controller.ts'
import type { ScannedImageState } from '../RegistriesState.ts'
import { accessDenied, notFound } from '../RestError.ts'
import { answer, type Call, type Route } from '../Route.ts'
import { may } from '../permissions.ts'
import { imageReport, layersReport } from '../registries/imageReport.ts'
import { imageSummaryWire, foundVulnerabilities } from '../registries/imageWire.ts'
import { imageFacts } from '../registries/imageFacts.ts'
import { settleRegistries } from '../registries/registryScan.ts'
import { oneRegistry } from '../registries/visibleRegistries.ts'

/** Images of a registry and their reports: `controller/rest/registry.go` handlerRegistryImageSummary and its neighbours. */
export const registryImageRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/scan/registry/:name/images', handle: listImages },
  {
    method: 'GET',
    path: '/v1/scan/registry/:name/image/:id',
    handle: (call) => {
      const image = scannedImage(call)
      const report = imageReport(image)
      const vulnerabilities = foundVulnerabilities(call.controller, image, showsAccepted(call))
      // What the compliance profile asks for is shown; what passed is not listed (semantics.md e.5).
      return answer({ report: { ...report, vulnerabilities } })
    },
  },
  {
    method: 'GET',
    path: '/v1/scan/registry/:name/layers/:id',
    handle: (call) => {
      const image = scannedImage(call)
      if (!hasLayers(call)) throw notFound()
      return answer({
        report: layersReport(image, foundVulnerabilities(call.controller, image, showsAccepted(call))),
      })
    },
  },
]

const showsAccepted = (call: Call) => call.query.get('show') === 'accepted'

/** Names that are no registry: results of pipelines, and every image of every registry. */
const isPseudo = (name: string) =>
  name === '_repo_scan' || name === 'fed._repo_scan' || name === '_all_registry'

/** Images of a registry or pseudo registry; 404/7 for an unknown name (recording 50). */
function imagesOf(call: Call): readonly ScannedImageState[] {
  const name = call.params['name'] ?? ''
  if (!isPseudo(name)) return oneRegistry(call, 'read').images
  if (!may(call.caller().permissions, 'reg_scan', 'read')) throw accessDenied()
  settleRegistries(call.controller)
  const { list, repoScan, fedRepoScan } = call.controller.state.registries
  if (name === '_repo_scan') return repoScan
  if (name === 'fed._repo_scan') return fedRepoScan
  return [...list.flatMap(({ images }) => images), ...repoScan, ...fedRepoScan]
}

/** Ordered by repository and tag; `start` and `limit` page, filters on text fields come after `start` (semantics.md 0.5). */
function listImages(call: Call): Response {
  const start = Number(call.query.get('start') ?? 0)
  const limit = Number(call.query.get('limit') ?? 0)
  const filters = [...call.query].filter(([name]) => name.startsWith('f_'))
  const rows = imagesOf(call)
    .toSorted((a, b) => compare(a.repository, b.repository) || compare(a.tag, b.tag))
    .slice(start)
    .map((image) => imageSummaryWire(call.controller, image))
    .filter((row) =>
      filters.every(([name, value]) => {
        const field: unknown = Object.entries(row).find(([key]) => key === name.slice(2))?.[1]
        return typeof field !== 'string' || field === value
      }),
    )
  return answer({ images: limit > 0 ? rows.slice(0, limit) : rows })
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The image of the path; 404/7 when it was never scanned. */
function scannedImage(call: Call): ScannedImageState {
  const found = imagesOf(call).find((image) => imageFacts(image).imageId === call.params['id'])
  if (!found || found.scannedAtMs === 0) throw notFound()
  return found
}

/** Layers are kept only when the registry asks for them; pipelines send them always. */
function hasLayers(call: Call): boolean {
  const name = call.params['name'] ?? ''
  const registry = registryOf(call.controller, name)
  return registry?.config.scan_layers ?? true
}

const registryOf = (controller: Controller, name: string) =>
  controller.state.registries.list.find(({ config }) => config.name === name)
