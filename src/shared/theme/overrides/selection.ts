import type { ThemeOptions } from '@mui/material/styles'
import { token } from '../tokens'
import { checkedBox, checkedCircle, mixedBox, uncheckedBox, uncheckedCircle } from './selectionIcons'

/** Checkbox, radio, switch and the label beside them. */
export const selectionOverrides: NonNullable<ThemeOptions['components']> = {
  MuiCheckbox: {
    defaultProps: {
      disableRipple: true,
      icon: uncheckedBox,
      checkedIcon: checkedBox,
      indeterminateIcon: mixedBox,
    },
    styleOverrides: {
      root: { padding: 7, color: token('accent'), '&.Mui-disabled': { color: token('text-disabled') } },
    },
  },
  MuiRadio: {
    defaultProps: { disableRipple: true, icon: uncheckedCircle, checkedIcon: checkedCircle },
    styleOverrides: {
      root: { padding: 7, color: token('accent'), '&.Mui-disabled': { color: token('text-disabled') } },
    },
  },
  MuiSwitch: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: { width: 32, height: 18, padding: 0, overflow: 'visible' },
      switchBase: {
        padding: 2,
        color: token('surface'),
        '&:hover': { backgroundColor: 'transparent' },
        '&.Mui-checked': { color: token('on-accent'), transform: 'translateX(14px)' },
        '&.Mui-checked:hover': { backgroundColor: 'transparent' },
        '&.Mui-checked + .MuiSwitch-track': { backgroundColor: token('accent'), opacity: 1 },
        '&.Mui-disabled': { color: token('surface') },
        '&.Mui-disabled + .MuiSwitch-track, &.Mui-checked.Mui-disabled + .MuiSwitch-track': {
          backgroundColor: token('border-strong'),
          opacity: 1,
        },
      },
      thumb: { width: 14, height: 14, boxShadow: 'none' },
      track: { borderRadius: 9, backgroundColor: token('border-control'), opacity: 1 },
    },
  },
  MuiFormControlLabel: {
    styleOverrides: {
      root: { marginLeft: -7, marginRight: 16 },
      label: {
        fontSize: '0.875rem',
        lineHeight: '20px',
        '&.Mui-disabled': { color: token('text-disabled') },
      },
    },
  },
}
