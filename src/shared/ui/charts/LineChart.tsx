import type { TokenName } from '~/shared/theme/tokens'

export interface LineChartProps {
  readonly series: readonly {
    readonly id: string
    readonly label: string
    readonly token: TokenName
    readonly points: readonly { readonly x: number; readonly y: number | null }[]
  }[]
  readonly formatX: (x: number) => string
  readonly formatY: (y: number) => string
}

export function LineChart({ series, formatY }: LineChartProps) {
  return <p>{series.flatMap((line) => line.points.map((point) => formatY(point.y ?? 0))).join(' ')}</p>
}
