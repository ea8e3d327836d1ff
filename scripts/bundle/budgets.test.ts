import { describe, expect, it } from 'vitest'
import { budgets, type Chunk } from './budgets.mjs'

const MANIFEST: Record<string, Chunk> = {
  'index.html': { file: 'assets/index-1.js', isEntry: true, imports: ['_react.js', '_kit.js'] },
  '_react.js': { file: 'assets/react-2.js' },
  '_kit.js': { file: 'assets/kit-3.js', imports: ['_react.js', 'style.css'] },
  'style.css': { file: 'assets/style-4.css' },
  'src/features/nodes/NodesPage.tsx': {
    file: 'assets/NodesPage-5.js',
    isDynamicEntry: true,
    imports: ['_kit.js', '_table.js'],
    dynamicImports: ['src/features/nodes/ScanDialog.tsx'],
  },
  'src/features/nodes/ScanDialog.tsx': {
    file: 'assets/ScanDialog-9.js',
    isDynamicEntry: true,
    imports: ['_table.js', '_forms.js'],
  },
  '_forms.js': { file: 'assets/forms-10.js' },
  '_table.js': { file: 'assets/table-6.js', imports: ['_react.js'] },
  'src/shared/ui/charts/Donut.tsx': {
    file: 'assets/Donut-7.js',
    isDynamicEntry: true,
    imports: ['_recharts.js'],
  },
  '_recharts.js': { file: 'assets/recharts-8.js' },
  'src/shared/lib/time.ts': { file: 'assets/kit-3.js', isDynamicEntry: true },
}

const PAGE =
  '<script src="./theme-init.js" nonce="x"></script><script type="module" src="./assets/index-1.js"></script>'

const check = (name: string) =>
  budgets(MANIFEST, 'dist/console', PAGE).find((found) => found.name.includes(name))

describe('the size budget', () => {
  it('counts as first load the scripts of the page and all they import statically, once', () => {
    expect(check('First load')).toEqual({
      name: 'First load (4 files)',
      path: [
        'dist/console/assets/index-1.js',
        'dist/console/assets/kit-3.js',
        'dist/console/assets/react-2.js',
        'dist/console/theme-init.js',
      ],
      limit: '250 kB',
      gzip: true,
    })
  })

  it('counts for a lazy page what comes on top of the first load, shared chunks included', () => {
    expect(check('NodesPage')).toMatchObject({
      path: ['dist/console/assets/NodesPage-5.js', 'dist/console/assets/table-6.js'],
      limit: '90 kB',
    })
  })

  it('counts for a dialog what comes on top of the page that opens it', () => {
    expect(check('ScanDialog')).toMatchObject({
      path: ['dist/console/assets/ScanDialog-9.js', 'dist/console/assets/forms-10.js'],
    })
  })

  it('gives charts their own, larger budget', () => {
    expect(check('Donut')).toMatchObject({ limit: '125 kB' })
  })

  it('does not list a lazy import that is in the first load already', () => {
    expect(check('time.ts')).toBeUndefined()
  })

  it('refuses a manifest without an entry, so that it cannot pass by measuring nothing', () => {
    expect(() => budgets({}, 'dist/console', PAGE)).toThrow('names no entry')
  })
})
