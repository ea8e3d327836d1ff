import { defaultFilter } from 'cmdk'
import { foldText } from '~/shared/lib/filterText'
import { COMMAND_GROUPS, type Command, type CommandGroup } from './Command'

/** Lines of one group that are shown: more would not be read, and three hundred clusters must not slow typing down. */
const MOST_OF_A_GROUP = 20
/** Before anything is typed, the other groups must stay in sight. */
const MOST_CLUSTERS_UNASKED = 5

export interface RankedGroup {
  readonly group: CommandGroup
  readonly commands: readonly Command[]
}

/**
 * The commands that fit what was typed, best first within their group; everything in its own order while nothing is
 * typed. Groups without a hit are left out.
 */
export function rankCommands(commands: readonly Command[], typed: string): readonly RankedGroup[] {
  const text = foldText(typed.trim())
  return COMMAND_GROUPS.map((group) => {
    const own = commands.filter((command) => command.group === group)
    const limit = text === '' && group === 'clusters' ? MOST_CLUSTERS_UNASKED : MOST_OF_A_GROUP
    return { group, commands: (text === '' ? own : bestFirst(own, text)).slice(0, limit) }
  }).filter((ranked) => ranked.commands.length > 0)
}

function bestFirst(commands: readonly Command[], text: string): readonly Command[] {
  return commands
    .map((command) => ({ command, score: scoreOf(command, text) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command)
}

const scoreOf = ({ label, keywords = [] }: Command, text: string) =>
  Math.max(
    defaultFilter(foldText(label), text),
    ...keywords.map((word) => defaultFilter(foldText(word), text) * 0.9),
  )
