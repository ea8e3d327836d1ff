import type { PolicySet } from '../PolicyState.ts'

/** A set without a group: its rules and profiles go, too, silently (recordings README 19). */
export function withoutGroup(set: PolicySet, name: string): Partial<PolicySet> {
  const others = <Value>(byGroup: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(byGroup).filter(([group]) => group !== name))
  return {
    groups: set.groups.filter((group) => group.name !== name),
    rules: set.rules.filter((rule) => rule.from !== name && rule.to !== name),
    processes: others(set.processes),
    files: others(set.files),
    checks: others(set.checks),
    responses: set.responses.filter((rule) => rule.group !== name),
    dlp: { ...set.dlp, uses: others(set.dlp.uses) },
    waf: { ...set.waf, uses: others(set.waf.uses) },
  }
}
