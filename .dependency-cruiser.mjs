// @ts-check
/**
 * The dependency rules of docs/ARCHITECTURE.md, as the build checks them (docs/decisions/002).
 * A cycle or an arrow in the wrong direction is fixed by moving code, never by an exception here.
 */

const TEST_CODE = String.raw`\.test\.tsx?$|^src/testing/`
/** What React, the kit and the hooks of a library come from; pure code and API modules live without them. */
const VIEW_LIBRARIES = String.raw`node_modules/(react|react-dom|react-router|react-hook-form|@mui|@emotion)/`

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layers = [
  {
    name: 'feature-knows-no-sibling',
    comment: 'What two features need moves to src/domain; a feature can then be deleted with its folder.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
  },
  {
    name: 'features-not-app',
    comment: 'The app is put together from features, not the other way round.',
    severity: 'error',
    from: { path: '^src/features/', pathNot: TEST_CODE },
    to: { path: '^src/(app/|main\\.tsx$)' },
  },
  {
    name: 'feature-public-door-only',
    comment:
      'The app sees a feature through index.ts or routes.tsx; everything else may change without asking.',
    severity: 'error',
    from: { path: '^src/(app/|main\\.tsx$)' },
    to: { path: '^src/features/[^/]+/', pathNot: '^src/features/[^/]+/(index\\.ts|routes\\.tsx)$' },
  },
  {
    name: 'manifest-stays-small',
    comment:
      'Manifests are part of the first load, the words of a feature are not: pages are named in domain/feature/pageNames.ts.',
    severity: 'error',
    from: { path: '^src/features/[^/]+/routes\\.tsx$' },
    to: { path: '^src/features/[^/]+/messages\\.ts$' },
  },
  {
    name: 'domain-knows-no-feature',
    comment: 'Domain code serves features and therefore cannot know them.',
    severity: 'error',
    from: { path: '^src/domain/' },
    to: { path: '^src/(features|app)/' },
  },
  {
    name: 'shared-knows-no-feature',
    comment: 'shared/ would work for another product: no NeuVector word, no feature, no domain.',
    severity: 'error',
    from: { path: '^src/shared/' },
    to: { path: '^src/(features|domain|app)/' },
  },
  {
    name: 'api-without-view',
    comment: 'Schemas, queries and mutations are called by loaders and tests, where there is no React.',
    severity: 'error',
    from: { path: '^src/(features|domain)/[^/]+/api/' },
    to: { path: VIEW_LIBRARIES },
  },
  {
    name: 'model-is-pure',
    comment: 'model/ holds plain functions over plain data; whoever needs a hook or a query stands outside.',
    severity: 'error',
    from: { path: '^src/(features|domain)/[^/]+/model/' },
    to: { path: `${VIEW_LIBRARIES}|node_modules/(@tanstack|zustand)/` },
  },
]

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const programs = [
  {
    name: 'src-not-mocks',
    comment:
      'Simulated answers must not reach a production bundle; main.tsx loads the browser host lazily in dev.',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST_CODE },
    to: { path: '^mocks/', pathNot: '^mocks/hosts/browser\\.ts$' },
  },
  {
    name: 'browser-host-from-main-only',
    comment: 'One lazy import, in one place, behind a constant that is false in production.',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/main\\.tsx$|${TEST_CODE}` },
    to: { path: '^mocks/hosts/browser\\.ts$' },
  },
  {
    name: 'browser-host-is-lazy',
    comment: 'A static import would put the simulated fleet into the first load.',
    severity: 'error',
    from: { path: '^src/main\\.tsx$' },
    to: { path: '^mocks/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
  },
  {
    name: 'src-not-server-or-e2e',
    comment: 'The console is a browser program of its own.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(server|e2e|scripts)/' },
  },
  {
    name: 'test-support-in-tests-only',
    comment: 'src/testing drags the simulated fleet along.',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST_CODE },
    to: { path: '^src/testing/' },
  },
  {
    name: 'src-runs-in-a-browser',
    comment: 'Node built-ins do not exist there.',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST_CODE },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'mocks-know-wire-schemas-only',
    comment:
      'The simulation imitates the controller, not the console: all they share is the form of the messages.',
    severity: 'error',
    from: { path: '^mocks/' },
    to: { path: '^(src|server|e2e|scripts)/', pathNot: '^src/.+/schema\\.ts$' },
  },
  {
    name: 'simulation-is-host-free',
    comment:
      'The core speaks Request → Response and nothing else; hosts/ adapts it to MSW, Playwright and sockets.',
    severity: 'error',
    from: { path: '^mocks/(controller|world)/', pathNot: TEST_CODE },
    to: { path: 'node_modules/(msw|@msw|@mswjs|hono|@hono|undici|@playwright)/|^mocks/hosts/' },
  },
  {
    name: 'simulation-is-host-free-of-node',
    comment: 'It also runs in the browser.',
    severity: 'error',
    from: { path: '^mocks/(controller|world)/', pathNot: TEST_CODE },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'server-not-src',
    comment: 'The gateway serves the built console as files and knows nothing of its insides.',
    severity: 'error',
    from: { path: '^server/' },
    to: { path: '^(src|e2e)/' },
  },
  {
    name: 'e2e-looks-from-outside',
    comment: 'A journey knows what a person sees, and the world it set up; nothing of the code in between.',
    severity: 'error',
    from: { path: '^e2e/' },
    to: { path: '^(src|server)/|^mocks/(?!hosts/|world/)' },
  },
]

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const hygiene = [
  {
    name: 'no-circular',
    comment: 'Modules that need each other are one module. Cycles made of types alone vanish when compiled.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'resolvable',
    comment: 'An import that resolves to nothing escapes every other rule.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-package-in-production',
    comment: 'What the console and the gateway run on is listed under "dependencies".',
    severity: 'error',
    from: { path: '^(src|server)/', pathNot: TEST_CODE },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only', 'triple-slash-type-reference'],
    },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...layers, ...programs, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports count: a layer that knows another one's types knows that layer.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts', '.d.mts'],
    },
    progress: { type: 'none' },
  },
}
