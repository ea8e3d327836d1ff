import { describe, expect, it } from 'vitest'
import { chunkOf } from './chunkOf.ts'

/** A console of five pages: `module: what it imports`; what follows a bar is imported when it is asked for. */
const IMPORTS: Record<string, string> = {
  '/main.tsx': '/react.js | /login/LoginPage.tsx /app/layouts/AuthenticatedLayout.tsx',
  '/login/LoginPage.tsx': '/field.tsx /terms.tsx /link.tsx',
  '/app/layouts/AuthenticatedLayout.tsx':
    '/field.tsx /menu.tsx | /features/a/APage.tsx /features/b/BPage.tsx /features/c/CPage.tsx /features/d/DPage.tsx',
  '/menu.tsx': '/react.js',
  '/features/a/APage.tsx':
    '/menu.tsx /table/DataTable.tsx /title.tsx | /features/a/ADialog.tsx /features/a/APanel.tsx',
  '/features/b/BPage.tsx': '/table/DataTable.tsx /title.tsx | /features/a/BDialog.tsx',
  '/features/c/CPage.tsx': '/title.tsx /once.tsx /link.tsx',
  '/features/d/DPage.tsx': '/table/DataTable.tsx /link.tsx',
  '/table/DataTable.tsx': '/rows.ts /store.js | /charts/LinePlot.tsx',
  '/charts/LinePlot.tsx': '/store.js',
  '/features/a/ADialog.tsx': '/form.tsx /once.tsx',
  '/features/a/BDialog.tsx': '/form.tsx',
  '/features/a/APanel.tsx': '/tabs.tsx',
}

const find = (id: string) => {
  const [now = '', later = ''] = (IMPORTS[id] ?? '').split('|')
  const ids = (text: string) => text.split(' ').filter(Boolean)
  return { importedIds: ids(now), dynamicallyImportedIds: ids(later) }
}

describe('the chunk of a module', () => {
  const chunk = chunkOf('/main.tsx', find)

  it.each([
    ['sign-in and shell', '/field.tsx', 'base'],
    ['the shell', '/menu.tsx', 'shell'],
    ['most pages, with or without a table', '/title.tsx', 'page'],
    ['most pages, those with a table', '/rows.ts', 'list'],
    ['many dialogs and no page', '/form.tsx', 'dialog'],
    ['many panels and no page', '/tabs.tsx', 'panel'],
  ])('is shared by %s', (_who, id, expected) => {
    expect(chunk(id)).toBe(expected)
  })

  it.each([
    ['only the sign-in needs', '/terms.tsx'],
    ['most pages need, and the sign-in, too', '/link.tsx'],
    ['most pages need, and charts, too', '/store.js'],
    ['few pages need', '/once.tsx'],
    ['is a page', '/features/a/APage.tsx'],
    ['is a dialog', '/features/a/ADialog.tsx'],
  ])('is left to the bundler when it %s', (_who, id) => {
    expect(chunk(id)).toBeNull()
  })

  it('is left to the bundler in a graph without lazy modules', () => {
    expect(chunkOf('/menu.tsx', find)('/react.js')).toBeNull()
  })
})
