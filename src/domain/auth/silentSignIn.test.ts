import { expect, test } from 'vitest'
import { maySignInSilently } from './silentSignIn'

test('S9 one silent sign-in and one retry a minute, not more', () => {
  const answers = [0, 10, 20, 30_000, 59_000, 60_005, 60_006, 60_020].map((ms) => maySignInSilently(ms))
  expect(answers).toEqual([true, true, false, false, false, true, false, true])
})
