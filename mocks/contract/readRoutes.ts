import {
  AdmissionOptionsWire,
  AdmissionRuleAnswerWire,
  AdmissionRuleListWire,
  AdmissionStateAnswerWire,
  AdmissionStatsWire,
} from '../../src/domain/admission/api/schema.ts'
import { EulaWire, SelfUserWire, TokenServersWire } from '../../src/domain/auth/api/schema.ts'
import {
  CustomChecksAnswerWire,
  FileProfileAnswerWire,
  GroupAnswerWire,
  GroupListWire,
  ProcessProfileAnswerWire,
} from '../../src/domain/groups/api/schema.ts'
import { ApplicationListWire, PolicyRuleListWire } from '../../src/domain/network-rules/api/schema.ts'
import { JoinTokenWire, MembershipWire } from '../../src/domain/federation/api/schema.ts'
import { ResponseOptionsWire, ResponseRuleListWire } from '../../src/domain/response-rules/api/schema.ts'
import { SensorListWire } from '../../src/domain/sensors/api/schema.ts'
import { FederalConfigWire } from '../../src/domain/webhooks/api/schema.ts'
import {
  ComplianceWire,
  PlatformListWire,
  ScanConfigAnswerWire,
  ScanReportAnswerWire,
  VulnerabilityProfileAnswerWire,
} from '../../src/domain/scan/api/schema.ts'
import {
  AlertsWire,
  ConfigAnswerWire,
  RiskAnswerWire,
  SummaryAnswerWire,
} from '../../src/domain/system/api/schema.ts'
import { WorkloadListWire } from '../../src/domain/workload/api/schema.ts'
import { NamespaceListWire } from '../../src/features/namespaces/api/schema.ts'
import { NodeListWire } from '../../src/features/nodes/api/schema.ts'
import {
  ControllerListWire,
  EnforcerListWire,
  ScannerListWire,
  StatsWire,
} from '../../src/features/system-components/api/schema.ts'

/** As much of a zod schema as it takes to check an answer. */
interface Schema {
  safeParse: (value: unknown) => {
    readonly data?: unknown
    readonly error?: { readonly issues: unknown[] } | undefined
  }
}

/** A read of the API: what the controller calls its answer, and how the console parses it (if it does). */
export interface ReadRoute {
  /** `:controller`, `:enforcer`, `:host`, `:pod` and `:container` stand for the first of each. */
  readonly path: string
  /** Struct of `schema.json`. */
  readonly struct: string
  readonly schema?: Schema
}

/** Every GET the simulation answers. */
export const READ_ROUTES: readonly ReadRoute[] = [
  { path: '/v1/eula', struct: 'RESTEULAData', schema: EulaWire },
  { path: '/v1/token_auth_server', struct: 'RESTTokenAuthServersData', schema: TokenServersWire },
  { path: '/v1/selfuser', struct: 'RESTSelfUserData', schema: SelfUserWire },
  { path: '/v1/user', struct: 'RESTUsersData' },
  { path: '/v1/user/admin', struct: 'RESTUserData' },
  { path: '/v1/user_role', struct: 'RESTUserRolesData' },
  { path: '/v1/user_role/admin', struct: 'RESTUserRoleData' },
  { path: '/v1/user_role_permission/options', struct: 'RESTAllUserPermitOptions' },
  { path: '/v1/password_profile', struct: 'RESTPwdProfilesData' },
  { path: '/v1/password_profile/default', struct: 'RESTPwdProfileData' },
  { path: '/v1/api_key', struct: 'RESTApikeysData' },
  { path: '/v1/system/summary', struct: 'RESTSystemSummaryData', schema: SummaryAnswerWire },
  { path: '/v1/system/score/metrics', struct: 'RESTScoreMetricsData', schema: RiskAnswerWire },
  { path: '/v1/internal/system', struct: 'RESTScoreMetricsData' },
  { path: '/v1/system/config', struct: 'RESTSystemConfigData', schema: ConfigAnswerWire },
  { path: '/v1/system/alerts', struct: 'RESTNvAlerts', schema: AlertsWire },
  { path: '/v1/controller', struct: 'RESTControllersData', schema: ControllerListWire },
  { path: '/v1/controller/:controller', struct: 'RESTControllerData' },
  { path: '/v1/controller/:controller/stats', struct: 'RESTAgentStatsData', schema: StatsWire },
  { path: '/v1/enforcer', struct: 'RESTAgentsData', schema: EnforcerListWire },
  { path: '/v1/enforcer/:enforcer', struct: 'RESTAgentData' },
  { path: '/v1/enforcer/:enforcer/stats', struct: 'RESTAgentStatsData', schema: StatsWire },
  { path: '/v1/host', struct: 'RESTHostsData', schema: NodeListWire },
  { path: '/v1/host/:host', struct: 'RESTHostData' },
  { path: '/v1/host/:host/compliance', struct: 'RESTComplianceData', schema: ComplianceWire },
  { path: '/v1/bench/host/:host/kubernetes', struct: 'RESTBenchReport' },
  { path: '/v1/domain', struct: 'RESTDomainsData', schema: NamespaceListWire },
  { path: '/v1/workload?limit=20', struct: 'RESTWorkloadsData' },
  { path: '/v2/workload?view=pod&limit=20', struct: 'RESTWorkloadsDataV2', schema: WorkloadListWire },
  { path: '/v1/workload/:pod', struct: 'RESTWorkloadDetailData' },
  { path: '/v2/workload/:pod', struct: 'RESTWorkloadDetailDataV2' },
  { path: '/v1/workload/:container/compliance', struct: 'RESTComplianceData', schema: ComplianceWire },
  { path: '/v1/scan/config', struct: 'RESTScanConfigResp', schema: ScanConfigAnswerWire },
  { path: '/v1/scan/status', struct: 'RESTScanStatusData' },
  { path: '/v1/scan/platform', struct: 'RESTScanPlatformSummaryData', schema: PlatformListWire },
  { path: '/v1/scan/platform/platform', struct: 'RESTScanReportData', schema: ScanReportAnswerWire },
  { path: '/v1/scan/host/:host?show=accepted', struct: 'RESTScanReportData', schema: ScanReportAnswerWire },
  { path: '/v1/scan/workload/:container', struct: 'RESTScanReportData', schema: ScanReportAnswerWire },
  { path: '/v1/vulnerability/profile', struct: 'RESTVulnerabilityProfilesData' },
  {
    path: '/v1/vulnerability/profile/default',
    struct: 'RESTVulnerabilityProfileData',
    schema: VulnerabilityProfileAnswerWire,
  },
  { path: '/v1/scan/scanner', struct: 'RESTScannerData', schema: ScannerListWire },
  { path: '/v1/group?with_cap=true', struct: 'RESTGroupsData', schema: GroupListWire },
  { path: '/v1/group?brief=true', struct: 'RESTGroupsBriefData' },
  { path: '/v1/group/containers', struct: 'RESTGroupData', schema: GroupAnswerWire },
  { path: '/v1/service', struct: 'RESTServicesData' },
  { path: '/v1/policy/rule', struct: 'RESTPolicyRulesData', schema: PolicyRuleListWire },
  { path: '/v1/policy/rule/10001', struct: 'RESTPolicyRuleData' },
  { path: '/v1/list/application', struct: 'RESTListData', schema: ApplicationListWire },
  { path: '/v1/process_profile', struct: 'RESTProcessProfilesData' },
  {
    path: '/v1/process_profile/containers',
    struct: 'RESTProcessProfileData',
    schema: ProcessProfileAnswerWire,
  },
  { path: '/v1/file_monitor', struct: 'RESTFileMonitorProfilesData' },
  {
    path: '/v1/file_monitor/containers',
    struct: 'RESTFileMonitorProfileData',
    schema: FileProfileAnswerWire,
  },
  { path: '/v1/custom_check', struct: 'RESTCustomCheckListData' },
  { path: '/v1/custom_check/databases', struct: 'RESTCustomCheckData', schema: CustomChecksAnswerWire },
  { path: '/v1/list/registry_type', struct: 'RESTListData' },
  { path: '/v1/scan/registry', struct: 'RESTRegistrySummaryListData' },
  { path: '/v1/scan/registry/docker-hub', struct: 'RESTRegistrySummaryData' },
  { path: '/v1/scan/registry/docker-hub/images', struct: 'RESTRegistryImageSummaryData' },
  { path: '/v1/scan/registry/docker-hub/image/:image', struct: 'RESTScanReportData' },
  {
    path: '/v1/scan/sigstore/root_of_trust?with_verifiers=true',
    struct: 'REST_SigstoreRootOfTrustCollection',
  },
  { path: '/v1/fed/member', struct: 'RESTFedMembereshipData', schema: MembershipWire },
]

/** Reads of a primary only. */
export const PRIMARY_ROUTES: readonly ReadRoute[] = [
  { path: '/v1/fed/join_token', struct: 'RESTFedJoinToken', schema: JoinTokenWire },
  {
    path: '/v1/process_profile/fed.payments',
    struct: 'RESTProcessProfileData',
    schema: ProcessProfileAnswerWire,
  },
  { path: '/v1/group/fed.payments', struct: 'RESTGroupData', schema: GroupAnswerWire },
  { path: '/v1/fed/view/nosuch', struct: 'RESTFedView' },
  { path: '/v1/response/rule', struct: 'RESTResponseRulesData', schema: ResponseRuleListWire },
  { path: '/v1/response/options', struct: 'RESTResponseRuleOptionData', schema: ResponseOptionsWire },
  { path: '/v1/dlp/sensor', struct: 'RESTDlpSensorsData', schema: SensorListWire },
  { path: '/v1/waf/sensor', struct: 'RESTWafSensorsData', schema: SensorListWire },
  { path: '/v1/dlp/group', struct: 'RESTDlpGroupsData' },
  { path: '/v1/waf/group', struct: 'RESTWafGroupsData' },
  { path: '/v1/dlp/rule', struct: 'RESTDlpRulesData' },
  { path: '/v1/waf/rule', struct: 'RESTWafRulesData' },
  { path: '/v1/admission/state', struct: 'RESTAdmissionConfigData', schema: AdmissionStateAnswerWire },
  { path: '/v1/admission/options', struct: 'RESTAdmissionConfigData', schema: AdmissionOptionsWire },
  { path: '/v1/admission/rules', struct: 'RESTAdmissionRulesData', schema: AdmissionRuleListWire },
  { path: '/v1/admission/rule/1', struct: 'RESTAdmissionRuleData', schema: AdmissionRuleAnswerWire },
  { path: '/v1/admission/stats', struct: 'RESTAdmissionStatsData', schema: AdmissionStatsWire },
  { path: '/v2/system/config?scope=fed', struct: 'RESTSystemConfigDataV2', schema: FederalConfigWire },
]
