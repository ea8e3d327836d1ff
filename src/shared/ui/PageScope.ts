import { createContext } from 'react'

/** Which cluster or area the pages below are about; its name becomes part of the document title. */
export interface Scope {
  readonly name?: string | undefined
}

/** `<PageScope.Provider value={{ name: cluster.name }}>` around the pages of a cluster. */
export const PageScope = createContext<Scope>({})
