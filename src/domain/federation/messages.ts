import { defineMessages } from '~/shared/i18n/defineMessages'

/**
 * Words of a federation that shell and several features share.
 * - `status.*` the state in one or two words, `reason.*` the short reason beside it, `advice.*` cause and remedy in full
 * - `action.*` menu items and buttons, `actionHint.*` the line below them, `obstacle.*` why one of them is off
 */
export const federationMessages = defineMessages('federation', {
  'role.standalone': 'Standalone',
  'role.primary': 'Primary',
  'role.managed': 'Managed',
  thisCluster: 'This cluster',

  'group.in-step': 'In step',
  'group.in-progress': 'In progress',
  'group.attention': 'Needs attention',

  'status.active': 'Active',
  'status.connected': 'Connected',
  'status.joined': 'Joined',
  'status.syncing': 'Syncing',
  'status.synced': 'Synced',
  'status.out_of_sync': 'Out of sync',
  'status.notified': 'Notified',
  'status.pinging': 'Pinging',
  'status.pending': 'Pending',
  'status.disconnected': 'Disconnected',
  'status.kicked': 'Removed',
  'status.left': 'Left',
  'status.master_upgrade_required': 'Upgrade primary',
  'status.joint_upgrade_required': 'Upgrade required',
  'status.joint_version_too_new': 'Version too new',
  'status.cluster_upgrade_ongoing': 'Upgrading',
  'status.unknown_cmd': 'Command unknown',
  'status.req_error': 'Command failed',
  'status.license_disallow': 'Not licensed',
  statusNotYet: 'Not known yet',
  statusUnknown: 'Unknown ({{status}})',

  'reason.active': 'leads the federation',
  'reason.connected': 'reachable, next sync due',
  'reason.joined': 'first sync due',
  'reason.syncing': 'applying rules',
  'reason.synced': 'rules up to date',
  'reason.out_of_sync': 'changes not applied',
  'reason.notified': 'told to fetch rules',
  'reason.pinging': 'being contacted',
  'reason.pending': 'join not confirmed',
  'reason.disconnected': 'does not answer',
  'reason.kicked': 'by the primary',
  'reason.left': 'left the federation',
  'reason.master_upgrade_required': 'primary is older',
  'reason.joint_upgrade_required': 'older than primary',
  'reason.joint_version_too_new': 'newer than primary',
  'reason.cluster_upgrade_ongoing': 'rolling upgrade',
  'reason.unknown_cmd': 'version gap',
  'reason.req_error': 'by its controller',
  'reason.license_disallow': 'by its license',
  reasonOwnJoined: 'sync is shown on the primary',
  reasonPrimaryConnected: 'this cluster reaches it',
  reasonNotYet: 'first answer due',
  reasonUnknown: 'new to this console',

  'advice.active': '[[name]] leads the federation.',
  'advice.connected': '[[name]] answers again. It fetches the federal rules with its next sync.',
  'advice.joined': '[[name]] has just joined. Its first sync follows within a minute.',
  'advice.syncing': '[[name]] is applying the federal rules.',
  'advice.synced': '[[name]] has all federal rules.',
  'advice.out_of_sync':
    '[[name]] has not applied the last federal changes. This usually takes under a minute.',
  'advice.notified': '[[name]] was told to fetch the federal rules.',
  'advice.pinging': '[[name]] is being contacted.',
  'advice.pending':
    '[[name]] has not confirmed its join. Ask its administrator to join again with a new token.',
  'advice.disconnected':
    'The primary cannot reach [[name]]. Check its address, port {{port}} and the firewall.',
  'advice.kicked': '[[name]] was removed by the primary. To bring it back, join it again with a new token.',
  'advice.left': '[[name]] left the federation. Remove it from the list, or join it again with a new token.',
  'advice.master_upgrade_required':
    'The primary runs an older version than [[name]]. Upgrade the primary first; rules do not sync until then.',
  'advice.joint_upgrade_required':
    '[[name]] runs an older version than the primary. Upgrade [[name]]; rules do not sync until then.',
  'advice.joint_version_too_new':
    '[[name]] runs a newer version than the primary. Upgrade the primary; rules do not sync until then.',
  'advice.cluster_upgrade_ongoing': '[[name]] is in a rolling upgrade. Wait until it is complete.',
  'advice.unknown_cmd':
    '[[name]] did not understand the last command, usually because of its version. Compare the versions.',
  'advice.req_error':
    '[[name]] answered the last command with an error. Sync again; if it stays, see its events.',
  'advice.license_disallow':
    'The license of [[name]] does not allow a federation. Upgrade it to a current version.',
  advicePrimarySilent:
    'This cluster gets no answer from its primary [[name]]. Check the way there, port {{port}} included. Federated rules already here stay in force.',
  adviceOwnKicked:
    'The primary no longer counts [[name]] as a member. Leave the federation to stand alone again, or ask for a new join token.',
  adviceNotYet: 'Nothing is known of [[name]] yet, usually right after a join.',
  adviceUnknown:
    'The state of [[name]] is “{{status}}”, which this console does not know. A newer console may tell more.',
  adviceMemberOnPrimary: 'Other clusters are opened on the console of the primary.',

  /** Why a cluster cannot be opened: its state in words. */
  closedReason: '{{word}}: {{reason}}',

  'action.promote': 'Promote to primary…',
  'action.join': 'Join a federation…',
  'action.generate-token': 'Generate join token…',
  'action.settings': 'Cluster settings…',
  'action.leave': 'Leave federation…',
  'action.demote': 'Demote to standalone…',
  'actionHint.promote': 'Lead a federation from here',
  'actionHint.join': 'Be managed by another cluster',
  'actionHint.generate-token': 'Lets another cluster join',
  'actionHint.settings': 'Name, address, proxy',
  'actionHint.leave': 'Ends the management by the primary',
  'actionHint.demote': 'Ends the federation for all its clusters',

  'obstacle.needsAdministrator': 'Needs an administrator',
  'obstacle.needsLocalAdministrator': 'Needs a local administrator: an account of a sign-in server may not',
  'obstacle.needsFedAdmin': 'Needs a federated administrator (fedAdmin)',
  'obstacle.needsFedReader': 'Needs a federated reader or administrator (fedReader, fedAdmin)',
  'obstacle.wrongRole': 'Not possible in the present role of this cluster',
  /** One of the sentences above, with what the person is. */
  obstacleYouAre: '{{need}}; you are {{role}}',
  obstacleFromServer: '{{need}}; you signed in through {{server}}',
  roleInNamespaces: 'limited to namespaces',

  // Tabs of the pages about the whole federation.
  tabsLabel: 'Pages of the federation',
  'tab.clusters': 'Clusters',
  'tab.summary': 'Summary',
  'tab.compare': 'Compare',

  // How much of the fleet a total stands on.
  coverageLabel: 'How many clusters answered',
  coverageAnswered_one: '[[answered]] of [[total]] cluster answered',
  coverageAnswered_other: '[[answered]] of [[total]] clusters answered',
  coverageWaiting: '{{count}} still to come',
  'coverage.unreachable': '{{count}} unreachable',
  'coverage.failed': '{{count}} failed',
  'coverage.denied': '{{count}} denied',
  'coverageWord.answered': 'answered',
  'coverageWord.unreachable': 'unreachable',
  'coverageWord.failed': 'failed',
  'coverageWord.denied': 'denied',
  'coverageWord.waiting': 'still to come',
  coverageLeftOut_one: 'Numbers below leave it out.',
  coverageLeftOut_other: 'Numbers below leave these {{count}} out.',
  answersOld: 'Answers {{age}} old',
  answersBetween: 'Answers {{from}} to {{to}} old',
  askAgain: 'Ask again',
})
