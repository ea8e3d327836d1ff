import type { TokenName } from '~/shared/theme/tokens'

/** A point of a line: time in milliseconds or a word, and its value; null leaves a gap. */
export interface LinePoint {
  readonly x: number | string
  readonly y: number | null
}

export interface LineSeries {
  readonly id: string
  readonly label: string
  /** `series-1` … `series-8`, or a colour with a meaning. */
  readonly token: TokenName
  readonly points: readonly LinePoint[]
}

export interface LineChartProps {
  readonly series: readonly LineSeries[]
  readonly formatX: (x: number | string) => string
  readonly formatY: (y: number) => string
  /** For a single line whose name and newest value stand beside the chart already. */
  readonly hideLegend?: boolean | undefined
}

/** One place on the x axis with the values of all series there, in the order of the series. */
export interface LineSlot {
  readonly x: number | string
  readonly values: readonly (number | null)[]
}

/** All series over one x axis: times in order, words as they first come. A series without a point there has null. */
export function lineSlots(series: readonly LineSeries[]): readonly LineSlot[] {
  const places = [...new Set(series.flatMap((line) => line.points.map((point) => point.x)))]
  const ordered = places.every((x) => typeof x === 'number') ? places.toSorted((a, b) => a - b) : places
  const byPlace = series.map((line) => new Map(line.points.map((point) => [point.x, point.y])))
  return ordered.map((x) => ({ x, values: byPlace.map((points) => points.get(x) ?? null) }))
}

/** Whether the x axis is time; otherwise it is a few named places, of which none is the newest. */
export function isOverTime(series: readonly LineSeries[]): boolean {
  return series.every((line) => line.points.every((point) => typeof point.x === 'number'))
}

/** The newest value of a series over time, for the legend; null when it never had one. */
export function lastValue(line: LineSeries): number | null {
  return line.points.findLast((point) => point.y !== null)?.y ?? null
}
