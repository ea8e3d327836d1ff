import { textParam } from '~/shared/lib/urlParam'

/**
 * The open federation dialog in the address: `?dialog=promote`. Free text and not a choice: a link with a name this
 * console does not know is explained instead of ignored.
 */
export const dialogUrl = { dialog: textParam() }
