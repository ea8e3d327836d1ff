/**
 * What a task throws when it knows in words why it failed, although no request did: "The registry refused the sign-in."
 * The message stands in the tray as it is, so it has to be in the person's language.
 */
export class TaskFailure extends Error {
  override readonly name = 'TaskFailure'
}
