import { choiceParam, type UrlParam } from '~/shared/lib/urlParam'

/** More do not fit beside each other. */
export const MOST_COMPARED = 4

const clusters: UrlParam<readonly string[]> = {
  default: [],
  parse: (texts) => unique(texts.flatMap((text) => text.split(','))),
  format: (ids) => (ids.length === 0 ? [] : [ids.join(',')]),
}

/** The clusters to compare in the address, by id: `?clusters=a,b`; `only=differences` leaves out what is the same. */
export const compareUrl = { clusters, only: choiceParam(['all', 'differences'], 'all') }

const unique = (ids: readonly string[]) => [...new Set(ids.filter((id) => id !== ''))].slice(0, MOST_COMPARED)

export const compareHref = (ids: readonly string[]) =>
  `/federation/compare?clusters=${unique(ids).map(encodeURIComponent).join(',')}`
