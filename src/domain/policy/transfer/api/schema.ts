import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireNumber, wireString } from '~/shared/api/wire'

/** `RESTImportTask`: an import under way or over. */
export const ImportTaskWire = z.object({
  /** What later questions about it are asked with. */
  tid: z.string().min(1),
  percentage: wireNumber,
  /** preparing | importing | done | no_response, or why it failed. */
  status: wireString,
  /** Full name of who started it. */
  triggered_by: wireString,
})
export type ImportTaskWire = z.infer<typeof ImportTaskWire>

export const ImportAnswerWire = z.object({ data: ImportTaskWire })

/** The body of 409/18: what is being imported instead. */
export const ImportConflictWire = z.object({ import_task_data: ImportAnswerWire })

/** `RESTRemoteExportData` */
export const PushedWire = z.object({ file_path: wireString })

/** `RESTRemoteRepository` without what signs in to it. */
export const RemoteRepositoryWire = z.object({
  nickname: z.string().min(1),
  /** github | azure devops */
  provider: wireString,
  comment: wireString,
  enable: wireBoolean,
  github_configuration: z
    .object({
      repository_owner_username: wireString,
      repository_name: wireString,
      repository_branch_name: wireString,
    })
    .nullish(),
  azure_devops_configuration: z
    .object({
      organization_name: wireString,
      project_name: wireString,
      repo_name: wireString,
      branch_name: wireString,
    })
    .nullish(),
})
export type RemoteRepositoryWire = z.infer<typeof RemoteRepositoryWire>

/** `GET /v2/system/config`, of which only this is read. */
export const RepositoriesAnswerWire = z.object({
  config: z.object({ remote_repositories: wireArray(RemoteRepositoryWire) }),
})
