/** RFC 3339 without fraction, as the controller prints times. */
export const wireTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
