import CloseIcon from '@mui/icons-material/Close'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

/** Base of the buttons in the filter row: 32 high, 13/500. */
const Chip = styled('button')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  flexShrink: 0,
  height: 32,
  padding: '0 10px',
  border: `1px solid ${token('border-strong')}`,
  borderRadius: 8,
  backgroundColor: token('surface'),
  font: 'inherit',
  fontSize: '0.8125rem',
  lineHeight: '20px',
  fontWeight: 500,
  color: token('text-2'),
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '& svg': { fontSize: 16, color: token('text-3'), flexShrink: 0 },
  '& span[data-part="count"]': { color: token('text-3'), fontVariantNumeric: 'tabular-nums' },
  '&:hover': { backgroundColor: token('hover') },
  '&:focus-visible': { outline: `2px solid ${token('focus')}`, outlineOffset: 2 },
  '&[data-active="true"]': {
    borderColor: token('accent'),
    backgroundColor: token('accent-soft'),
    color: token('accent-text'),
    '& svg, & span[data-part="count"]': { color: 'inherit' },
  },
})

interface Props {
  readonly label: string
  readonly icon?: ReactNode
  readonly count: string
  readonly isActive: boolean
  readonly onClick: () => void
}

/** A toggle in the filter row: "Not enforced 1"; with a cross while it filters. */
export function FacetChip({ label, icon, count, isActive, onClick }: Props) {
  return (
    <Chip type="button" aria-pressed={isActive} data-active={isActive} onClick={onClick}>
      {icon}
      {label} <span data-part="count">{count}</span>
      {isActive && <CloseIcon aria-hidden />}
    </Chip>
  )
}

interface MenuChipProps {
  readonly label: string
  /** Accessible name, where the label is only a number. */
  readonly name?: string
  readonly icon?: ReactNode
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly kind: 'menu' | 'dialog'
  readonly onClick: (anchor: HTMLElement) => void
}

/** A button in the filter row that opens a list. */
export function MenuChip({ label, name, icon, isActive, isOpen, kind, onClick }: MenuChipProps) {
  return (
    <Chip
      type="button"
      aria-label={name}
      aria-haspopup={kind}
      aria-expanded={isOpen}
      data-active={isActive}
      onClick={(event) => onClick(event.currentTarget)}
    >
      {icon}
      {label}
      <ExpandMoreIcon aria-hidden />
    </Chip>
  )
}
