import type { ThemeOptions } from '@mui/material/styles'
import { token } from '../tokens'

const disabledLook = {
  color: token('text-disabled'),
  backgroundColor: token('sunken'),
  borderColor: token('border'),
  boxShadow: 'none',
}

/**
 * contained = the one primary action of a view; outlined = default; text = link (accent) or, with color="inherit",
 * ghost; color="error" = danger, filled only in confirm dialogs.
 */
export const buttonOverrides: NonNullable<ThemeOptions['components']> = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { variant: 'outlined', disableElevation: true },
    styleOverrides: {
      root: {
        minWidth: 0,
        minHeight: 36,
        padding: '0 14px',
        border: '1px solid transparent',
        whiteSpace: 'nowrap',
        flexShrink: 0,
        '&.Mui-disabled': disabledLook,
        variants: [
          {
            props: { size: 'small' },
            style: {
              minHeight: 28,
              padding: '0 10px',
              borderRadius: 6,
              fontSize: '0.75rem',
              lineHeight: '16px',
            },
          },
          { props: { size: 'large' }, style: { minHeight: 40, padding: '0 16px' } },
          {
            props: { variant: 'contained', color: 'primary' },
            style: {
              color: token('on-accent'),
              backgroundColor: token('accent'),
              '&:hover': { backgroundColor: token('accent-hover') },
            },
          },
          {
            props: { variant: 'contained', color: 'error' },
            style: {
              color: token('on-accent'),
              backgroundColor: token('state-error'),
              '&:hover': {
                backgroundColor: `color-mix(in srgb, ${token('state-error')} 88%, ${token('text-1')})`,
              },
            },
          },
          {
            props: { variant: 'outlined' },
            style: {
              color: token('text-1'),
              borderColor: token('border-strong'),
              backgroundColor: 'transparent',
              '&:hover': { backgroundColor: token('hover-raised'), borderColor: token('border-strong') },
              '&.Mui-disabled': { border: `1px solid ${token('border')}` },
            },
          },
          {
            props: { variant: 'outlined', color: 'error' },
            style: {
              color: token('state-error'),
              '&:hover': { backgroundColor: token('state-error-soft'), borderColor: token('state-error') },
            },
          },
          {
            props: { variant: 'text' },
            style: {
              color: token('accent-text'),
              '&:hover': { backgroundColor: token('accent-soft') },
              '&.Mui-disabled': { backgroundColor: 'transparent' },
            },
          },
          {
            props: { variant: 'text', color: 'inherit' },
            style: { color: token('text-2'), '&:hover': { backgroundColor: token('hover-raised') } },
          },
          {
            props: { variant: 'text', color: 'error' },
            style: { color: token('state-error'), '&:hover': { backgroundColor: token('state-error-soft') } },
          },
          // After the variants, because it is as specific as they are and has to win over their colours.
          { props: { disabled: true, variant: 'contained' }, style: { '&.Mui-disabled': disabledLook } },
        ],
      },
      startIcon: {
        marginLeft: -2,
        marginRight: 8,
        '& > *:nth-of-type(1)': { fontSize: 18 },
        variants: [
          { props: { size: 'small' }, style: { marginRight: 6, '& > *:nth-of-type(1)': { fontSize: 16 } } },
          { props: { variant: 'outlined', color: 'primary' }, style: { color: token('text-2') } },
          { props: { disabled: true }, style: { color: 'inherit' } },
        ],
      },
      endIcon: { marginLeft: 6, marginRight: -2, '& > *:nth-of-type(1)': { fontSize: 18 } },
    },
  },
  MuiIconButton: {
    defaultProps: { color: 'default' },
    styleOverrides: {
      root: {
        width: 36,
        height: 36,
        padding: 0,
        flexShrink: 0,
        borderRadius: 8,
        color: token('text-2'),
        '&:hover': { backgroundColor: token('hover-raised'), color: token('text-1') },
        '&.Mui-disabled': { color: token('text-disabled') },
        '& .MuiSvgIcon-root': { fontSize: 20 },
        variants: [
          {
            props: { size: 'small' },
            style: { width: 28, height: 28, borderRadius: 6, '& .MuiSvgIcon-root': { fontSize: 16 } },
          },
        ],
      },
    },
  },
  MuiLink: {
    defaultProps: { underline: 'hover' },
    styleOverrides: {
      root: {
        color: token('accent-text'),
        borderRadius: 2,
        textUnderlineOffset: 3,
        '&:focus-visible': { outline: `2px solid ${token('focus')}`, outlineOffset: 2 },
      },
    },
  },
  MuiToggleButtonGroup: { defaultProps: { size: 'small' } },
  MuiToggleButton: {
    styleOverrides: {
      root: {
        minHeight: 36,
        padding: '0 14px',
        color: token('text-2'),
        borderColor: token('border-control'),
        '&:hover': { backgroundColor: token('hover-raised') },
        '&.Mui-selected, &.Mui-selected:hover': {
          color: token('accent-text'),
          backgroundColor: token('accent-soft'),
        },
        variants: [{ props: { size: 'small' }, style: { minHeight: 28, padding: '0 10px' } }],
      },
    },
  },
}
