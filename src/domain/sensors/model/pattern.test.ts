import { describe, expect, test } from 'vitest'
import { patternProblem, patternsProblem, storedPattern } from './pattern'
import { tryPattern } from './tryPattern'

/** Of the sensors that come with the product, as recordings 25 and 52 show them. */
const RECORDED = [
  String.raw`\b3[47]\d{2}([ -]?)(?!(\d)\2{5}|123456|234567|345678)\d{6}\1(?!(\d)\3{4}|12345|56789)\d{5}\b`,
  String.raw`\b(36|38)[0-9]{2}(\s|-)?[0-9]{6}(\s|-)?[0-9]{4}\b`,
  String.raw`\b6(?:011\d{2}|5\d{4}|4[4-9]\d{3}|22(?:1(?:2[6-9]|[3-9]\d)|[2-8]\d{2}|9(?:[01]\d|2[0-5])))\d{10}\b`,
  String.raw`\b(?!\b(\d)\1+-?(\d)\1+-?(\d)\1+\b)(?!123-?45-?6789|219-?09-?9999|078-?05-?1120)(?!666|000|9\d{2})\d{3}-?(?!00)\d{2}-?(?!0{4})\d{4}\b`,
  String.raw`\$\{((\$|\{|lower|upper|[a-zA-Z]|\:|\-|\})*[jJ](\$|\{|lower|upper|[a-zA-Z]|\:|\-|\})*[nN])((\$|\{|lower|\}|\/)|[ldapLDAP])*.*`,
  String.raw`if.*equals.*request\.getParameter.*pwd.*getRuntime.*exec.*classLoader`,
  String.raw`sec[rR]et\d+`,
  'changed',
  'zzz1',
  'abcd',
]

describe('a pattern', () => {
  test.each(RECORDED)('that a controller was seen to keep is accepted: %s', (pattern) => {
    expect(patternProblem('waf', pattern)).toBeUndefined()
    expect(patternProblem('dlp', pattern)).toBeUndefined()
  })

  test.each([
    [String.raw`(?i)union\s+select`],
    [String.raw`(?P<user>\w++)@(?>a|ab)c`],
    [String.raw`\Qa(b[c\E\d`],
    ['[]a-c]x[^]]'],
    ['[[:alpha:]()]+'],
    ['a{,3}b{'],
    ['(?#a comment with ( in it)x'],
    [
      String.raw`(?x) a ( b # c (
)`,
    ],
  ])('in the grammar of PCRE is not refused for being foreign to a browser: %s', (pattern) => {
    expect(patternProblem('waf', pattern)).toBeUndefined()
  })

  test.each([
    ['', 'empty'],
    ['a(b', 'group'],
    ['a)b', 'group-end'],
    ['(?#open', 'group'],
    ['[a-z', 'bracket'],
    ['[]', 'bracket'],
    ['a|*b', 'repeat'],
    ['(+a)', 'repeat'],
    ['end\\', 'backslash'],
    ['.*', 'everything'],
    ['x'.repeat(513), 'long'],
    ['é'.repeat(257), 'long'],
  ])('that no engine reads or that means nothing is refused: %s', (pattern, problem) => {
    expect(patternProblem('waf', pattern)).toBe(problem)
  })

  test('of DLP is stored with wildcards where a letter, digit or blank stands before them', () => {
    expect(storedPattern('dlp', 'colou?r')).toBe('colou.r')
    expect(storedPattern('dlp', '*secret ??')).toBe('.*secret .*')
    expect(storedPattern('dlp', String.raw`(\d)?[a-z]*`)).toBe(String.raw`(\d)?[a-z]*`)
    expect(storedPattern('waf', 'colou?r')).toBe('colou?r')
    expect(patternProblem('dlp', '*')).toBe('everything')
    expect(patternProblem('dlp', '*abc')).toBeUndefined()
    expect(patternProblem('waf', '*abc')).toBe('repeat')
  })
})

describe('the patterns of a rule', () => {
  const pattern = (value: string, op = 'regex', context = 'body') => ({ op, value, context })

  test('are between one and sixteen, and 1024 bytes together', () => {
    expect(patternsProblem([])).toEqual({ kind: 'none' })
    const many = Array.from({ length: 17 }, (_, index) => pattern(`a${index}`))
    expect(patternsProblem(many)).toEqual({ kind: 'many' })
    expect(patternsProblem(many.slice(1))).toBeUndefined()
    const long = ['a', 'b', 'c'].map((letter) => pattern(letter.repeat(400)))
    expect(patternsProblem(long)).toEqual({ kind: 'together' })
  })

  test('neither repeat nor contradict each other within one context', () => {
    const first = pattern('abc')
    expect(patternsProblem([first, pattern('abc')])).toEqual({ kind: 'duplicate', index: 1 })
    expect(patternsProblem([first, pattern('abc', '!regex')])).toEqual({ kind: 'contradiction', index: 1 })
    expect(patternsProblem([first, pattern('abc', '!regex', 'url')])).toBeUndefined()
  })
})

describe('trying a pattern in the browser', () => {
  test('finds it anywhere in the text, and understands options at the beginning', () => {
    expect(tryPattern(String.raw`\bCU-\d{8}\b`, 'order of CU-12345678')).toBe('found')
    expect(tryPattern('(?i)UNION', 'a union b')).toBe('found')
    expect(tryPattern('UNION', 'a union b')).toBe('absent')
  })

  test.each([
    String.raw`\Astart`,
    String.raw`\Qa.b\E`,
    '[[:alpha:]]',
    'a++b',
    '(?>a)b',
    '(?P<x>a)',
    'a(?i)b',
    '(?x)a b',
    String.raw`\x{41}`,
  ])('does not pretend to read what is PCRE only: %s', (pattern) => {
    expect(tryPattern(pattern, 'Astart a.b [:alpha:]')).toBe('unreadable')
  })

  test('does not begin what may never end', () => {
    expect(tryPattern('(a+)+$', 'a')).toBe('slow')
    expect(tryPattern('((a|b)*c*)*', 'a')).toBe('slow')
    expect(tryPattern('(a+)b+(c{2})+', 'aabcc')).toBe('found')
  })
})
