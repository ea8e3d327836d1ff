import ChevronRightIcon from '@mui/icons-material/ChevronRight'
import Box from '@mui/material/Box'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { TextInput } from '~/shared/ui/fields/TextInput'
import { filterTree, parentsOf, visibleNodes, type PathNode, type VisibleNode } from '../model/pathTree'
import { ruleMessages } from './messages'

interface Props {
  readonly tree: readonly PathNode[]
  /** Path of the chosen place; "" before one is chosen. */
  readonly chosen: string
  readonly onChoose: (node: PathNode) => void
}

/** The places of a Kubernetes object to choose from: a tree that works by arrow keys, with a filter. */
export function PathTree({ tree, chosen, onChoose }: Props) {
  const t = useMessages(ruleMessages)
  const id = useId()
  const [filter, setFilter] = useState('')
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(chosen === '' ? tree.map(({ path }) => path) : parentsOf(tree, chosen)),
  )
  const [active, setActive] = useState(chosen)
  const found = useMemo(() => filterTree(tree, filter), [tree, filter])
  // What a filter found is all in sight.
  const nodes = visibleNodes(found, (path) => filter !== '' || open.has(path))
  const current = nodes.some(({ node }) => node.path === active) ? active : (nodes[0]?.node.path ?? '')
  const setOpened = (path: string, isOpen: boolean) =>
    setOpen(new Set(isOpen ? [...open, path] : [...open].filter((each) => each !== path)))

  const focus = (path: string | undefined) => {
    if (path === undefined) return
    setActive(path)
    document.getElementById(`${id}-${path}`)?.focus()
  }
  const handleKey = (event: KeyboardEvent) => {
    const at = nodes.findIndex(({ node }) => node.path === current)
    const here = nodes[at]
    if (!here) return
    const isOpen = open.has(here.node.path)
    const hasChildren = here.node.children.length > 0
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(nodes[at + 1]?.node.path),
      ArrowUp: () => focus(nodes[at - 1]?.node.path),
      Home: () => focus(nodes[0]?.node.path),
      End: () => focus(nodes.at(-1)?.node.path),
      ArrowRight: () =>
        hasChildren && !isOpen ? setOpened(here.node.path, true) : focus(nodes[at + 1]?.node.path),
      ArrowLeft: () =>
        hasChildren && isOpen ? setOpened(here.node.path, false) : focus(parentOf(nodes, at)),
      Enter: () => onChoose(here.node),
      ' ': () => onChoose(here.node),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  if (tree.length === 0) return <Box sx={{ color: token('text-3') }}>{t('pathUnreadable')}</Box>
  return (
    <Box>
      <TextInput
        label={t('pathFilter')}
        value={filter}
        placeholder={t('pathExample')}
        onChange={(event) => setFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
          event.preventDefault()
          focus(nodes[0]?.node.path)
        }}
      />
      <Box
        role="tree"
        aria-label={t('pathTree')}
        onKeyDown={handleKey}
        sx={{
          height: 232,
          mt: 0.75,
          py: 0.5,
          overflow: 'auto',
          borderRadius: '8px',
          border: `1px solid ${token('border-control')}`,
          backgroundColor: token('surface'),
        }}
      >
        {nodes.map((visible) => (
          <TreeRow
            key={visible.node.path}
            id={`${id}-${visible.node.path}`}
            visible={visible}
            isOpen={filter !== '' || open.has(visible.node.path)}
            isChosen={visible.node.path === chosen}
            isActive={visible.node.path === current}
            onToggle={() => setOpened(visible.node.path, !open.has(visible.node.path))}
            onChoose={() => {
              setActive(visible.node.path)
              onChoose(visible.node)
            }}
          />
        ))}
        {nodes.length === 0 && <Box sx={{ px: 1.5, color: token('text-3') }}>{t('pathNone')}</Box>}
      </Box>
    </Box>
  )
}

/** The nearest node above that is one level further out. */
function parentOf(nodes: readonly VisibleNode[], at: number): string | undefined {
  const level = nodes[at]?.level ?? 0
  return nodes.slice(0, at).findLast((each) => each.level < level)?.node.path
}

interface RowProps {
  readonly id: string
  readonly visible: VisibleNode
  readonly isOpen: boolean
  readonly isChosen: boolean
  /** The one the Tab key comes to. */
  readonly isActive: boolean
  readonly onToggle: () => void
  readonly onChoose: () => void
}

function TreeRow({ id, visible, isOpen, isChosen, isActive, onToggle, onChoose }: RowProps) {
  const t = useMessages(ruleMessages)
  const { node, level } = visible
  const hasChildren = node.children.length > 0
  return (
    <Box
      id={id}
      role="treeitem"
      aria-level={level}
      aria-selected={isChosen}
      aria-expanded={hasChildren ? isOpen : undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={onChoose}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        minHeight: 28,
        pl: `${4 + (level - 1) * 16}px`,
        pr: 1,
        cursor: 'pointer',
        fontFamily: monoFamily,
        fontSize: '0.75rem',
        backgroundColor: isChosen ? token('accent-soft') : undefined,
        color: isChosen ? token('accent-text') : token('text-1'),
        fontWeight: isChosen ? 600 : 400,
        '&:hover': { backgroundColor: isChosen ? token('accent-soft') : token('hover-raised') },
        '&:focus-visible': { outline: `2px solid ${token('focus')}`, outlineOffset: -2 },
      }}
    >
      <Box
        component="span"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation()
          if (hasChildren) onToggle()
        }}
        sx={{
          display: 'inline-flex',
          width: 20,
          visibility: hasChildren ? 'visible' : 'hidden',
          color: token('text-3'),
          '& svg': { fontSize: 18, rotate: isOpen ? '90deg' : undefined },
        }}
      >
        <ChevronRightIcon />
      </Box>
      {node.label}
      {!hasChildren && (
        <Box component="span" sx={{ ml: 'auto', typography: 'caption', color: token('text-3') }}>
          {t(`valueType.${node.valueType}`)}
        </Box>
      )}
    </Box>
  )
}
