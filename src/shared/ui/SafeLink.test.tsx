// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SafeLink } from './SafeLink'

test('an https link opens elsewhere, keeps no handle on the console and says where it leads', () => {
  render(<SafeLink href="https://docs.example.org/a b">How it works</SafeLink>)
  const link = screen.getByRole('link', { name: /How it works.*docs\.example\.org/ })
  expect(link).toHaveAttribute('href', 'https://docs.example.org/a%20b')
  expect(link).toHaveAttribute('target', '_blank')
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
})

test('a mail address stays in this tab', () => {
  render(<SafeLink href="mailto:admin@example.org">Mail</SafeLink>)
  expect(screen.getByRole('link', { name: 'Mail' })).not.toHaveAttribute('target')
})

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://x/1',
  '//evil.example.org',
  '/relative',
  '',
])('%j is only text', (href) => {
  render(<SafeLink href={href}>text</SafeLink>)
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText('text')).toBeInTheDocument()
})

test('whatever the address, a link leads to http, https or mailto or does not exist', () => {
  const scheme = fc.constantFrom(
    'http',
    'https',
    'mailto',
    'javascript',
    'data',
    'file',
    'JAVASCRIPT',
    'java\tscript',
  )
  const address = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc
      .tuple(fc.string({ maxLength: 3 }), scheme, fc.string())
      .map(([pad, name, rest]) => `${pad}${name}:${rest}`),
  )
  fc.assert(
    fc.property(address, (href) => {
      const { unmount } = render(<SafeLink href={href}>x</SafeLink>)
      const link = screen.queryByRole<HTMLAnchorElement>('link')
      if (link) expect(['http:', 'https:', 'mailto:']).toContain(new URL(link.href).protocol)
      unmount()
    }),
    { numRuns: 300 },
  )
})
