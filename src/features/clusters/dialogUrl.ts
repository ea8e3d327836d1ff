import { textParam } from '~/shared/lib/urlParam'

/**
 * The open federation dialog in the address: `?dialog=promote`. Free text and not a choice: a link with a name this
 * console does not know is explained instead of ignored.
 */
export const dialogUrl = { dialog: textParam() }

/** The name of the open dialog in the search part of an address; null when none is open. */
export const dialogIn = (search: string) => new URLSearchParams(search).get('dialog')
