/** `npm run bundle`: looks for what must not be in the production build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWorld } from '../../mocks/world/World.ts'
import { bundleProblems } from './bundleProblems.ts'

const BUILD = 'dist/console'
const TEXT = /\.(js|css|html|svg|json|webmanifest)$/

if (!existsSync(BUILD)) {
  console.error(`There is no build to look at (${BUILD}): run "npm run build" first.`)
  process.exit(1)
}

const names = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
// What Vite says about the build is not part of it: the gateway does not serve hidden files.
const texts = names
  .filter((name) => TEXT.test(name) && !name.includes('.vite'))
  .map((name) => ({ path: name, text: readFileSync(name, 'utf8') }))
// Nothing but a simulated world knows the names of its clusters.
const simulated = createWorld('degraded').controllers.map((controller) => controller.clusterName)

const problems = bundleProblems(names, texts, simulated)
for (const problem of problems) console.error(problem)
console.log(`${names.length} files of ${BUILD} checked, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
