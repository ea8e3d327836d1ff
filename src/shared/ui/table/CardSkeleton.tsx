import { styled } from '@mui/material/styles'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { CARD_HEIGHT } from './geometry'
import { tableMessages } from './messages'

const Card = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  gap: 10,
  boxSizing: 'border-box',
  height: CARD_HEIGHT,
  padding: '0 14px',
  borderBottom: `1px solid ${token('border')}`,
  '&:last-of-type': { borderBottom: 0 },
  '& i': { display: 'block', height: 12, borderRadius: 3, backgroundColor: token('sunken') },
})

/** Shares of the width for title, status and details. */
const CARDS = [
  [0.4, 0.5, 0.62],
  [0.3, 0.42, 0.55],
  [0.46, 0.36, 0.6],
  [0.34, 0.48, 0.5],
  [0.42, 0.4, 0.58],
  [0.28, 0.46, 0.64],
] as const

/** Cards in the shape of what is being loaded, on a phone. */
export function CardSkeleton() {
  const t = useMessages(tableMessages)
  return (
    <div role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div aria-hidden>
        {CARDS.map((lines) => (
          <Card key={lines.join()}>
            {lines.map((share) => (
              <i key={share} style={{ width: `${share * 100}%` }} />
            ))}
          </Card>
        ))}
      </div>
    </div>
  )
}
