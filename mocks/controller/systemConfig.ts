import type { ControllerState, RemoteRepositoryState } from './ControllerState.ts'

const NO_PROXY = { url: '', username: '', password: '' }

/** `RESTSystemConfig` of an untouched cluster without its webhooks (recording 54); name and proxy switch follow the state. */
export function systemConfigOf(state: ControllerState) {
  return {
    new_service_policy_mode: state.inventory.metrics.new_service_policy_mode,
    new_service_profile_mode: state.inventory.metrics.new_service_profile_mode,
    new_service_profile_baseline: 'basic',
    unused_group_aging: 24,
    ...SYSLOG,
    auth_order: [],
    auth_by_platform: false,
    rancher_ep: '',
    cluster_name: state.clusterName,
    controller_debug: [],
    monitor_service_mesh: true,
    registry_http_proxy_status: false,
    registry_https_proxy_status: state.httpsProxyEnabled,
    registry_http_proxy: NO_PROXY,
    registry_https_proxy: NO_PROXY,
    ibmsa_ep_enabled: false,
    ibmsa_ep_start: 0,
    ibmsa_ep_dashboard_url: '',
    ibmsa_ep_connected_at: '',
    xff_enabled: true,
    net_service_status: false,
    net_service_policy_mode: 'Discover',
    disable_net_policy: false,
    detect_unmanaged_wl: false,
    strict_group_mode: false,
    mode_auto_d2m: false,
    mode_auto_d2m_duration: 0,
    mode_auto_m2p: false,
    mode_auto_m2p_duration: 0,
    scanner_autoscale: { strategy: '', min_pods: 1, max_pods: 1, disabled_by_others: false },
    no_telemetry_report: false,
    csp_type: 'none',
    remote_repositories: state.remoteRepositories.map(repositoryWire),
    enable_tls_verification: true,
    cacerts: null,
    allow_ns_user_export_net_policy: false,
  }
}

/** `RESTRemoteRepository`; its token is blank when it is read (semantics.md k.4). */
function repositoryWire({ nickname, provider, comment, enable, configuration }: RemoteRepositoryState) {
  const field = provider === 'github' ? 'github_configuration' : 'azure_devops_configuration'
  return { nickname, provider, comment, enable, [field]: configuration }
}

const SYSLOG = {
  syslog_ip: '',
  syslog_ip_proto: 17,
  syslog_port: 514,
  syslog_level: 'Info',
  syslog_status: false,
  syslog_categories: ['event', 'security-event', 'audit'],
  syslog_in_json: false,
  syslog_server_cert: '',
  single_cve_per_syslog: false,
  syslog_cve_in_layers: false,
  output_event_to_logs: false,
}

/** Fields of the flat v1 form by the part of `RESTSystemConfigV2` they stand in (recording 26). */
const V2_PARTS: Readonly<Record<string, RegExp>> = {
  new_svc: /^new_service_/,
  syslog: /^(syslog_|single_cve_per_syslog|output_event_to_logs)/,
  auth: /^(auth_|rancher_ep)/,
  proxy: /^registry_/,
  ibmsa: /^ibmsa_/,
  net_svc: /^(net_service_|disable_net_policy|detect_unmanaged_wl|strict_group_mode)/,
  mode_auto: /^mode_auto_/,
  tls_cfg: /^(enable_tls_verification|cacerts)$/,
}
const V2_WHOLE = ['scanner_autoscale', 'remote_repositories']

/** The same as `RESTSystemConfigV2`: grouped by part; what no part claims is `misc`. */
export function systemConfigV2Of(state: ControllerState) {
  const parts: Record<string, Record<string, unknown>> = { misc: {} }
  const whole: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(systemConfigOf(state))) {
    if (V2_WHOLE.includes(name)) whole[name] = value
    else {
      const part = Object.keys(V2_PARTS).find((each) => V2_PARTS[each]?.test(name)) ?? 'misc'
      parts[part] = { ...parts[part], [name]: value }
    }
  }
  // Written apart from the others, so that a password can stay as it is.
  const proxies = { registry_http_proxy_cfg: NO_PROXY, registry_https_proxy_cfg: NO_PROXY }
  return { ...parts, ...whole, proxy: { ...parts['proxy'], ...proxies } }
}
