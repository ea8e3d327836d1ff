import type { ReactNode } from 'react'

// Interim body until the chart kit lands; same props.
export interface ChartCardProps {
  readonly title: string
  readonly unit: string
  readonly finding: string
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly height: number
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function ChartCard({ title, finding, aside, children }: ChartCardProps) {
  return (
    <section aria-label={finding}>
      {title}
      {aside}
      {children}
    </section>
  )
}
