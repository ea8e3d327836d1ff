// @ts-check
/**
 * The house bans as ESLint rules, one name per ban, so that each can be switched off for the one place that
 * owns the thing (the transport may fetch, the theme may write colours) without touching the others, and so
 * that an exception in code names exactly what it excepts.
 *
 * Most bans are an esquery selector and a sentence; `selectorRule` turns that pair into a rule.
 */

/** Bare names of files that say nothing about their subject. */
const JUNK_DRAWERS = /(^|\/)(utils?|helpers?|misc|common)\.[cm]?tsx?$/

/** Calls and members that turn a string into markup or code. */
const HTML_SINKS = /^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/

/**
 * @param {string | string[]} selectors esquery selectors of what is not allowed
 * @param {string} message what to do instead
 */
function selectorRule(selectors, message) {
  return {
    meta: { type: 'problem', schema: [], messages: { banned: message } },
    create: (context) =>
      Object.fromEntries(
        [selectors]
          .flat()
          .map((selector) => [selector, (node) => context.report({ node, messageId: 'banned' })]),
      ),
  }
}

/**
 * @param {RegExp} source module names that may not be imported, statically, lazily or re-exported
 * @param {string} message
 * @param {string} [exception] selector of what is allowed all the same
 */
function importRule(source, message, exception = '') {
  return selectorRule(
    ['ImportDeclaration', 'ImportExpression', 'ExportNamedDeclaration', 'ExportAllDeclaration'].map(
      (type) => `${type}[source.value=${String(source)}]${exception}`,
    ),
    message,
  )
}

/** Reports the whole file when its path matches. */
function fileNameRule(pattern, message) {
  return {
    meta: { type: 'problem', schema: [], messages: { banned: message } },
    create: (context) => ({
      Program: (node) => {
        if (pattern.test(context.filename))
          context.report({ node, loc: { line: 1, column: 0 }, messageId: 'banned' })
      },
    }),
  }
}

/** `// eslint-disable…` without ` -- reason` is a rule bent without saying why. */
const explainedDisable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { banned: 'Say why this rule does not apply here: `-- <reason>` after the rule name.' },
  },
  create: (context) => ({
    Program: () => {
      for (const comment of context.sourceCode.getAllComments()) {
        const text = comment.value.trim()
        if (/^(eslint|oxlint)-disable/.test(text) && !/\s--\s+\S/.test(text)) {
          context.report({ loc: comment.loc, messageId: 'banned' })
        }
      }
    },
  }),
}

/** The nearest thing a reader would put a comment above: a statement, a property, a JSX attribute, a class member. */
const COMMENTABLE =
  /(Statement|Declaration|Definition|Property|PropertySignature|JSXAttribute|ImportExpression|SwitchCase)$/

function commentable(node) {
  let current = node
  while (current.parent && !COMMENTABLE.test(current.type)) current = current.parent
  return current
}

/** An `as` (but `as const`) or `!` must have a comment on its line or right above the statement it is in. */
const explainedAssertion = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { banned: 'Say on the line above why this `{{what}}` is true, or let the types prove it.' },
  },
  create: (context) => {
    const commented = new Set()
    const isConst = (node) =>
      node.typeAnnotation.type === 'TSTypeReference' && node.typeAnnotation.typeName.name === 'const'
    const check = (node, what) => {
      const home = commentable(node)
      for (let line = home.loc.start.line - 1; line <= node.loc.end.line; line++) {
        if (commented.has(line)) return
      }
      context.report({ node, messageId: 'banned', data: { what } })
    }
    return {
      Program: () => {
        for (const comment of context.sourceCode.getAllComments()) {
          for (let line = comment.loc.start.line; line <= comment.loc.end.line; line++) commented.add(line)
        }
      },
      TSAsExpression: (node) => {
        if (!isConst(node) && node.parent.type !== 'TSAsExpression') check(node, 'as')
      },
      TSNonNullExpression: (node) => check(node, '!'),
    }
  },
}

/** Rules of the local plugin `house`; what each one protects is in docs/CONTRIBUTING.md. */
const rules = {
  'no-literal-query-key': selectorRule(
    "Property[key.name='queryKey'] > ArrayExpression.value",
    "Build query keys with the factory in the feature's api/queries.ts: a key begins with its scope, or two clusters share a cache entry.",
  ),
  'no-hex-colour': selectorRule(
    [
      'Literal[value=/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i]',
      'TemplateElement[value.raw=/(^|[\\s:(,])#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})($|[\\s;),])/i]',
    ],
    'Colours come from the theme tokens (src/shared/theme): only there is their contrast measured, in both schemes.',
  ),
  'no-fetch': selectorRule(
    [
      "CallExpression[callee.name='fetch']",
      "CallExpression[callee.type='MemberExpression'][callee.object.name=/^(window|globalThis|self)$/][callee.property.name='fetch']",
      'NewExpression[callee.name=/^(XMLHttpRequest|EventSource|WebSocket)$/]',
    ],
    'Only src/shared/api talks to the network: call the cluster client, which adds scope, headers, timeout, decoding and one ApiError.',
  ),
  'no-web-storage': selectorRule(
    [
      'Identifier[name=/^(localStorage|sessionStorage|indexedDB)$/]:not(MemberExpression > Identifier.property):not(Property > Identifier.key)',
      'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(localStorage|sessionStorage|indexedDB)$/]',
    ],
    'Use src/shared/lib/storage: behind Rancher the origin is shared, so every key needs the name space of this base path.',
  ),
  'no-html-injection': selectorRule(
    [
      "JSXAttribute[name.name='dangerouslySetInnerHTML']",
      "Property[key.name='dangerouslySetInnerHTML']",
      `MemberExpression[property.name=${HTML_SINKS}]`,
      `MemberExpression[property.value=${HTML_SINKS}]`,
      "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]",
      "CallExpression[callee.name='eval']",
      "NewExpression[callee.name='Function']",
      "CallExpression[callee.name='Function']",
      'CallExpression[callee.name=/^(setTimeout|setInterval)$/] > Literal.arguments:first-child[value=type(string)]',
    ],
    'Let React render text: strings from a cluster are hostile, and Trusted Types refuses this in production anyway.',
  ),
  'no-page-route': selectorRule(
    [
      "CallExpression[callee.property.name='route'][callee.object.name=/^(page|context)$/]",
      'CallExpression[callee.property.name=/^(routeFromHAR|routeWebSocket)$/]',
    ],
    'Set a fault in the simulated world instead: then the failure can also be seen by hand, and the answer has the shape of the controller.',
  ),
  'no-sleep': selectorRule(
    [
      "CallExpression[callee.property.name='waitForTimeout']",
      "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
      "CallExpression[callee.property.name='waitForLoadState'] > Literal[value='networkidle']",
    ],
    'Wait for what the user sees (expect, findBy) or move the clock of the world; a sleep is either too short or wasted.',
  ),
  'no-module-mock': selectorRule(
    'CallExpression[callee.object.name=/^(vi|vitest|jest)$/][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]',
    'Set the state of the simulated world instead of replacing a module: the test then still covers the wiring.',
  ),
  'no-default-export': selectorRule(
    ['ExportDefaultDeclaration', "ExportSpecifier[exported.name='default']"],
    'Export by name, so that a thing is called the same everywhere; default exports are for configuration files.',
  ),
  'no-mui-barrel': importRule(
    /^@mui\/(material|icons-material)$/,
    "Import the one module ('@mui/material/Button', '@mui/icons-material/Add'): the root pulls in everything in dev and in tests.",
    // Some types have no other home, and types are not loaded.
    ":not([importKind='type'])",
  ),
  'no-direct-i18n': importRule(
    /^(react-)?i18next$/,
    'Read texts through useMessages (src/shared/i18n): keys are typed there and the library can be replaced in one place.',
  ),
  'no-direct-recharts': importRule(
    /^recharts(\/|$)/,
    'Use a chart of src/shared/ui/charts: it brings name, unit, theme colours, the table twin, and it loads lazily.',
  ),
  'no-barrel': selectorRule(
    'ExportAllDeclaration',
    'Import from the file that defines it: a barrel hides cycles and defeats code splitting.',
  ),
  'no-junk-drawer': fileNameRule(
    JUNK_DRAWERS,
    'Name the file after its subject (ipRange.ts, severity.ts): a drawer for everything grows without end.',
  ),
  'no-literal-text': selectorRule(
    [
      'JSXText[value=/\\p{L}{2}/u]',
      'JSXAttribute[name.name=/^(title|label|placeholder|alt|helperText|aria-label|aria-description|aria-roledescription)$/] > Literal[value=/\\p{L}{2}/u]',
    ],
    "Words a person reads live in the feature's messages.ts, and in messages.zh-CN.ts in Simplified Chinese.",
  ),
  'no-hidden-chance': selectorRule(
    [
      "MemberExpression[object.name='Math'][property.name='random']",
      "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      "NewExpression[callee.name='Date'][arguments.length=0]",
    ],
    'The simulated fleet is seeded and runs on its own clock: take chance from the world’s random and time from its clock.',
  ),
  'explained-disable': explainedDisable,
  'explained-assertion': explainedAssertion,
}

const plugins = { house: { meta: { name: 'house' }, rules } }
const SOURCES = '**/*.{ts,tsx,mts}'
const TESTS = ['**/*.test.{ts,tsx}', 'src/testing/**', 'e2e/**']

/** @param {string} name @param {string[]} files @param {string[]} [ignores] */
function ban(name, files, ignores = []) {
  return { name: `house/${name}`, plugins, files, ignores, rules: { [`house/${name}`]: 'error' } }
}

/** Flat-config entries: which ban holds where. The ignored places are the owners of the thing. */
export const houseConfigs = [
  ban('no-literal-query-key', ['src/**/*.{ts,tsx}'], ['src/**/api/queries.ts', 'src/shared/cluster/**']),
  ban('no-hex-colour', ['src/**/*.{ts,tsx}'], ['src/shared/theme/**']),
  ban('no-fetch', ['src/**/*.{ts,tsx}'], ['src/shared/api/**']),
  ban(
    'no-web-storage',
    ['src/**/*.{ts,tsx}'],
    ['src/shared/lib/storage*.ts', 'src/domain/auth/sessionToken.ts', ...TESTS],
  ),
  ban('no-html-injection', [SOURCES]),
  ban('no-page-route', ['e2e/**/*.ts']),
  ban('no-sleep', ['**/*.test.{ts,tsx}', 'e2e/**/*.ts']),
  ban('no-module-mock', ['**/*.test.{ts,tsx}', 'src/testing/**']),
  ban('no-default-export', [SOURCES], ['*.config.ts', '{deploy,e2e}/*.config.ts', '**/*.d.ts', '**/*.d.mts']),
  ban('no-mui-barrel', ['src/**/*.{ts,tsx}']),
  ban('no-direct-i18n', ['src/**/*.{ts,tsx}'], ['src/shared/i18n/**']),
  ban('no-direct-recharts', ['src/**/*.{ts,tsx}'], ['src/shared/ui/charts/**']),
  ban('no-barrel', [SOURCES]),
  ban('no-junk-drawer', [SOURCES]),
  // The kit page is for developers and in no build.
  ban('no-literal-text', ['src/**/*.tsx'], ['src/app/kit/**', ...TESTS]),
  ban('no-hidden-chance', ['mocks/{controller,world}/**/*.ts'], ['mocks/**/*[cC]lock*.ts', '**/*.test.ts']),
  ban('explained-disable', ['**/*.{ts,tsx,mts,mjs}']),
  ban('explained-assertion', [SOURCES], TESTS),
]
