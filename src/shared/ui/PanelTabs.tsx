import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useId, type ReactNode } from 'react'
import { TabLabel } from './TabLabel'

export interface PanelTab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** How many things are behind it, formatted. */
  readonly count?: string | undefined
}

interface Props<Id extends string> {
  readonly label: string
  readonly tabs: readonly PanelTab<Id>[]
  readonly current: Id
  /** Keep it in the address (useUrlState), so that an open tab can be linked. */
  readonly onChange: (id: Id) => void
  /** Content of the current tab. */
  readonly children: ReactNode
}

/** Parts of one object, one at a time: in a side panel, or on the page of a big object. Arrow keys move. */
export function PanelTabs<Id extends string>({ label, tabs, current, onChange, children }: Props<Id>) {
  const id = useId()
  return (
    <>
      <Tabs value={current} onChange={(_, next: Id) => onChange(next)} aria-label={label} sx={{ mb: 2 }}>
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            value={tab.id}
            id={`${id}-${tab.id}`}
            aria-controls={tab.id === current ? `${id}-content` : undefined}
            label={<TabLabel text={tab.label} count={tab.count} />}
          />
        ))}
      </Tabs>
      <Box id={`${id}-content`} role="tabpanel" aria-labelledby={`${id}-${current}`}>
        {children}
      </Box>
    </>
  )
}
