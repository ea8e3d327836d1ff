/** What stands at a place of a Kubernetes object; `key` has no value of its own, it is there or not. */
export type PathValueType = 'key' | 'string' | 'number' | 'boolean'

/** One place in a Kubernetes object that a criterion can ask about. */
export interface PathNode {
  /** `item.spec.containers[_].name`; `[_]` stands for any element of a list. */
  readonly path: string
  /** Its last part, as it is shown. */
  readonly label: string
  readonly valueType: PathValueType
  readonly children: readonly PathNode[]
}

const ROOT = 'item'
/** No Kubernetes object nests deeper; a template that does is broken. */
const MAX_DEPTH = 24

/** The places of a template (`admission_custom_criteria_templates[].rawjson`); none when it cannot be read. */
export function pathTree(rawJson: string): readonly PathNode[] {
  try {
    return nodesIn(JSON.parse(rawJson), ROOT, 0)
  } catch {
    return []
  }
}

function nodesIn(value: unknown, path: string, depth: number): readonly PathNode[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return []
  return Object.entries(value).map(([key, child]) => nodeOf(key, child, `${path}.${key}`, depth))
}

/** A list stands for any of its elements, whose parts come right below it. */
function nodeOf(label: string, value: unknown, path: string, depth: number): PathNode {
  if (Array.isArray(value)) {
    const element: unknown = value[0]
    const type = valueTypeOf(element)
    const own = `${path}[_]`
    return { path: own, label, valueType: type, children: nodesIn(element, own, depth + 1) }
  }
  return { path, label, valueType: valueTypeOf(value), children: nodesIn(value, path, depth + 1) }
}

function valueTypeOf(value: unknown): PathValueType {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value as 'string' | 'number' | 'boolean' // the case above
    default:
      return 'key'
  }
}

/** The tree without what does not fit a text, parents of what fits included. */
export function filterTree(nodes: readonly PathNode[], text: string): readonly PathNode[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return nodes
  return nodes.flatMap((node) => {
    if (node.path.toLowerCase().includes(wanted) && node.children.length === 0) return [node]
    const children = filterTree(node.children, wanted)
    const isHit = node.label.toLowerCase().includes(wanted)
    return children.length > 0 || isHit ? [{ ...node, children }] : []
  })
}

/** The nodes on the way to a place, itself not among them: what has to be open to see it. */
export function parentsOf(nodes: readonly PathNode[], path: string): readonly string[] {
  for (const node of nodes) {
    if (node.path === path) return []
    const below = parentsOf(node.children, path)
    if (below.length > 0 || node.children.some((child) => child.path === path)) return [node.path, ...below]
  }
  return []
}

export interface VisibleNode {
  readonly node: PathNode
  /** From 1. */
  readonly level: number
}

/** The nodes that are to be seen, in order. */
export function visibleNodes(
  nodes: readonly PathNode[],
  isOpen: (path: string) => boolean,
  level = 1,
): readonly VisibleNode[] {
  return nodes.flatMap((node) => [
    { node, level },
    ...(isOpen(node.path) ? visibleNodes(node.children, isOpen, level + 1) : []),
  ])
}
