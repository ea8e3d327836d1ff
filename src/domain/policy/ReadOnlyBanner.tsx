import HubIcon from '@mui/icons-material/HubOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { policyMessages } from './messages'
import { originObstacle } from './model/origin'
import { usePolicyTarget } from './PolicyTarget'

interface Props {
  readonly object: { readonly cfg_type: string }
  /** Why it cannot be changed here, as a sentence; undefined when it can. */
  readonly reason: string | undefined
  /** Address of the object among the policy at `path` (`/federation/policy`). */
  readonly hrefAt: (path: string) => string
}

/** Above one object of policy: why it is read-only, and the way to where it is not, for those who may go there. */
export function ReadOnlyBanner({ object, reason, hrefAt }: Props) {
  const t = useMessages(policyMessages)
  const { scope, federatedPath } = usePolicyTarget()
  if (reason === undefined) return null
  const isElsewhere = federatedPath !== undefined && originObstacle(object, scope) === 'federated'
  return (
    <Banner
      tone="neutral"
      action={
        isElsewhere && (
          <Button component={Link} size="small" startIcon={<HubIcon />} to={hrefAt(federatedPath)}>
            {t('editOnPrimary')}
          </Button>
        )
      }
    >
      {reason}
    </Banner>
  )
}
