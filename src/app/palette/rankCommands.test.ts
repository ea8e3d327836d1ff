import HubIcon from '@mui/icons-material/HubOutlined'
import { expect, test } from 'vitest'
import type { Command, CommandGroup } from './Command'
import { rankCommands } from './rankCommands'

const command = (group: CommandGroup, label: string, keywords?: readonly string[]): Command => ({
  id: label,
  group,
  label,
  keywords,
  icon: HubIcon,
  run: () => undefined,
})
const labels = (commands: readonly Command[], typed: string) =>
  rankCommands(commands, typed).map(({ commands: found }) => found.map(({ label }) => label))

test('nothing typed shows every group in its order, and few of many clusters', () => {
  const clusters = Array.from({ length: 300 }, (_, index) => command('clusters', `edge-${index}`))
  const groups = rankCommands([...clusters, command('pages', 'Nodes')], ' ')
  expect(groups.map(({ group, commands }) => [group, commands.length])).toEqual([
    ['pages', 1],
    ['clusters', 5],
  ])
})

test('the best hit comes first, initials count, and groups without a hit are left out', () => {
  const pages = [command('pages', 'Scanners'), command('pages', 'System Components')]
  expect(labels([...pages, command('actions', 'Demote…')], 'sc')[0]).toContain('System Components')
  expect(labels(pages, 'system')).toEqual([['System Components']])
  expect(labels(pages, 'zzz')).toEqual([])
})

test('case and accents do not count, and other words find a command too', () => {
  const commands = [command('clusters', 'Zürich'), command('pages', '节点', ['assets/nodes'])]
  expect(labels(commands, 'ZURICH')).toEqual([['Zürich']])
  expect(labels(commands, 'nodes')).toEqual([['节点']])
})
