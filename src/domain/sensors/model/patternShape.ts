/** What no engine can read: an open or a stray bracket, a repetition of nothing, a backslash at the end. */
export type ShapeProblem = 'bracket' | 'group' | 'group-end' | 'repeat' | 'backslash'

export interface PatternShape {
  readonly problem?: ShapeProblem
  /** A repetition within a repetition, `(a+)+`: some texts take longer than anybody waits. */
  readonly isSlow: boolean
}

const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/
const isUnbounded = (quantifier: string) => /^(?:[*+]|\{\d+,\})/.test(quantifier)

/**
 * Reads a PCRE pattern as far as to tell what is surely wrong with it. Options that change the grammar itself (`(?x)`) and
 * verbs (`(*UTF8)`) are not looked into: the controller compiles every pattern and has the last word.
 */
export function patternShape(pattern: string): PatternShape {
  if (/\(\?[a-wyz-]*x|\(\*/.test(pattern)) return { isSlow: false }
  /** Of each open group, outermost first: whether something in it repeats without bound. */
  const repeats = [false]
  let isSlow = false
  /** What a quantifier would stand behind: nothing, something, or a group that repeats within. */
  let before: 'nothing' | 'atom' | 'repeating' = 'nothing'
  let at = 0
  const markRepeat = () => {
    repeats[repeats.length - 1] = true
  }
  while (at < pattern.length) {
    const rest = pattern.slice(at)
    const quantifier = QUANTIFIER.exec(rest)?.[0]
    if (quantifier !== undefined) {
      if (before === 'nothing') return { problem: 'repeat', isSlow }
      if (isUnbounded(quantifier)) {
        isSlow ||= before === 'repeating'
        markRepeat()
      }
      before = 'atom'
      at += quantifier.length
      continue
    }
    const token = nextToken(rest)
    if (token.problem) return { problem: token.problem, isSlow }
    at += token.length
    switch (token.kind) {
      case 'open':
        repeats.push(false)
        before = 'nothing'
        break
      case 'close': {
        const isRepeating = repeats.pop() ?? false
        if (repeats.length === 0) return { problem: 'group-end', isSlow }
        if (isRepeating) markRepeat()
        before = isRepeating ? 'repeating' : 'atom'
        break
      }
      case 'or':
        before = 'nothing'
        break
      case 'atom':
        before = 'atom'
        break
      case 'comment':
        break
    }
  }
  return repeats.length > 1 ? { problem: 'group', isSlow } : { isSlow }
}

type Token =
  | {
      readonly kind: 'open' | 'close' | 'or' | 'atom' | 'comment'
      readonly length: number
      readonly problem?: undefined
    }
  | { readonly problem: ShapeProblem }

function nextToken(rest: string): Token {
  if (rest.startsWith('\\Q')) {
    const end = rest.indexOf('\\E')
    return { kind: 'atom', length: end < 0 ? rest.length : end + 2 }
  }
  if (rest.startsWith('(?#')) {
    const end = rest.indexOf(')')
    return end < 0 ? { problem: 'group' } : { kind: 'comment', length: end + 1 }
  }
  switch (rest[0]) {
    case '\\':
      return rest.length === 1 ? { problem: 'backslash' } : { kind: 'atom', length: 2 }
    case '[':
      return classToken(rest)
    case '(':
      return { kind: 'open', length: groupHeadLength(rest) }
    case ')':
      return { kind: 'close', length: 1 }
    case '|':
      return { kind: 'or', length: 1 }
    default:
      return { kind: 'atom', length: 1 }
  }
}

/** `(`, `(?:`, `(?=`, `(?<!`, `(?<name>`, `(?i:`, `(?P<name>`; options alone, `(?i)`, leave their bracket to be closed. */
const groupHeadLength = (rest: string) =>
  /^\((?:\?(?:<[=!]|P?<\w*>|'\w*'|[:=!>|]|P[=>]\w*|[a-zA-Z-]*:?|[+-]?\d+|&\w*))?/.exec(rest)?.[0].length ?? 1

/** `[…]`: a `]` right at its beginning stands for itself. */
function classToken(rest: string): Token {
  const head = /^\[\^?\]?/.exec(rest)?.[0].length ?? 1
  const body = /^(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]/.exec(rest.slice(head))?.[0]
  return body === undefined ? { problem: 'bracket' } : { kind: 'atom', length: head + body.length }
}
