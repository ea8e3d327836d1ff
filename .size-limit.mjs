import { budgetsOfBuild } from './scripts/bundle/budgets.mjs'

export default budgetsOfBuild('dist/console')
