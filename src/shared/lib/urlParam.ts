/** How one value stands in the search part of the address. */
export interface UrlParam<Value> {
  readonly default: Value
  /** All occurrences of the parameter → value; `undefined` when they mean nothing, then the default is used. */
  readonly parse: (texts: readonly string[]) => Value | undefined
  /** One text per occurrence. */
  readonly format: (value: Value) => readonly string[]
}

/** Free text; the first occurrence counts. */
export function textParam(fallback = ''): UrlParam<string> {
  return { default: fallback, parse: ([text]) => text, format: (text) => [text] }
}

/** One of a fixed set of words (a tab, a range); any other word means the default. */
export function choiceParam<const Choice extends string>(
  choices: readonly Choice[],
  fallback: Choice,
): UrlParam<Choice> {
  return {
    default: fallback,
    parse: ([text]) => choices.find((choice) => choice === text),
    format: (choice) => [choice],
  }
}

/** A set of words from a fixed list, one occurrence each; unknown words are dropped, order is that of the list. */
export function listParam(choices: readonly string[]): UrlParam<readonly string[]> {
  return {
    default: [],
    parse: (texts) => choices.filter((choice) => texts.includes(choice)),
    format: (values) => choices.filter((choice) => values.includes(choice)),
  }
}
