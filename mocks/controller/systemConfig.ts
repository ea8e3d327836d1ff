import type { ControllerState } from './ControllerState.ts'

const NO_PROXY = { url: '', username: '', password: '' }

/** `RESTSystemConfig` of an untouched cluster (recording 54); name and proxy switch follow the state. */
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
    webhooks: [],
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
    remote_repositories: [],
    enable_tls_verification: true,
    cacerts: null,
    allow_ns_user_export_net_policy: false,
  }
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
