import { choiceParam, textParam } from '~/shared/lib/urlParam'

/** The open dialog in the address: `?add=yes`, `?edit=<name>`. */
export const dialogUrl = { add: choiceParam(['no', 'yes'], 'no'), edit: textParam() }
