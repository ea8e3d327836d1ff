/** The part of a lockfile that says what is installed where. */
export interface Lockfile {
  packages?: Record<string, { version?: string; optional?: boolean; link?: boolean }>
}

export declare function nodeComplaint(version: string): string | undefined
export declare function isInstalled(wanted: Lockfile, installed: Lockfile): boolean
export declare function ensureInstalled(root: string): string | undefined
