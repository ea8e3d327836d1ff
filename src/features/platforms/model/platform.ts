import type { PlatformWire } from '~/domain/scan/api/schema'

/** The version people know a platform by. */
export const versionOf = ({
  openshift_version: openshift,
  kube_version: kubernetes,
}: PlatformWire): string => (openshift === '' ? kubernetes : openshift)

/** A platform has no id: its name stands for it, or a fixed word while the controller has not recognised it. */
export const platformIdOf = ({ platform }: PlatformWire): string => (platform === '' ? 'platform' : platform)
