import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'

interface Node {
  readonly x: number
  readonly y: number
}

const LEADER: Node = { x: 400, y: 440 }
const HEXAGON = 'M400 392 441.6 416v48L400 488l-41.6-24v-48z'

const followers: readonly Node[] = [
  { x: 238, y: 214 },
  { x: 468, y: 168 },
  { x: 626, y: 286 },
  { x: 172, y: 452 },
  { x: 268, y: 668 },
  { x: 494, y: 722 },
]
/** One of them needs a look: the console is for noticing that. */
const troubled: Node = { x: 646, y: 536 }
const distant: readonly Node[] = [
  { x: 574, y: 104 },
  { x: 96, y: 306 },
  { x: 112, y: 604 },
  { x: 688, y: 690 },
]

/** Neighbours that know of each other: pairs of x y x y. */
const neighbours = [
  'M238 214 468 168 574 104',
  'M468 168 626 286 646 536 688 690',
  'M238 214 172 452 96 306',
  'M172 452 268 668 112 604',
  'M268 668 494 722 646 536',
]

const spoke = ({ x, y }: Node) => `M${LEADER.x} ${LEADER.y} ${x} ${y}`

/** A quiet picture of what the product does: one node leads, others follow. Decorative. */
export function LeadingNodeDrawing() {
  const accent = token('accent')
  return (
    <Box
      component="svg"
      viewBox="0 0 800 880"
      fill="none"
      aria-hidden
      focusable="false"
      sx={{ display: 'block', width: '100%', height: '100%', maxHeight: 900 }}
    >
      <g stroke={token('border-strong')} strokeDasharray="2 6" strokeLinecap="round">
        {neighbours.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
      <g stroke={accent}>
        {distant.map((node) => (
          <path key={node.x} d={spoke(node)} opacity="0.22" />
        ))}
        {[...followers, troubled].map((node) => (
          <path key={node.x} d={spoke(node)} opacity="0.45" />
        ))}
      </g>
      <g fill={accent}>
        <circle cx={LEADER.x} cy={LEADER.y} r="104" opacity="0.06" />
        <circle cx={LEADER.x} cy={LEADER.y} r="74" opacity="0.1" />
        <path d={HEXAGON} />
      </g>
      <circle cx={LEADER.x} cy={LEADER.y} r="15" fill={token('canvas')} />
      {distant.map(({ x, y }) => (
        <g key={x}>
          <circle cx={x} cy={y} r="10" fill={token('surface')} stroke={token('border-strong')} />
          <circle cx={x} cy={y} r="2.5" fill={token('border-control')} />
        </g>
      ))}
      {[...followers, troubled].map((node) => (
        <g key={node.x}>
          <circle cx={node.x} cy={node.y} r="17" fill={token('surface')} stroke={accent} strokeWidth="1.3" />
          <circle
            cx={node.x}
            cy={node.y}
            r="4"
            fill={node === troubled ? token('state-warning-fill') : accent}
          />
        </g>
      ))}
    </Box>
  )
}
