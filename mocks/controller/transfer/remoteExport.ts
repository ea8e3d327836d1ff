import { RestError } from '../RestError.ts'
import { answer, stringField, type Call, type Fields } from '../Route.ts'
import { may } from '../permissions.ts'

/** Pushes a file to the remote repository of the cluster: `controller/remote_repository/export.go`. Failures are 400/52. */
export function pushFile(call: Call, options: Fields, fileName: string, text: string): Response {
  const refuse = (why: string) => new RestError(400, 52, why)
  const nickname = stringField(options, 'remote_repository_nickname')
  if (nickname === '') throw refuse('no remote repository nickname provided for remote export')
  if (!may(call.caller().permissions, 'config', 'read')) {
    throw refuse(
      `could not retrieve remote export repository "${nickname}" from clus, denied read access to system config`,
    )
  }
  const repository = call.controller.state.remoteRepositories.find((each) => each.nickname === nickname)
  if (!repository) throw refuse(`could not retrieve remote export repository "${nickname}"`)
  if (!repository.enable) throw refuse(`remote export repository "${nickname}" is disabled`)
  const given = stringField(options, 'file_path')
  const path = given === '' ? fileName : given
  const comment = stringField(options, 'comment')
  repository.files[path] = { comment: comment === '' ? path : comment, text }
  return answer({ file_path: path })
}
