import { severityWeight } from '~/domain/scan/model/severity'
import type { ImageAssetWire } from '../api/schema'

/** Images by the worst thing that was found in them. */
export interface WorstFindings {
  critical: number
  high: number
  medium: number
  none: number
}

/** A scanned image, as a query session or a list gives it. */
export type FoundImage = Pick<
  ImageAssetWire,
  'image_id' | 'repository' | 'tag' | 'reg_name' | 'critical' | 'high' | 'medium'
>

export interface Findings {
  readonly all: Readonly<WorstFindings>
  readonly byRegistry: ReadonlyMap<string, Readonly<WorstFindings>>
  /** The worst images, worst first. */
  readonly riskiest: readonly FoundImage[]
}

const SHOWN = 5

/** Counts images by registry and by their worst finding. Low ones are not counted anywhere (semantics.md d.3). */
export function tallyFindings(images: readonly FoundImage[]): Findings {
  const all = nothing()
  const byRegistry = new Map<string, WorstFindings>()
  for (const image of images) {
    const worst = worstOf(image)
    const own = byRegistry.get(image.reg_name) ?? nothing()
    byRegistry.set(image.reg_name, own)
    all[worst] += 1
    own[worst] += 1
  }
  const riskiest = images
    .filter((image) => worstOf(image) !== 'none')
    .toSorted((a, b) => severityWeight(b) - severityWeight(a))
    .slice(0, SHOWN)
  return { all, byRegistry, riskiest }
}

const nothing = (): WorstFindings => ({ critical: 0, high: 0, medium: 0, none: 0 })

/** The worst severity in an image. */
export function worstOf({
  critical,
  high,
  medium,
}: Pick<FoundImage, 'critical' | 'high' | 'medium'>): keyof WorstFindings {
  if (critical > 0) return 'critical'
  if (high > 0) return 'high'
  return medium > 0 ? 'medium' : 'none'
}
