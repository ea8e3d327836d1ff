import type { CurrentUser } from '~/domain/auth/model/currentUser'
import type { Translate } from '~/shared/i18n/useMessages'
import type { federationMessages } from './messages'
import type { ActionObstacle } from './model/federationActions'

/** Why an action is off, with what the person is: "Needs a federated administrator (fedAdmin); you are fedReader". */
export function describeObstacle(
  t: Translate<(typeof federationMessages)['en']>,
  obstacle: ActionObstacle,
  user: CurrentUser,
): string {
  const need = t(`obstacle.${obstacle}`)
  if (obstacle === 'wrongRole') return need
  if (obstacle === 'needsLocalAdministrator') return t('obstacleFromServer', { need, server: user.server })
  return t('obstacleYouAre', { need, role: user.role === '' ? t('roleInNamespaces') : user.role })
}
