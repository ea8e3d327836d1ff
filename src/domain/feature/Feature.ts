import type { SvgIconComponent } from '@mui/icons-material'
import type { RouteObject } from 'react-router'
import type { CurrentUser } from '~/domain/auth/model/currentUser'

/** Groups of the left navigation, in its order. A feature without a group stands on the first level. */
export const NAV_GROUPS = ['assets', 'policy', 'risks', 'notifications'] as const
export type NavGroup = (typeof NAV_GROUPS)[number]

/**
 * What a feature tells the rest of the app about itself. Router, left navigation, cluster switcher and the address test
 * read this and nothing else of a feature; deleting a feature is deleting its folder and one line in `app/features.ts`.
 */
export interface Feature {
  readonly id: string
  /**
   * - `cluster`: pages below `#/clusters/<id>/`, on every cluster
   * - `federation`: pages below `#/federation/`, about the federation itself
   * - `console`: pages below `#/`, about whoever uses the console and about the console itself
   */
  readonly scope: 'cluster' | 'federation' | 'console'
  /** Path below the scope, in the words of the navigation: `assets/system-components`. */
  readonly path: string
  /** Whether the user may see it at all. What is excluded is hidden, what is merely limited says so on the page. */
  readonly access: (user: CurrentUser) => boolean
  /**
   * Entry in the left navigation and in the command palette. Federation features stand only in the palette: the Multiple
   * Clusters menu leads to them.
   */
  readonly nav?: {
    readonly group?: NavGroup
    /** Translated when called, so that it follows the language. */
    readonly label: () => string
    readonly icon: SvgIconComponent
    /** Position within the group, in tens. Without a group: from 1000 on below all groups, as Settings and Support. */
    readonly order: number
  }
  /** Routes below `path`; pages are lazy. */
  readonly routes: RouteObject[]
}
