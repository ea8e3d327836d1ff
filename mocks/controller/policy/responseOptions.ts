import { SENSOR_KINDS } from '../../../src/domain/sensors/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { policySet, type Scope } from './access.ts'

interface EventOptions {
  readonly types: readonly string[]
  readonly name: readonly string[]
  readonly level: readonly string[]
}

const NAME_AND_LEVEL = ['name', 'level']
const LOG_LEVELS = ['Emergency', 'Alert', 'Critical', 'Error', 'Warning', 'Notice', 'Info', 'Debug']

/** Condition types of a CVE report that count vulnerabilities. */
export const CVE_COUNTS: readonly string[] = ['cve-critical', 'cve-high-only', 'cve-high', 'cve-medium']
/** The same, counting only those with a fix: a number, or a number and an age in days (`3/30`). */
export const CVE_FIX_COUNTS: readonly string[] = CVE_COUNTS.slice(0, 3).map((type) => `${type}-with-fix`)

const SYSTEM_EVENTS = [
  ...['Container.Start', 'Container.Stop', 'Container.Remove', 'Container.Secured', 'Container.Unsecured'],
  ...['Container.Quarantined', 'Container.Unquarantined', 'Enforcer.Start', 'Enforcer.Join', 'Enforcer.Stop'],
  ...['Enforcer.Disconnect', 'Enforcer.Connect', 'Enforcer.Kicked', 'Controller.Start', 'Controller.Join'],
  ...['Controller.Leave', 'Controller.Stop', 'Controller.Disconnect', 'Controller.Connect'],
  ...['Controller.Lead.Lost', 'Controller.Lead.Elected', 'User.Login', 'User.Logout', 'User.Timeout'],
  ...['User.Login.Failed', 'User.Login.Blocked', 'User.Login.Unblocked', 'User.Password.Reset'],
  ...['User.Resource.Access.Denied', 'User.Password.Alert', 'RESTful.Write', 'RESTful.Read', 'Scanner.Join'],
  ...['Scanner.Update', 'Scanner.Leave', 'Scan.Failed', 'Scan.Succeeded', 'Docker.CIS.Benchmark.Failed'],
  ...['Kubenetes.CIS.Benchmark.Failed', 'License.Update', 'License.Expire', 'License.Remove'],
  ...['License.EnforcerLimitReached', 'Admission.Control.Configured', 'Admission.Control.ConfigFailed'],
  ...['ConfigMap.Load', 'ConfigMap.Failed', 'Crd.Import', 'Crd.Remove', 'Crd.Error', 'Crd.Skipped'],
  ...['Federation.Promote', 'Federation.Demote', 'Federation.Join', 'Federation.Leave', 'Federation.Kick'],
  ...[
    'Federation.Policy.Sync',
    'Configuration.Import',
    'Configuration.Export',
    'Configuration.Import.Failed',
  ],
  ...['Configuration.Export.Failed', 'Configuration.Restore', 'Configuration.ScannerAutoScale.Disabled'],
  ...['Cloud.Scan.Normal', 'Cloud.Scan.Alert', 'Cloud.Scan.Fail', 'Group.Auto.Remove', 'Group.Auto.Promote'],
  ...['Group.Metric.Violation', 'Agent.Memory.Pressure', 'Controller.Memory.Pressure', 'Scan.Data.Restore'],
  ...['Kubenetes.NeuVector.RBAC', 'Kubenetes.Admission.Webhook.Change', 'Security.DEK.Encrypt'],
  ...['Security.DEK.Seed.Mismatch', 'Security.DEK.Seed.Unavailable', 'Security.Encryption.Secret.Set'],
]

const INCIDENTS = [
  ...['Network.Violation', 'Container.FileAccess.Violation', 'Container.Package.Updated'],
  ...['Container.Privilege.Escalation', 'Container.Suspicious.Process', 'Container.Tunnel.Detected'],
  ...['Host.FileAccess.Violation', 'Host.Package.Updated', 'Host.Privilege.Escalation'],
  ...[
    'Host.Process.Violation',
    'Host.Suspicious.Process',
    'Host.Tunnel.Detected',
    'Process.Profile.Violation',
  ],
]

const THREATS = [
  ...['Apache.Struts.Remote.Code.Execution', 'DNS.Loop.Pointer', 'DNS.Stack.Overflow', 'DNS.Tunneling'],
  ...['DNS.Type.Null', 'DNS.Zone.Transfer', 'HTTP.Negative.Body.Length', 'HTTP.Request.Slowloris'],
  ...['HTTP.Request.Smuggling', 'ICMP.Flood', 'ICMP.Tunneling', 'IP.Fragment.Teardrop'],
  ...['Invalid.Packet.Format', 'K8S.externalIPs.MitM', 'MySQL.Access.Deny', 'Ping.Death', 'SQL.Injection'],
  ...[
    'SSH.Version.1',
    'SSL.Cipher.Overflow',
    'SSL.Heartbleed',
    'SSL.TLS1.0',
    'SSL.TLS1.1',
    'SSL.Version.2or3',
  ],
  ...['Source.IP.Session.Limit', 'TCP.No.Client.Data', 'TCP.SACK.DDoS.With.Small.MSS', 'TCP.SYN.Flood'],
  ...['TCP.SYN.With.Data', 'TCP.Small.Window', 'TCP.Split.Handshake'],
]

/** By event, in the words of `controller/api/log_apis.go`; conditions carry the same without their prefix. */
const OPTIONS: Readonly<Record<string, EventOptions>> = {
  event: { types: NAME_AND_LEVEL, name: SYSTEM_EVENTS, level: LOG_LEVELS },
  'cve-report': {
    types: ['name', 'level', ...CVE_COUNTS, 'cve-name', ...CVE_FIX_COUNTS],
    name: ['Container.Scan.Report', 'Host.Scan.Report', 'Registry.Scan.Report', 'Platform.Scan.Report'],
    level: ['Critical', 'Error', 'Warning'],
  },
  'security-event': {
    types: [...NAME_AND_LEVEL, 'process'],
    name: [...INCIDENTS, ...THREATS],
    level: ['Critical', 'Error', 'Warning', 'Notice', 'Info'],
  },
  compliance: {
    types: ['level', 'name'],
    name: ['Image', 'ContainerFile', 'Container', 'ContainerCustomCheck', 'Host', 'HostCustomCheck'].map(
      (what) => `Compliance.${what}.Violation`,
    ),
    level: ['Warning'],
  },
  'admission-control': {
    types: NAME_AND_LEVEL,
    name: ['Allowed', 'Violation', 'Denied'].map((what) => `Admission.Control.${what}`),
    level: ['Critical', 'Warning', 'Info'],
  },
  serverless: { types: NAME_AND_LEVEL, name: ['AwsLambda.Scan'], level: ['Warning', 'Info'] },
}

/** Condition types an event allows; undefined for an event that does not exist. */
export const conditionTypesOf = (event: string): readonly string[] | undefined => OPTIONS[event]?.types

/** `RESTResponseRuleOptionData`: sensors are security events, too, and webhooks are those of the scope, also
 * when they are switched off. */
export function responseOptions(controller: Controller, scope: Scope) {
  const options = Object.entries(OPTIONS).map(([event, { types, name, level }]) => {
    const names = event === 'security-event' ? [...name, ...sensorEvents(controller)] : name
    const prefixed = {
      types,
      name: names.map((each) => `name:${each}`),
      level: level.map((each) => `level:${each}`),
    }
    return [event, prefixed] as const
  })
  const isForeign = scope === 'fed' && controller.state.federation.role !== 'master'
  const { webhooks } = policySet(controller, scope)
  return {
    response_rule_options: Object.fromEntries(options),
    webhooks: isForeign ? null : webhooks.map(({ name }) => name),
  }
}

/** `DLP.<sensor>.<rule>`: what a sensor's hit is called. */
function sensorEvents(controller: Controller): readonly string[] {
  return SENSOR_KINDS.flatMap((kind) =>
    (['fed', 'local'] as const).flatMap((scope) => {
      const { sensors } = policySet(controller, scope)[kind]
      return sensors.flatMap(({ name, rules }) =>
        rules.map((rule) => `${kind.toUpperCase()}.${name}.${rule.name}`).toSorted(),
      )
    }),
  )
}
