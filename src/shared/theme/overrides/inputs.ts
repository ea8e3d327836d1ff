import type { ThemeOptions } from '@mui/material/styles'
import { token } from '../tokens'
import { raised } from './raised'

/** Fields are 36 high with the label above; TextInput draws the label, so MUI's floating one never floats. */
export const inputOverrides: NonNullable<ThemeOptions['components']> = {
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: {
        position: 'static',
        transform: 'none',
        maxWidth: 'none',
        marginBottom: 6,
        fontSize: '0.75rem',
        lineHeight: '16px',
        fontWeight: 500,
        whiteSpace: 'normal',
        color: token('text-2'),
        '&.Mui-focused, &.Mui-error': { color: token('text-2') },
        '&.Mui-disabled': { color: token('text-3') },
      },
      asterisk: { color: token('text-3') },
    },
  },
  MuiInputBase: {
    styleOverrides: {
      root: {
        fontSize: '0.875rem',
        lineHeight: '20px',
        '& .MuiInputAdornment-root .MuiSvgIcon-root': { fontSize: 18 },
      },
      input: {
        height: 20,
        boxSizing: 'content-box',
        '&::placeholder': { color: token('text-3'), opacity: 1 },
        '&.Mui-disabled': { WebkitTextFillColor: token('text-disabled') },
      },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { size: 'small', notched: false },
    styleOverrides: {
      root: {
        minHeight: 36,
        backgroundColor: token('surface'),
        borderRadius: 8,
        '& .MuiOutlinedInput-notchedOutline': {
          // The legend only exists to cut a notch for a floating label.
          top: 0,
          borderColor: token('border-control'),
          '& legend': { display: 'none' },
        },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: token('text-3') },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 2, borderColor: token('focus') },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderWidth: 2, borderColor: token('state-error') },
        '&.Mui-disabled': { backgroundColor: token('sunken') },
        '&.Mui-disabled .MuiOutlinedInput-notchedOutline': { borderColor: token('border-strong') },
        variants: [
          {
            props: ({ ownerState }: { ownerState: { startAdornment?: unknown } }) =>
              Boolean(ownerState.startAdornment),
            style: { paddingLeft: 10 },
          },
          {
            props: ({ ownerState }: { ownerState: { endAdornment?: unknown } }) =>
              Boolean(ownerState.endAdornment),
            style: { '--_trailingPad': '6px' },
          },
          { props: { multiline: true }, style: { padding: '8px 12px' } },
        ],
      },
      input: {
        padding: '8px 10px',
        '&:-webkit-autofill': {
          // Browsers paint their own colour over autofilled fields; an inset shadow is the only way to paint over it.
          WebkitBoxShadow: `0 0 0 100px ${token('accent-soft')} inset`,
          WebkitTextFillColor: token('text-1'),
          caretColor: token('text-1'),
        },
        variants: [{ props: { multiline: true }, style: { padding: 0, height: 'auto' } }],
      },
    },
  },
  MuiInputAdornment: {
    styleOverrides: {
      root: {
        color: token('text-3'),
        maxHeight: 'none',
        '& .MuiIconButton-root': { color: token('text-2') },
      },
    },
  },
  MuiFormHelperText: {
    styleOverrides: {
      root: {
        margin: '6px 0 0',
        fontSize: '0.75rem',
        lineHeight: '16px',
        color: token('text-3'),
        '&.Mui-error': { color: token('state-error') },
        '&.Mui-disabled': { color: token('text-3') },
      },
    },
  },
  MuiFormLabel: {
    styleOverrides: { root: { color: token('text-2'), '&.Mui-focused': { color: token('text-2') } } },
  },
  MuiSelect: {
    styleOverrides: {
      select: { minHeight: 20, paddingTop: 8, paddingBottom: 8 },
      icon: { color: token('text-3'), fontSize: 20, top: 'calc(50% - 10px)' },
    },
  },
  MuiAutocomplete: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      paper: { ...raised, marginTop: 4, borderRadius: 10 },
      listbox: {
        padding: '6px',
        maxHeight: 320,
        // Beside MUI's own rules for options, which those of the slot "option" lose against.
        '& .MuiAutocomplete-option': {
          minHeight: 36,
          borderRadius: 6,
          padding: '4px 10px',
          '&.Mui-focused': { backgroundColor: token('hover-raised') },
          '&[aria-selected="true"], &[aria-selected="true"].Mui-focused': {
            backgroundColor: token('accent-soft'),
          },
        },
      },
      noOptions: { color: token('text-3') },
    },
  },
}
