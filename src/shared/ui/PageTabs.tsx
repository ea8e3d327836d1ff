import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { Link } from 'react-router'
import { TabLabel } from './TabLabel'

export interface PageTab {
  readonly id: string
  readonly label: string
  /** Address of the page. */
  readonly to: string
  /** How many things are behind it, formatted. */
  readonly count?: string | undefined
}

interface Props {
  /** Names the navigation: "Kinds of components". */
  readonly label: string
  readonly tabs: readonly PageTab[]
  /** Id of the page that is shown; none when it is not among the tabs. */
  readonly current: string | undefined
}

/** Takes away what MUI makes of a Tab: a `tab` that is `selected` and reached with the arrow keys. */
const PLAIN_LINK = { role: undefined, tabIndex: 0, 'aria-selected': undefined }

/** Sister pages under one title. They look like tabs and are links: told as such, and each a stop of the Tab key. */
export function PageTabs({ label, tabs, current }: Props) {
  return (
    <Tabs
      value={current ?? false}
      component="nav"
      slotProps={{ root: { 'aria-label': label }, list: { role: undefined } }}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.id}
          value={tab.id}
          label={<TabLabel text={tab.label} count={tab.count} />}
          component={Link}
          to={tab.to}
          {...PLAIN_LINK}
          aria-current={tab.id === current ? 'page' : undefined}
        />
      ))}
    </Tabs>
  )
}
