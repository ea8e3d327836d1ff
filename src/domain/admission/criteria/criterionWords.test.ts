import { expect, test } from 'vitest'
import { translate } from '~/shared/i18n/defineMessages'
import type { CriterionBody } from '../model/criterion'
import { criteriaText, criterionText, type Wording } from './criterionWords'
import { criteriaMessages } from './messages'

const wording: Wording = { language: 'en', t: (key, values) => translate(criteriaMessages, key, values) }
const text = (criterion: CriterionBody) => criterionText(criterion, wording)

test('criteria read as sentences', () => {
  const sub_criteria = [{ name: 'publishDays', op: '>=', value: '30' }]
  expect(text({ name: 'imageRegistry', op: 'notContainsAny', value: 'docker.io,quay.io' })).toBe(
    'Image registry is none of docker.io, quay.io',
  )
  expect(text({ name: 'runAsRoot', op: '=', value: 'true' })).toBe('Runs as root: yes')
  expect(text({ name: 'violatePssPolicy', op: '=', value: 'baseline' })).toBe(
    'Violates the Pod Security Standard baseline',
  )
  expect(text({ name: 'cveHighCount', op: '>=', value: '3', sub_criteria })).toBe(
    'High and critical CVEs at least 3, known for at least 30 days',
  )
  expect(
    text({
      name: 'resourceLimit',
      op: '',
      value: '',
      sub_criteria: [
        { name: 'memoryLimit', op: '>', value: '1610612736' },
        { name: 'cpuLimit', op: '<=', value: '0.5' },
      ],
    }),
  ).toBe('Resource limits: memory limit more than 1.5 GiB, CPU limit at most 0.5 cores')
  expect(text({ name: 'saBindRiskyRole', op: 'containsTagAny', value: 'risky_role_create_pod,new' })).toBe(
    'Service account with a risky role is any of Create pods, new',
  )
  expect(text({ name: 'customPath', op: 'notExist', value: '', path: 'item.spec.nodeName' })).toBe(
    'item.spec.nodeName does not exist',
  )
})

test('what this version does not know is shown as the controller wrote it', () => {
  const namespace = { name: 'namespace', op: 'containsAny', value: 'prod' }
  expect(criteriaText([{ name: 'moonPhase', op: '~', value: 'full' }, namespace], wording)).toBe(
    'moonPhase ~ full and Namespace is any of prod',
  )
})
