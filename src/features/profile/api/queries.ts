import { queryOptions } from '@tanstack/react-query'
import { PasswordRulesWire } from '~/domain/auth/api/schema'
import { z } from '~/shared/api/zod'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { sessionKey } from '~/shared/cluster/keys'

/** `RESTPwdProfileBasicData`: the five counters, which every account may read (semantics.md j.3). */
const PasswordRulesAnswerWire = z.object({ pwd_profile: PasswordRulesWire })

export const passwordRulesQuery = (local: ClusterClient) =>
  queryOptions({
    queryKey: sessionKey('password-rules'),
    queryFn: async ({ signal }) =>
      (await local.get('/v1/password_profile/nvsyspwdprofile', PasswordRulesAnswerWire, { signal }))
        .pwd_profile,
    staleTime: 60_000,
  })
