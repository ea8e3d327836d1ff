/** What the bundler knows of one module: ids of what it imports at once and of what it imports later, when asked. */
export interface ModuleLinks {
  readonly importedIds: readonly string[]
  readonly dynamicallyImportedIds: readonly string[]
}

/** Looks a module up by its id, an absolute path; null for one that is not part of the build. */
export type FindModule = (id: string) => ModuleLinks | null

/** Chunks that hold what several lazy modules have in common. */
export type SharedChunk = 'base' | 'shell' | 'page' | 'list' | 'dialog' | 'panel'

/** A piece that this share of the pages, dialogs or panels needs is cheaper to load early than to ask for by itself. */
const SHARE = { page: 0.5, overlay: 0.3 }

const LOGIN = /\/LoginPage\.tsx$/
/** Drawn on pages of every kind, with a table or without. */
const CHART = /\/charts\/[^/]+\.tsx$/
const SHELL = /\/app\/layouts\/(AuthenticatedLayout|ClusterLayout|FederationLayout|PageError)\.tsx$/
const PAGE = /\/features\/.*Page\.tsx$/
const DIALOG = /(Dialog|Editor)\.tsx$/
const PANEL = /(Panel|Part)\.tsx$/
/** A page without a table shows which pieces only tables need. */
const TABLE = /\/table\/DataTable\.tsx$/

type Needed = ReadonlySet<string>

/** `root` and all that is imported with it. */
function neededBy(root: string, find: FindModule): Needed {
  const seen = new Set<string>()
  const queue = [root]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    queue.push(...(find(id)?.importedIds ?? []))
  }
  return seen
}

/** Every module that is loaded later than the entry, with what it brings. */
function lazyModules(entry: string, find: FindModule): ReadonlyMap<string, Needed> {
  const lazy = new Map<string, Needed>()
  const queue = [entry]
  for (let root = queue.pop(); root !== undefined; root = queue.pop()) {
    // Several modules load it.
    if (lazy.has(root)) continue
    const needed = neededBy(root, find)
    if (root !== entry) lazy.set(root, needed)
    for (const id of needed) queue.push(...(find(id)?.dynamicallyImportedIds ?? []))
  }
  return lazy
}

/**
 * Which shared chunk a module belongs to. Left alone, the bundler makes one chunk of every set of modules that is needed
 * by the same lazy modules: some 400 files, of which a page waits for 115. Here a page waits for about 27, and no chunk
 * needs a later one of the list `SharedChunk`, because what a module needs is needed at least as often as itself.
 *
 * @param entry id of the module that index.html names
 * @param find looks modules up; the whole graph has to be known
 * @returns for the id of a module, its chunk; null where the bundler shall decide
 */
export function chunkOf(entry: string, find: FindModule): (id: string) => SharedChunk | null {
  const lazy = lazyModules(entry, find)
  const those = (name: RegExp) => [...lazy].filter(([id]) => name.test(id)).map(([, needed]) => needed)
  const union = (all: readonly Needed[]): Needed => new Set(all.flatMap((needed) => [...needed]))
  const share = (all: readonly Needed[], id: string) =>
    all.length === 0 ? 0 : all.filter((needed) => needed.has(id)).length / all.length

  const login = union(those(LOGIN))
  const apart = union([login, ...those(CHART)])
  const shell = union(those(SHELL))
  const [dialogs, panels] = [those(DIALOG), those(PANEL)]
  const pages = [...lazy].filter(([id]) => PAGE.test(id) && !LOGIN.test(id)).map(([, needed]) => needed)
  const onSomePage = union(pages)
  const withoutTable = union(pages.filter((needed) => ![...needed].some((id) => TABLE.test(id))))

  return (id) => {
    // Kept apart, so that the manifest names them and their cost can be told (budgets.mjs).
    if (lazy.has(id)) return null
    if (shell.has(id)) return login.has(id) ? 'base' : 'shell'
    // Sign-in and charts wait for nothing else of a page.
    if (apart.has(id)) return null
    if (share(pages, id) >= SHARE.page) return withoutTable.has(id) ? 'page' : 'list'
    if (onSomePage.has(id)) return null
    if (share(dialogs, id) >= SHARE.overlay) return 'dialog'
    return share(panels, id) >= SHARE.overlay ? 'panel' : null
  }
}
