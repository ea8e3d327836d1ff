import UpgradeIcon from '@mui/icons-material/Upgrade'
import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { cellMessages } from './messages'
import { versionOf, type ClusterRow } from '../model/clusterRow'
import { NumberCell } from './NumberCell'

/** The version a cluster runs, marked when it is not the one of the cluster that serves the console. */
export function VersionCell({ row }: { readonly row: ClusterRow }) {
  const t = useMessages(cellMessages)
  const { numbers, isOtherVersion } = row
  const version = versionOf(numbers.summary)
  if (version === undefined) return <NumberCell numbers={numbers} value={undefined} />
  const text = (
    <Box
      component="bdi"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        typography: 'caption',
        color: token(isOtherVersion ? 'state-warning' : numbers.isStale ? 'text-3' : 'text-1'),
        '& svg': { fontSize: 14 },
      }}
    >
      {version}
      {isOtherVersion && <UpgradeIcon titleAccess={t('otherVersion')} />}
    </Box>
  )
  return isOtherVersion ? <Tooltip title={t('otherVersion')}>{text}</Tooltip> : text
}
