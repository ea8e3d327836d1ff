/** Where a new rule goes. */
export type ResponseRulePlace =
  { readonly at: 'top' } | { readonly at: 'above' | 'below'; readonly id: number }

/** `after` of the request: 0 = to the top, n = behind rule n, −n = in front of it (semantics.md c.3). */
export const afterOf = (place: ResponseRulePlace): number =>
  place.at === 'top' ? 0 : place.at === 'below' ? place.id : -place.id
