import type { ThemeOptions } from '@mui/material/styles'
import { token } from '../tokens'
import { raised } from './raised'

export const surfaceOverrides: NonNullable<ThemeOptions['components']> = {
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' }, outlined: { borderColor: token('border') } },
  },
  MuiCard: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: { borderRadius: 8, borderColor: token('border') } },
  },
  MuiCardContent: {
    styleOverrides: { root: { padding: 16, '&:last-child': { paddingBottom: 16 } } },
  },
  MuiBackdrop: {
    styleOverrides: {
      root: {
        variants: [{ props: { invisible: false }, style: { backgroundColor: token('scrim') } }],
      },
    },
  },
  MuiDialog: {
    styleOverrides: { paper: { ...raised, borderRadius: 12 } },
  },
  MuiDialogTitle: {
    styleOverrides: {
      root: { padding: '20px 24px 0', fontSize: '1rem', lineHeight: '24px', fontWeight: 600 },
    },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '16px 24px 20px' } } },
  MuiDialogActions: {
    styleOverrides: {
      root: {
        padding: '12px 24px',
        gap: 8,
        backgroundColor: token('header'),
        borderTop: `1px solid ${token('border')}`,
      },
      spacing: { '& > :not(style) ~ :not(style)': { marginLeft: 0 } },
    },
  },
  MuiPopover: { styleOverrides: { paper: { ...raised, borderRadius: 10 } } },
  MuiMenu: {
    styleOverrides: { paper: { minWidth: 200, maxWidth: 400 }, list: { padding: '6px 0' } },
  },
  MuiDrawer: {
    styleOverrides: { paper: { backgroundColor: token('surface'), backgroundImage: 'none' } },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 100, disableInteractive: false },
    styleOverrides: {
      tooltip: {
        ...raised,
        padding: '6px 10px',
        borderRadius: 6,
        maxWidth: 320,
        color: token('text-1'),
        fontSize: '0.75rem',
        lineHeight: '16px',
        fontWeight: 400,
        overflowWrap: 'anywhere',
      },
    },
  },
  MuiDivider: { styleOverrides: { root: { borderColor: token('border') } } },
  MuiAccordion: {
    defaultProps: { disableGutters: true },
    styleOverrides: { root: { '&::before': { display: 'none' } } },
  },
}
