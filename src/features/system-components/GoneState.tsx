import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from './messages'

/** In the panel of a component that is not in the list (any more): a restarted pod has a new id. */
export function GoneState() {
  const t = useMessages(messages)
  const { name } = useClusterScope()
  return <StateMessage icon={<SearchOffIcon />} title={t('gone')} text={t('goneText', { cluster: name })} />
}
