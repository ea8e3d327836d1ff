import type { AlertState } from '../InventoryState.ts'
import { wrongFormat } from '../RestError.ts'
import { answer, done, requireAdministrator, type Call, type Route } from '../Route.ts'
import { may } from '../permissions.ts'

/** What the controller finds wrong with its own installation: `controller/rest/system.go`, `controller/rest/internal.go`. */
export const alertRoutes: readonly Route[] = [
  {
    // handlerSystemGetAlerts: for every account; what it shows shrinks with the rights (semantics.md i).
    method: 'GET',
    path: '/v1/system/alerts',
    handle: (call) => {
      const isReader = may(call.caller().permissions, 'config', 'read')
      const { alerts, acceptedAlerts } = call.controller.state.inventory
      const open = isReader ? alerts.filter(({ id }) => !acceptedAlerts.includes(id)) : []
      return answer({
        acceptable_alerts: open.length > 0 ? groupsOf(open) : null,
        ...(isReader && acceptedAlerts.length > 0 && { accepted_alerts: acceptedAlerts }),
        neuvector_upgrade_info: null,
      })
    },
  },
  { method: 'POST', path: '/v1/internal/alert', handle: acceptAlerts },
]

/** The word beside each list; RBAC for everything about rights in Kubernetes. */
const typeOf = (group: AlertState['group']) =>
  group === 'certificate_alerts' ? 'TLS certificate' : group === 'other_alerts' ? 'Others' : 'RBAC'

function groupsOf(alerts: readonly AlertState[]) {
  return Object.fromEntries(
    alerts.map(({ group }) => [
      group,
      {
        type: typeOf(group),
        data: alerts.filter((alert) => alert.group === group).map(({ id, message }) => ({ id, message })),
      },
    ]),
  )
}

/** handlerAcceptAlert: administrators only. Lists of the console's own notices are kept by the real controller, too. */
async function acceptAlerts(call: Call): Promise<Response> {
  requireAdministrator(call.caller())
  const body = await call.body()
  const accepted = ['controller_alerts', 'manager_alerts', 'user_alerts'].flatMap((name) => idsOf(body[name]))
  if (accepted.length === 0) throw wrongFormat()
  const { inventory } = call.controller.state
  inventory.acceptedAlerts = [...new Set([...inventory.acceptedAlerts, ...accepted])]
  return done()
}

function idsOf(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw wrongFormat()
  return value.map((id) => {
    if (typeof id !== 'string') throw wrongFormat()
    return id
  })
}
