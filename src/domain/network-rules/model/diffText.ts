import type { RuleContent } from './ruleContent'
import type { RuleRow } from './ruleRow'

/** A difference as plain text, one rule a line, to keep with a change request. Words of the API, not of a language. */
export function diffText(rows: readonly RuleRow[]): string {
  const lines = rows.flatMap(({ change, content, stored, position }) => {
    const id = stored ? String(stored.id) : 'new'
    switch (change?.kind) {
      case 'added':
        return [`+ ${position} ${printed(content)}`]
      case 'removed':
        return [`- ${id} ${printed(content)}`]
      case 'edited': {
        const moved = change.movedFrom === undefined ? [] : [`> ${id} ${change.movedFrom} -> ${position}`]
        const edited =
          change.fields.length > 0 && stored
            ? [`- ${id} ${printed(stored)}`, `+ ${id} ${printed(content)}`]
            : []
        return [...moved, ...edited]
      }
      case undefined:
        return []
    }
  })
  return `${lines.join('\n')}\n`
}

function printed({ from, to, ports, applications, action, comment, disable }: RuleContent): string {
  const note = comment === '' ? '' : ` # ${comment.replaceAll(/\s+/g, ' ')}`
  return `${action} ${from} -> ${to} ${ports} ${applications.join(',')}${disable ? ' (off)' : ''}${note}`
}
