import { defineMessages } from '~/shared/i18n/defineMessages'

/**
 * Why something is off for this user, and the rules of passwords. `permission.*` are the names of permissions as Settings →
 * Roles shows them.
 */
export const authMessages = defineMessages('auth', {
  'permission.admctrl': 'Admission Control',
  'permission.audit_events': 'Risk Reports',
  'permission.authentication': 'Authentication',
  'permission.authorization': 'Authorization',
  'permission.ci_scan': 'CI Scan',
  'permission.compliance': 'Compliance',
  'permission.config': 'System Config',
  'permission.events': 'Events',
  'permission.fed': 'Federation',
  'permission.nv_resource': 'NeuVector Components',
  'permission.reg_scan': 'Registry Scan',
  'permission.rt_policy': 'Runtime Policy',
  'permission.rt_scan': 'Runtime Scan',
  'permission.security_events': 'Security Events',
  'permission.vulnerability': 'Vulnerability Profile',
  needsModify: 'Needs the permission to modify {{permission}}; you are {{role}}',
  needsFedAdmin: 'Needs a federated administrator (fedAdmin); you are {{role}}',
  namespaceUser: 'a user of single namespaces',
  ruleLength_one: 'at least {{count}} character',
  ruleLength_other: 'at least {{count}} characters',
  ruleUppercase_one: '{{count}} upper-case letter',
  ruleUppercase_other: '{{count}} upper-case letters',
  ruleLowercase_one: '{{count}} lower-case letter',
  ruleLowercase_other: '{{count}} lower-case letters',
  ruleDigit_one: '{{count}} digit',
  ruleDigit_other: '{{count}} digits',
  ruleSpecial_one: '{{count}} special character',
  ruleSpecial_other: '{{count}} special characters',
  ruleMet: 'met',
  ruleMissing: 'missing',
})
