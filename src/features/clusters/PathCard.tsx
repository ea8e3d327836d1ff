import CheckIcon from '@mui/icons-material/Check'
import BlockIcon from '@mui/icons-material/BlockOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useId, type ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'

/** One thing a path needs. */
export interface Need {
  readonly text: string
  /** False when it is known to be missing. */
  readonly isMet?: boolean
}

interface Props {
  readonly drawing: ReactNode
  readonly title: ReactNode
  /** What one gets. */
  readonly text: ReactNode
  readonly needs: readonly Need[]
  readonly button: string
  readonly isPrimary?: boolean
  readonly isDisabled: boolean
  /** How to undo it. */
  readonly undo: string
  readonly onStart: () => void
}

/** One of the two ways into a federation: drawing, promise, what it needs, and the button that begins it. */
export function PathCard(props: Props) {
  const t = useMessages(messages)
  const titleId = useId()
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        p: 3,
        borderRadius: '8px',
        border: `1px solid ${token('border')}`,
        backgroundColor: token('surface'),
      }}
    >
      {props.drawing}
      <Typography variant="h2" id={titleId} sx={{ mt: 3 }}>
        {props.title}
      </Typography>
      <Typography component="p" sx={{ mt: 0.75, color: token('text-2') }}>
        {props.text}
      </Typography>
      <Typography variant="subtitle2" component="p" sx={{ mt: 2, mb: 0.5, color: token('text-3') }}>
        {t('youNeed')}
      </Typography>
      <Box component="ul" sx={{ m: 0, mb: 2.5, p: 0, listStyle: 'none' }}>
        {props.needs.map((need) => (
          <NeedLine key={need.text} need={need} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1.5, mt: 'auto' }}>
        <Button
          variant={props.isPrimary ? 'contained' : 'outlined'}
          disabled={props.isDisabled}
          onClick={props.onStart}
        >
          {props.button}
        </Button>
        <Typography variant="caption" sx={{ color: token('text-3') }}>
          {props.undo}
        </Typography>
      </Box>
    </Box>
  )
}

function NeedLine({ need: { text, isMet = true } }: { readonly need: Need }) {
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1.25,
        py: 0.5,
        color: isMet ? token('text-2') : token('state-warning'),
        '& svg': { fontSize: 16, mt: '2px', flexShrink: 0, color: isMet ? token('text-3') : 'inherit' },
      }}
    >
      {isMet ? <CheckIcon aria-hidden /> : <BlockIcon aria-hidden />}
      <span>{text}</span>
    </Box>
  )
}
