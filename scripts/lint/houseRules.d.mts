import type { Linter } from 'eslint'

/** Flat-config entries that switch each `house/*` rule on where it holds; see houseRules.mjs. */
export declare const houseConfigs: Linter.Config[]
