import { expect, test } from 'vitest'
import { originObstacle, originOf } from './origin'

test('federated objects are read-only everywhere but in the federated policy', () => {
  expect(originObstacle({ cfg_type: 'federal' }, 'fed')).toBeUndefined()
  expect(originObstacle({ cfg_type: 'federal' }, 'local')).toBe('federated')
})

test('what a CRD or the controller made is read-only, what people made is not', () => {
  expect(originObstacle({ cfg_type: 'ground' }, 'local')).toBe('crd')
  expect(originObstacle({ cfg_type: 'learned' }, 'local')).toBe('learned')
  expect(originObstacle({ cfg_type: 'user_created' }, 'local')).toBeUndefined()
})

test('an origin this version does not know is no origin', () => {
  expect(originOf({ cfg_type: 'imported' })).toBeUndefined()
})
