import type { SensorWire } from '../api/schema'

export type SensorOrigin = Pick<SensorWire, 'cfg_type' | 'predefine'>

/** What the origin of a sensor is called: predefined ones are built in, the federated twins of predefined ones, too. */
export const shownOrigin = ({ cfg_type: cfgType, predefine }: SensorOrigin) => ({
  cfg_type: predefine ? 'system_defined' : cfgType,
})
