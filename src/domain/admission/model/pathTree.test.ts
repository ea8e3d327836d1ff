import { expect, test } from 'vitest'
import { filterTree, parentsOf, pathTree, visibleNodes } from './pathTree'

const TEMPLATE = JSON.stringify({
  metadata: { name: 'nameValue', labels: {} },
  spec: {
    hostNetwork: true,
    containers: [{ name: 'nameValue', command: ['commandValue'], securityContext: { runAsUser: 1 } }],
  },
})

const all = (text = TEMPLATE) =>
  visibleNodes(pathTree(text), () => true).map(({ node: { path, valueType }, level }) => [
    path,
    valueType,
    level,
  ])

test('paths lead through objects and any element of a list, and know what stands there', () => {
  expect(all()).toEqual([
    ['item.metadata', 'key', 1],
    ['item.metadata.name', 'string', 2],
    ['item.metadata.labels', 'key', 2],
    ['item.spec', 'key', 1],
    ['item.spec.hostNetwork', 'boolean', 2],
    ['item.spec.containers[_]', 'key', 2],
    ['item.spec.containers[_].name', 'string', 3],
    ['item.spec.containers[_].command[_]', 'string', 3],
    ['item.spec.containers[_].securityContext', 'key', 3],
    ['item.spec.containers[_].securityContext.runAsUser', 'number', 4],
  ])
})

test('closed places hide what is below, and a chosen place knows what has to be open', () => {
  const tree = pathTree(TEMPLATE)
  expect(visibleNodes(tree, () => false).map(({ node }) => node.path)).toEqual(['item.metadata', 'item.spec'])
  expect(parentsOf(tree, 'item.spec.containers[_].securityContext.runAsUser')).toEqual([
    'item.spec',
    'item.spec.containers[_]',
    'item.spec.containers[_].securityContext',
  ])
  expect(parentsOf(tree, 'item.nowhere')).toEqual([])
})

test('a filter keeps the way to what fits', () => {
  const found = visibleNodes(filterTree(pathTree(TEMPLATE), 'RunAs'), () => true)
  expect(found.map(({ node }) => node.label)).toEqual(['spec', 'containers', 'securityContext', 'runAsUser'])
})

test('a template that cannot be read offers nothing', () => {
  expect(pathTree('{"spec": ')).toEqual([])
  expect(pathTree('42')).toEqual([])
})
