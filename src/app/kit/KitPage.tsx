import { Page } from '~/shared/ui/Page'
import { KitCharts } from './KitCharts'
import { KitColours } from './KitColours'
import { KitControls } from './KitControls'
import { KitStates } from './KitStates'
import { KitTable } from './KitTable'

/**
 * `#/kit`, in development only: every piece of the kit in one place, to be looked at in both themes while it is changed.
 * Its words are for developers, in English, and in no catalogue.
 */
export function KitPage() {
  return (
    <Page title="Kit" purpose="What pages are made of. Only in development.">
      <KitColours />
      <KitControls />
      <KitStates />
      <KitCharts />
      <KitTable />
    </Page>
  )
}
