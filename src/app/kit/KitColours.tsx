import Box from '@mui/material/Box'
import { token, type TokenName } from '~/shared/theme/tokens'
import { KitSection } from './KitSection'

const GROUPS: readonly (readonly TokenName[])[] = [
  ['sev-critical', 'sev-high', 'sev-medium', 'sev-low', 'sev-none'],
  ['state-ok', 'state-progress', 'state-warning', 'state-error', 'state-offline', 'state-unknown'],
  ['mode-discover', 'mode-monitor', 'mode-protect'],
  ['origin-federated', 'origin-user', 'origin-learned', 'origin-crd', 'origin-system', 'remote'],
  ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6', 'series-7', 'series-8'],
  ['text-1', 'text-2', 'text-3', 'text-disabled', 'accent', 'accent-text', 'focus'],
]

/** The palette by meaning; each sample carries its name as text in that colour. */
export function KitColours() {
  return (
    <KitSection title="Colours" sampleWidth={180}>
      {GROUPS.map((names) => (
        <Box key={names[0]} component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {names.map((name) => (
            <Box key={name} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.25 }}>
              <Box
                aria-hidden
                sx={{ width: 20, height: 20, borderRadius: '4px', backgroundColor: token(name) }}
              />
              {name}
            </Box>
          ))}
        </Box>
      ))}
    </KitSection>
  )
}
