import type { ThemeOptions } from '@mui/material/styles'
import { token } from '../tokens'

/** Progress, skeletons, chips, badges, table cells and icons. */
export const feedbackOverrides: NonNullable<ThemeOptions['components']> = {
  MuiCircularProgress: { defaultProps: { size: 16, thickness: 4.5, color: 'inherit' } },
  MuiLinearProgress: {
    styleOverrides: {
      root: { height: 4, borderRadius: 2, backgroundColor: token('border') },
      bar: { borderRadius: 2, backgroundColor: token('accent') },
    },
  },
  MuiSkeleton: {
    defaultProps: { animation: 'pulse' },
    styleOverrides: { root: { backgroundColor: token('hover-raised'), transform: 'none', borderRadius: 4 } },
  },
  MuiChip: {
    defaultProps: { size: 'small', variant: 'outlined' },
    styleOverrides: {
      root: { borderRadius: 11, height: 22, fontSize: '0.75rem', fontWeight: 500, color: token('text-2') },
      outlined: { borderColor: token('border-strong') },
      icon: { fontSize: 14, color: 'inherit' },
      deleteIcon: { fontSize: 14, color: token('text-3'), '&:hover': { color: token('text-1') } },
    },
  },
  MuiBadge: {
    styleOverrides: {
      badge: { fontSize: '0.6875rem', fontWeight: 600, height: 16, minWidth: 16, padding: '0 4px' },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: {
        padding: '0 8px',
        height: 40,
        fontSize: '0.875rem',
        lineHeight: '20px',
        borderBottomColor: token('border'),
        '&:first-of-type': { paddingLeft: 16 },
        '&:last-of-type': { paddingRight: 16 },
      },
      head: {
        height: 36,
        fontSize: '0.75rem',
        lineHeight: '16px',
        fontWeight: 500,
        color: token('text-2'),
        backgroundColor: token('header'),
      },
    },
  },
  MuiSvgIcon: { styleOverrides: { root: { fontSize: 20 } } },
  MuiAvatar: {
    styleOverrides: {
      colorDefault: {
        color: token('text-2'),
        backgroundColor: token('sunken'),
        border: `1px solid ${token('border-strong')}`,
      },
    },
  },
}
