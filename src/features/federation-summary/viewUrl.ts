import { choiceParam, type UrlParam } from '~/shared/lib/urlParam'
import { GROUPINGS } from './model/groupRows'

/** Labels the whole page is limited to, one occurrence each; free text because labels are the user's own words. */
const labels: UrlParam<readonly string[]> = {
  default: [],
  parse: (texts) => texts.filter((text) => text !== ''),
  format: (values) => values,
}

/** What the summary keeps in its address beside the filters of its table. */
export const viewUrl = {
  label: labels,
  group: choiceParam(GROUPINGS, 'none'),
  /** `on` fills the screen: a wall opens the address and is there. */
  kiosk: choiceParam(['off', 'on'], 'off'),
}
