import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { messages } from './messages'

/** What travels between the clusters of a federation: semantics.md b.13. */
const ROWS = ['policy', 'registries', 'people', 'findings'] as const

/** What a federation shares and what stays with each cluster, before one decides for it. */
export function SharedTable() {
  const t = useMessages(messages)
  return (
    <Box component="section" aria-labelledby="what-is-shared" sx={{ mt: 3 }}>
      <SectionTitle id="what-is-shared">{t('sharedTitle')}</SectionTitle>
      <Box
        sx={{
          overflowX: 'auto',
          borderRadius: '8px',
          border: `1px solid ${token('border')}`,
          backgroundColor: token('surface'),
        }}
      >
        <Box
          component="table"
          aria-labelledby="what-is-shared"
          sx={{
            width: '100%',
            minWidth: { sm: 560 },
            borderCollapse: 'collapse',
            '& th, & td': { px: 2, py: 1.25, textAlign: 'left', verticalAlign: 'top', fontWeight: 400 },
            '& thead th, & thead td': {
              py: 1,
              typography: 'subtitle2',
              color: token('text-3'),
              backgroundColor: token('header'),
            },
            '& tbody tr': { borderTop: `1px solid ${token('border')}` },
            '& tbody th': { width: '24%', color: token('text-1'), fontWeight: 500 },
            '& tbody td': { color: token('text-2') },
          }}
        >
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('sharedWhat')}</VisuallyHidden>
              </th>
              <th scope="col">{t('sharedComes')}</th>
              <th scope="col">{t('sharedStays')}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{t(`shared.${row}`)}</th>
                <td>{t(`shared.${row}.comes`)}</td>
                <td>{t(`shared.${row}.stays`)}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Box>
  )
}
