import type { FileKind } from './FileKind.ts'
import { writeGroups } from './groupExport.ts'
import { readGroups } from './groupImport.ts'

export const groupFile: FileKind = {
  exportPath: '/v1/file/group',
  importPath: '/v1/file/group/config',
  permission: 'rt_policy',
  fileName: { fed: 'cfgFedGroupsExport.yaml', local: 'cfgGroupsExport.yaml' },
  write: writeGroups,
  read: readGroups,
}
