/** One built text file. */
export interface BuiltFile {
  /** Relative to the build's directory. */
  readonly path: string
  readonly text: string
}

/**
 * Hosts whose addresses occur in the build: names of XML namespaces and schemas, documentation that error messages of
 * libraries point to, and links a person may follow. Nothing is ever loaded from them; the content policy would refuse.
 */
const MENTIONED_HOSTS = new Set([
  'www.w3.org',
  'json-schema.org',
  'react.dev',
  'reactrouter.com',
  'mui.com',
  'redux.js.org',
  'redux-toolkit.js.org',
  'react.i18next.com',
  'bit.ly', // an error message of Redux, in Recharts
  'github.com', // a message of react-router
  'open-docs.neuvector.com', // help
  'www.apache.org', // the licence
  'localhost', // base for parsing relative addresses in react-router
  // Public registries, as examples in fields where people type the address of one.
  ...['registry.hub.docker.com', 'gcr.io', 'ghcr.io', 'icr.io', 'registry.access.redhat.com'],
  'example.azurecr.io',
])
/** Reserved for examples (RFC 2606): leads nowhere. */
const EXAMPLE_HOST = /(^|\.)example\.com$/

/** Texts of MSW, of its worker and of the browser host (SIMULATION_MARKER in mocks/hosts/browser.ts). */
const SIMULATION_TEXTS = ['[MSW]', 'mockServiceWorker', 'neuvector-console-simulated-fleet']

const ADDRESS = /https?:\/\/([\w.-]+)/g

function foreignHosts({ path, text }: BuiltFile): string[] {
  const hosts = new Set([...text.matchAll(ADDRESS)].map((match) => match[1] ?? ''))
  return [...hosts]
    .filter((host) => !MENTIONED_HOSTS.has(host) && !EXAMPLE_HOST.test(host))
    .map((host) => `${path} names the host ${host}`)
}

/** Every script and style of the page must carry the nonce, and no handler may stand in an attribute. */
function pageProblems({ path, text }: BuiltFile): string[] {
  const problems: string[] = []
  for (const [tag] of text.matchAll(
    /<(script|style|link rel="stylesheet"|link rel="modulepreload")\b[^>]*>/g,
  )) {
    if (!/\snonce=/.test(tag)) problems.push(`${path} has ${tag} without a nonce`)
  }
  if (/<[^>]+\son[a-z]+\s*=/i.test(text)) problems.push(`${path} has an inline event handler`)
  return problems
}

/**
 * What must not be in a production build (security.md B8, P4, P5), in words; empty when all is well.
 *
 * @param names of every file of the build
 * @param texts those that are text
 * @param simulated words that only the simulated fleet contains
 */
export function bundleProblems(
  names: readonly string[],
  texts: readonly BuiltFile[],
  simulated: readonly string[],
): string[] {
  const problems: string[] = []
  for (const name of names) {
    if (name.endsWith('.map')) problems.push(`${name} is a source map`)
    if (name.includes('mockServiceWorker')) problems.push(`${name} belongs to the simulated fleet`)
  }
  for (const file of texts) {
    const leaked = [...simulated, ...SIMULATION_TEXTS].filter((word) => file.text.includes(word))
    problems.push(...leaked.map((word) => `${file.path} contains "${word}" of the simulated fleet`))
    if (file.text.includes('sourceMappingURL=')) problems.push(`${file.path} points to a source map`)
    problems.push(...foreignHosts(file))
    if (file.path.endsWith('.html')) problems.push(...pageProblems(file))
  }
  return problems
}
