import { describe, expect, test } from 'vitest'
import { checkPassword, USUAL_PASSWORD_RULES } from './passwordCheck'

const met = (password: string, rules = USUAL_PASSWORD_RULES) =>
  Object.fromEntries(checkPassword(password, rules).map((check) => [check.id, check.met]))

describe('checkPassword', () => {
  test('lists only the rules that ask for something, length first', () => {
    expect(checkPassword('', USUAL_PASSWORD_RULES)).toEqual([
      { id: 'length', needed: 8, met: false },
      { id: 'uppercase', needed: 1, met: false },
      { id: 'lowercase', needed: 1, met: false },
      { id: 'digit', needed: 1, met: false },
    ])
  })

  test('each rule is met by its own kind of character', () => {
    expect(met('abcdefgh')).toEqual({ length: true, uppercase: false, lowercase: true, digit: false })
    expect(met('ABC123')).toEqual({ length: false, uppercase: true, lowercase: false, digit: true })
    expect(met('Fleet-2026')).toEqual({ length: true, uppercase: true, lowercase: true, digit: true })
  })

  test('counts as many as the controller asks for', () => {
    const strict = { ...USUAL_PASSWORD_RULES, min_len: 12, min_digit_count: 3, min_special_count: 2 }
    expect(met('Abcdefgh-12x', strict)).toMatchObject({ length: true, digit: false, special: false })
    expect(met('Abcdef-1+23x', strict)).toMatchObject({ length: true, digit: true, special: true })
  })

  test('counts letters of every alphabet by their case, and the length in bytes, as the controller does', () => {
    expect(met('Äöü1')).toEqual({ length: false, uppercase: true, lowercase: true, digit: true })
    expect(met('Äöüß1')).toEqual({ length: true, uppercase: true, lowercase: true, digit: true })
  })

  test('white space is no special character', () => {
    const rules = { ...USUAL_PASSWORD_RULES, min_special_count: 1 }
    expect(met('Abcdefg 1', rules)).toMatchObject({ special: false })
    expect(met('Abcdefg€1', rules)).toMatchObject({ special: true })
  })

  test('a profile that asks for nothing leaves nothing to check', () => {
    const none = {
      min_len: 0,
      min_uppercase_count: 0,
      min_lowercase_count: 0,
      min_digit_count: 0,
      min_special_count: 0,
    }
    expect(checkPassword('', none)).toEqual([])
  })
})
