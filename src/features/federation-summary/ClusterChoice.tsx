import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import TextField from '@mui/material/TextField'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { useMessages } from '~/shared/i18n/useMessages'
import { MOST_COMPARED } from './compareUrl'
import { messages } from './messages'

interface Props {
  readonly clusters: readonly FederatedCluster[]
  readonly chosen: readonly FederatedCluster[]
  /** Puts a cluster in, or takes it out. */
  readonly onToggle: (cluster: FederatedCluster) => void
  readonly onClear: () => void
}

/** Which clusters are compared: chips that can be taken out, and a field that finds more by name. */
export function ClusterChoice({ clusters, chosen, onToggle, onClear }: Props) {
  const t = useMessages(messages)
  const isFull = chosen.length >= MOST_COMPARED
  return (
    <Box sx={{ maxWidth: 720 }}>
      <Autocomplete
        multiple
        filterSelectedOptions
        disableCloseOnSelect={false}
        options={[...clusters]}
        value={[...chosen]}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        getOptionDisabled={() => isFull}
        onChange={(_event, _next, reason, details) => {
          if (details) onToggle(details.option)
          else if (reason === 'clear') onClear()
        }}
        renderValue={(values, getItemProps) =>
          values.map((cluster, index) => {
            const { key, ...item } = getItemProps({ index })
            return <Chip key={key} size="small" label={<bdi>{cluster.name}</bdi>} {...item} />
          })
        }
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('compareChoose')}
            placeholder={isFull ? t('mostAre') : t('compareAdd')}
          />
        )}
      />
    </Box>
  )
}
