import { describe, expect, it } from 'vitest'
import { bundleProblems } from './bundleProblems.ts'

const problemsOf = (text: string, path = 'assets/index-1.js') =>
  bundleProblems([path], [{ path, text }], ['gke-one'])

describe('a production build', () => {
  it('P4 is fine with its own code, namespaces and a page whose scripts carry the nonce', () => {
    expect(problemsOf('const svg = "http://www.w3.org/2000/svg"')).toEqual([])
    expect(
      problemsOf('<script type="module" nonce="__CSP_NONCE__" src="./a.js"></script>', 'index.html'),
    ).toEqual([])
  })

  it.each([
    ['data of the simulated fleet', 'const name = "gke-one"', 'contains "gke-one" of the simulated fleet'],
    ['code of MSW', 'console.warn("[MSW] Warning")', 'contains "[MSW]"'],
    ['an address of someone else', 'load("https://cdn.example.net/x.js")', 'names the host cdn.example.net'],
    ['a link to a source map', '//# sourceMappingURL=index-1.js.map', 'points to a source map'],
  ])('is refused for %s', (_what, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(problem)])
  })

  it.each([
    ['a script without nonce', '<script src="./theme.js"></script>', 'without a nonce'],
    ['an inline handler', '<body onload="run()">', 'inline event handler'],
  ])('is refused for a page with %s', (_what, text, problem) => {
    expect(problemsOf(text, 'index.html')).toEqual([expect.stringContaining(problem)])
  })

  it.each(['assets/index-1.js.map', 'mockServiceWorker.js'])('is refused for the file %s', (name) => {
    expect(bundleProblems([name], [], [])).toHaveLength(1)
  })
})
