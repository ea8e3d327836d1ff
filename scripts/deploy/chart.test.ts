import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'

/**
 * What can be said about the Helm chart without Helm: its values fit their schema, its templates are closed and ask for
 * values that exist, and what it deploys is hardened. The templates are not run here; docs/deploy.md says what is.
 */
const root = resolve(import.meta.dirname, '../..')
const chart = resolve(root, 'deploy/chart')
const read = (path: string) => readFileSync(resolve(chart, path), 'utf8')
const templates = readdirSync(resolve(chart, 'templates')).map((name) => ({
  name,
  text: read(`templates/${name}`),
}))
const template = (name: string) => templates.find((each) => each.name === name)?.text ?? ''
const values: unknown = parse(read('values.yaml'))

/** The YAML of a template with every branch taken: lines of control go, what is written into a line becomes "x". */
function everyBranch(name: string): unknown[] {
  const text = template(name)
    .replace(/\{\{\/\*[\s\S]*?\*\/\}\}/g, '')
    .replace(/^\s*(?:\{\{-?[^}]*\}\}\s*)+$/gm, '')
    .replace(/\{\{[^}]*\}\}/g, 'x')
  return parseAllDocuments(text).map((document) => {
    expect(document.errors).toEqual([])
    return document.toJS() as unknown
  })
}

/** The value at a path; undefined where it ends early. */
function at(tree: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree) // any tree of YAML
}

describe('values', () => {
  const schema = z.fromJSONSchema(
    JSON.parse(read('values.schema.json')) as Parameters<typeof z.fromJSONSchema>[0],
  ) // a JSON schema

  test('fit their schema', () => {
    expect(schema.safeParse(values)).toMatchObject({ success: true })
  })

  test.each([
    ['an unknown value', { ...(values as object), nosuch: 1 }],
    ['no replica', { ...(values as object), replicas: 0 }],
    ['a URL without scheme', { ...(values as object), controller: { url: 'controller:10443' } }],
    ['a path with blanks', { ...(values as object), basePath: '/a b/' }],
  ])('%s is refused by the schema', (_, wrong) => {
    expect(schema.safeParse(wrong).success).toBe(false)
  })

  test('the chart has the version of the console', () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')))
    expect(parse(read('Chart.yaml'))).toMatchObject({ version, appVersion: version })
  })
})

describe('templates', () => {
  test.each(templates)('$name closes what it opens and includes what exists', ({ text }) => {
    const opened = text.match(/\{\{-?\s*(?:if|with|range|define)\b/g) ?? []
    const closed = text.match(/\{\{-?\s*end\s*-?\}\}/g) ?? []
    expect(closed).toHaveLength(opened.length)
    const defined = new Set(
      [...template('_helpers.tpl').matchAll(/define "([^"]+)"/g)].map(([, name]) => name),
    )
    const included = [...text.matchAll(/include "([^"]+)"/g)].map(([, name]) => name)
    expect(included.filter((name) => !defined.has(name))).toEqual([])
  })

  test.each(templates)('$name asks only for values that there are', ({ text }) => {
    const asked = [...text.matchAll(/\.Values\.([\w.]+)/g)].map(([, path]) => path ?? '')
    expect(asked.filter((path) => at(values, path) === undefined)).toEqual([])
  })

  test('every variable of the deployment is one that the console reads', () => {
    const known = ['config.ts', 'branding/readBranding.ts']
      .map((file) => readFileSync(resolve(root, 'server', file), 'utf8'))
      .join('')
    const set = [...template('deployment.yaml').matchAll(/- name: ([A-Z_]+)$/gm)].map(
      ([, name]) => name ?? '',
    )
    expect(set.length).toBeGreaterThan(15)
    expect(set.filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('what is deployed', () => {
  const [deployment] = everyBranch('deployment.yaml')
  const pod = at(deployment, 'spec.template.spec')
  const container = at(pod, 'containers.0')

  test('runs without rights, on a file system it cannot write', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    })
    expect(at(container, 'securityContext')).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
  })

  test('is probed over TLS, and ready only when the controller answers', () => {
    const probe = (path: string) => ({ httpGet: { path, port: 'https', scheme: 'HTTPS' } })
    expect(container).toMatchObject({
      livenessProbe: probe('/healthz'),
      readinessProbe: probe('/readyz'),
      startupProbe: probe('/healthz'),
    })
  })

  test('has the name and port that Rancher links to', () => {
    expect(at(values, 'service')).toMatchObject({ name: 'neuvector-service-webui', port: 8443 })
    expect(at(everyBranch('service.yaml')[0], 'spec.ports')).toEqual([
      { name: 'https', port: 'x', targetPort: 'https' },
    ])
  })

  test('may talk to the controller’s API and the name service, and to nobody else', () => {
    expect(at(values, 'networkPolicy')).toMatchObject({ enabled: true, controllerPort: 10443 })
    const [policy] = everyBranch('networkpolicy.yaml')
    expect(at(policy, 'spec.policyTypes')).toEqual(['Ingress', 'Egress'])
    expect(at(policy, 'spec.egress')).toEqual([
      { to: [{ podSelector: null }], ports: [{ protocol: 'TCP', port: 'x' }] },
      {
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      },
    ])
  })

  test('K1 no secret stands in the deployment or in the values', () => {
    const env = at(container, 'env') as { name: string; value?: string; valueFrom?: unknown }[] // a list in the template
    const key = env.find(({ name }) => name === 'SESSION_KEY')
    expect(key).toEqual({
      name: 'SESSION_KEY',
      valueFrom: { secretKeyRef: { name: 'x', key: 'session-key' } },
    })
    expect(at(values, 'session')).toEqual({ existingSecret: '' })
  })

  test('trusts a controller only for a reason that was chosen', () => {
    expect(template('deployment.yaml')).toMatch(/^\{\{- include "console\.trust" \. -\}\}/)
    expect(at(values, 'controller')).toMatchObject({ systemTrust: false, insecure: false, fingerprint: '' })
  })
})

describe('the Dockerfile', () => {
  const lines = readFileSync(resolve(root, 'deploy/Dockerfile'), 'utf8').split('\n')
  const instruction = (name: string) => lines.filter((line) => line.startsWith(`${name} `))

  test('builds in one stage and runs in another, as a user without rights', () => {
    expect(instruction('ARG')).toEqual(['ARG NODE_IMAGE=node:24-alpine'])
    expect(instruction('FROM')).toEqual(['FROM ${NODE_IMAGE} AS build', 'FROM ${NODE_IMAGE}'])
    expect(instruction('USER')).toEqual(['USER 1000:1000'])
    expect(instruction('ENTRYPOINT')).toEqual(['ENTRYPOINT ["node", "server/console.mjs"]'])
    expect(instruction('ADD')).toEqual([])
  })

  test('B1 installs what is locked, without running code of packages', () => {
    expect(instruction('RUN')).toContain('RUN npm ci --ignore-scripts')
    expect(instruction('RUN')).toContain('RUN npm run build && npm run build:brotli && npm run build:server')
    expect(instruction('RUN').join()).not.toMatch(/curl|wget|npm install/)
  })

  test('copies into the build only what it reads', () => {
    const ignored = readFileSync(resolve(root, 'deploy/Dockerfile.dockerignore'), 'utf8').split('\n')
    expect(ignored).toContain('*')
    for (const kept of ['package-lock.json', 'server', 'src', 'public', 'deploy/vite.server.config.ts']) {
      expect(ignored).toContain(`!${kept}`)
    }
  })
})
