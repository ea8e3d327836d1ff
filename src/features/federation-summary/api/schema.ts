import { z } from '~/shared/api/zod'
import { wireBoolean, wireNumber, wireRows, wireString } from '~/shared/api/wire'

/** The part of `RESTController` that says whom to ask for the time. */
const ControllerBriefWire = z.object({
  id: z.string().min(1),
  leader: wireBoolean,
  /** connected | disconnected */
  connection_state: wireString,
})
export const ControllerBriefListWire = z.object({ controllers: wireRows(ControllerBriefWire) })

/** The part of `RESTAgentStatsData` that tells the time: RFC 3339, cut to whole seconds. */
export const ReadAtWire = z.object({ read_at: wireString })

/** `VulAssetCountDist`: different vulnerabilities by severity. `critical` is left out when it is not known. */
const CountDistributionWire = z.object({
  critical: wireNumber,
  high: wireNumber,
  medium: wireNumber,
  low: wireNumber,
})

/** The part of `RESTVulQueryStats` that counts. */
export const VulnerabilityStatsWire = z.object({
  /** ready | pending: right after a start the controller still fills its database and answers zeros. */
  status: wireString,
  summary: z.object({ count_distribution: CountDistributionWire.nullish() }).nullish(),
})
