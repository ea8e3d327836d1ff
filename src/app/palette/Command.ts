import type { SvgIconComponent } from '@mui/icons-material'

/** Groups of the palette, in the order they are shown. */
export const COMMAND_GROUPS = ['pages', 'federation', 'clusters', 'actions'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** One line of the palette. */
export interface Command {
  /** Unique in the palette. */
  readonly id: string
  readonly group: CommandGroup
  readonly label: string
  /** Quieter, at the end of the line: what it leads to, or why it is off. */
  readonly detail?: string | undefined
  /** Other words it is found by. */
  readonly keywords?: readonly string[] | undefined
  readonly icon: SvgIconComponent
  /** Stays with its reason in `detail`. */
  readonly isDisabled?: boolean | undefined
  readonly run: () => void
}
