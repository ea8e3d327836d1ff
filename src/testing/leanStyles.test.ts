import { expect, test } from 'vitest'
import { withoutLooks } from './leanStyles'

test('what decides on visibility stays, media queries around it, and nothing else', () => {
  expect(withoutLooks('.a{color:red;display:none;padding:1px 2px;}')).toBe('.a{;display:none;;}')
  expect(withoutLooks('@media (min-width:600px){.a{display:flex;margin:0;}}')).toBe(
    '@media (min-width:600px){.a{display:flex;;}}',
  )
  expect(withoutLooks('.a:hover{visibility:hidden;background:url("data:image/svg+xml;utf8,<a{}>");}')).toBe(
    '.a:hover{visibility:hidden;;}',
  )
  expect(withoutLooks('.a{-webkit-transition:all 1s;--nv-gap:4px;}')).toBe('.a{;;}')
})
