import { describe, expect, test } from 'vitest'
import { parseFilters } from '../../../../mocks/controller/registries/registryFilters'
import { filterParts, filterProblem } from './filterProblem'

const CASES: readonly (readonly [filter: string, type: string, mode: string, problem: string | undefined])[] =
  [
    ['*', 'Docker Registry', '', undefined],
    ['*', 'GitHub Container Registry', '', 'filterStar'],
    ['team/*', 'GitHub Container Registry', '', undefined],
    ['team/app:1.*', 'Docker Registry', '', undefined],
    ['team/', 'Docker Registry', '', 'filterTrailingSlash'],
    ['///', 'Docker Registry', '', undefined],
    ['te am/app', 'Docker Registry', '', 'filterOrganisation'],
    ['<team>/app', 'JFrog Artifactory', 'Subdomain', undefined],
    ['<team>/app', 'JFrog Artifactory', 'Port', 'filterOrganisation'],
    ['app', 'OpenShift Registry', '', 'filterNeedsProject'],
    ['*', 'OpenShift Registry', '', undefined],
    ['team/ ', 'Docker Registry', '', 'filterEmptyRepository'],
    ['team/(app', 'Docker Registry', '', 'filterExpression'],
    ['team/app:[1', 'Docker Registry', '', 'filterExpression'],
  ]

describe('a filter', () => {
  test.each(CASES)('%s of a %s %s: %s', (filter, type, mode, problem) => {
    expect(filterProblem(filter, type, mode)).toBe(problem)
  })

  test.each(CASES)(
    '%s of a %s %s is refused by the controller exactly when it is refused here',
    (filter, type, mode) => {
      const refused = () => parseFilters([filter], { registry_type: type, jfrog_mode: mode })
      if (filterProblem(filter, type, mode) === undefined) expect(refused).not.toThrow()
      else expect(refused).toThrow()
    },
  )

  test('is split at the first slash and the first colon', () => {
    expect(filterParts('team/sub/app:1:2')).toEqual({
      organisation: 'team',
      repository: 'sub/app',
      tag: '1:2',
    })
    expect(filterParts('nginx')).toEqual({ organisation: '', repository: 'nginx', tag: '*' })
  })
})
