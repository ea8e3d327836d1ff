import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { houseConfigs } from './houseRules.mjs'

const linter = new Linter({ configType: 'flat' })

/** Names of the house rules that complain about `code` when it stands in the file `filename`. */
function complaints(code: string, filename: string): string[] {
  const parser = {
    files: ['**/*.{ts,tsx,mts}'],
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  }
  // typescript-eslint's parser type is not ESLint's own, although it is the parser ESLint is given.
  const messages = linter.verify(code, [parser as Linter.Config, ...houseConfigs], { filename })
  return [...new Set(messages.map((message) => message.ruleId ?? message.message))]
}

const FEATURE = 'src/features/registries/RegistryTable.tsx'

describe('a house rule', () => {
  it.each([
    ['no-literal-query-key', "useQuery({ queryKey: ['registries'] })", FEATURE],
    ['no-hex-colour', "const red = '#d00'", FEATURE],
    ['no-hex-colour', 'const border = `1px solid #aabbcc`', FEATURE],
    ['no-fetch', "void fetch('v1/host')", FEATURE],
    ['no-fetch', "void window.fetch('v1/host')", FEATURE],
    ['no-web-storage', "localStorage.getItem('theme')", FEATURE],
    ['no-web-storage', 'window.sessionStorage.clear()', FEATURE],
    ['no-html-injection', 'const a = <div dangerouslySetInnerHTML={{ __html: text }} />', FEATURE],
    ['no-html-injection', "element['innerHTML'] = text", FEATURE],
    ['no-html-injection', 'const run = new Function(text)', FEATURE],
    ['no-html-injection', "setTimeout('run()', 10)", FEATURE],
    ['no-page-route', "await page.route('**', answer)", 'e2e/specs/login.spec.ts'],
    ['no-sleep', 'await page.waitForTimeout(100)', 'e2e/specs/login.spec.ts'],
    ['no-sleep', 'await new Promise((done) => setTimeout(done, 5))', 'src/shared/api/http.test.ts'],
    ['no-module-mock', "vi.mock('./http')", 'src/shared/api/http.test.ts'],
    ['no-default-export', 'export default function Page() {}', FEATURE],
    ['no-mui-barrel', "import { Button } from '@mui/material'", FEATURE],
    ['no-mui-barrel', "import { Add } from '@mui/icons-material'", FEATURE],
    ['no-direct-i18n', "import { useTranslation } from 'react-i18next'", FEATURE],
    ['no-direct-recharts', "const charts = import('recharts')", FEATURE],
    ['no-barrel', "export * from './RegistryTable'", 'src/features/registries/index.ts'],
    ['no-junk-drawer', 'export const a = 1', 'src/features/registries/utils.ts'],
    ['no-literal-text', 'const a = <p>Nothing here yet</p>', FEATURE],
    ['no-literal-text', 'const a = <input aria-label="Filter" />', FEATURE],
    ['no-hidden-chance', 'const id = Math.random()', 'mocks/controller/ids.ts'],
    ['no-hidden-chance', 'const now = new Date()', 'mocks/world/members.ts'],
    ['explained-disable', '// eslint-disable-next-line no-console\nrun()', FEATURE],
    ['explained-assertion', 'const id = raw as ClusterId', FEATURE],
    ['explained-assertion', 'run(\n  first,\n  rows[0]!,\n)', FEATURE],
  ])('%s refuses %s', (rule, code, filename) => {
    expect(complaints(code, filename)).toEqual([`house/${rule}`])
  })

  it.each([
    [
      'the key factory of a feature',
      "queryOptions({ queryKey: ['cluster', id] })",
      'src/features/x/api/queries.ts',
    ],
    ['a key from a factory', 'useQuery({ queryKey: registryKeys.all(scope) })', FEATURE],
    ['the theme', "const red = '#d00'", 'src/shared/theme/tokens.ts'],
    ['an anchor that looks like a colour', "const href = '#/clusters/local/add'", FEATURE],
    ['the transport', 'void fetch(url)', 'src/shared/api/http.ts'],
    ['a method called fetch', 'void client.fetch(url)', FEATURE],
    ['the storage module', "localStorage.getItem('theme')", 'src/shared/lib/storage.ts'],
    ['the session token of auth', 'sessionStorage.clear()', 'src/domain/auth/sessionToken.ts'],
    ['a property named like a store', 'const a = { localStorage: true }', FEATURE],
    ['a configuration file', 'export default {}', 'playwright.config.ts'],
    ['one MUI module', "import Button from '@mui/material/Button'", FEATURE],
    ['a type of the icons', "import type { SvgIconComponent } from '@mui/icons-material'", FEATURE],
    ['the i18n wrapper', "import i18next from 'i18next'", 'src/shared/i18n/i18n.ts'],
    ['a chart of the kit', "import { Pie } from 'recharts'", 'src/shared/ui/charts/Donut.tsx'],
    ['a text from messages', 'const a = <p>{messages.empty}</p>', FEATURE],
    ['signs without words', 'const a = <span> · </span>', FEATURE],
    ['the clock of the world', 'const now = Date.now()', 'mocks/world/clock.ts'],
    [
      'a disabled rule with a reason',
      '// eslint-disable-next-line no-console -- last resort\nrun()',
      FEATURE,
    ],
    ['as const', "const roles = ['fedAdmin'] as const", FEATURE],
    ['an assertion with its reason above', '// checked by the route\nconst id = raw as ClusterId', FEATURE],
    ['an assertion in a test', 'const id = raw as ClusterId', 'src/shared/cluster/keys.test.ts'],
  ])('leaves %s alone', (_what, code, filename) => {
    expect(complaints(code, filename)).toEqual([])
  })
})
