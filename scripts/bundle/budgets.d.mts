/** One chunk of Vite's manifest, as far as the budgets need it. */
export interface Chunk {
  file: string
  isEntry?: boolean
  isDynamicEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
}

/** One check of size-limit: the files whose gzip sizes are added up, and the limit for the sum. */
export interface Check {
  name: string
  path: string[]
  limit: string
  gzip: true
}

export declare function budgets(manifest: Record<string, Chunk>, directory: string, page: string): Check[]
export declare function budgetsOfBuild(directory: string): Check[]
