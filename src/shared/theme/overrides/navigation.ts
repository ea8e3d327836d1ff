import type { ThemeOptions } from '@mui/material/styles'
import { token } from '../tokens'

/** Tabs, menu items and list rows. */
export const navigationOverrides: NonNullable<ThemeOptions['components']> = {
  MuiTabs: {
    // On a phone nothing else tells that there are more of them.
    defaultProps: { variant: 'scrollable', scrollButtons: 'auto', allowScrollButtonsMobile: true },
    styleOverrides: {
      root: { minHeight: 36, borderBottom: `1px solid ${token('border')}` },
      indicator: { height: 2, backgroundColor: token('accent') },
      list: { gap: 24 },
      scrollButtons: { width: 28, '&.Mui-disabled': { display: 'none' } },
    },
  },
  MuiTab: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: {
        minWidth: 0,
        minHeight: 36,
        padding: '8px 0',
        lineHeight: '20px',
        color: token('text-2'),
        textTransform: 'none',
        gap: 6,
        '&:hover': { color: token('text-1') },
        '&.Mui-selected': { color: token('accent-text'), fontWeight: 600 },
        '&.Mui-disabled': { color: token('text-disabled') },
      },
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 36,
        // MUI lets items shrink to their text from here up.
        [theme.breakpoints.up('sm')]: { minHeight: 36 },
        margin: '0 6px',
        padding: '4px 10px',
        borderRadius: 6,
        whiteSpace: 'normal',
        '&:hover, &.Mui-focusVisible': { backgroundColor: token('hover-raised') },
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: token('accent-soft') },
        // A disabled item keeps a readable reason, so it is not faded as a whole.
        '&.Mui-disabled': { opacity: 1, color: token('text-disabled') },
        '& .MuiListItemIcon-root': { minWidth: 30, color: token('text-3') },
        '& .MuiListItemIcon-root .MuiSvgIcon-root': { fontSize: 20 },
        '& + .MuiDivider-root': { margin: '6px 0' },
      }),
    },
  },
  MuiListSubheader: {
    styleOverrides: {
      root: {
        padding: '6px 16px',
        fontSize: '0.75rem',
        lineHeight: '16px',
        fontWeight: 500,
        color: token('text-3'),
        backgroundColor: 'transparent',
      },
    },
  },
  MuiListItemText: {
    defaultProps: { slotProps: { secondary: { variant: 'caption' } } },
    styleOverrides: { secondary: { color: token('text-3') } },
  },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 32, color: token('text-3') } } },
  MuiListItemButton: {
    styleOverrides: {
      root: {
        minHeight: 36,
        borderRadius: 8,
        paddingTop: 0,
        paddingBottom: 0,
        '&:hover': { backgroundColor: token('hover') },
        '&.Mui-selected, &.Mui-selected:hover': {
          color: token('accent-text'),
          backgroundColor: token('accent-soft'),
          fontWeight: 600,
        },
      },
    },
  },
  MuiBreadcrumbs: {
    styleOverrides: { root: { fontSize: '0.75rem', lineHeight: '16px', color: token('text-3') } },
  },
}
