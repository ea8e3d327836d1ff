import type { Controller } from '../controller/Controller.ts'

const CLUSTER_ID = /\b[0-9a-f]{32}\b/g
const PLACEHOLDER = /<(JOIN_TOKEN|APIKEY_SECRET)[^>]*>/g

/**
 * What stands in a recording for something that is different every time: join tokens, secrets of API keys, and cluster
 * ids, which are mapped by the name of the member.
 */
export class Placeholders {
  readonly #values = new Map<string, string>()
  readonly #memberNames = new Map<string, string>()
  readonly #ids = new Map<string, string>()
  readonly #primary: () => Controller

  constructor(primary: () => Controller) {
    this.#primary = primary
  }

  /** Learns which recorded id belongs to which member; ids are used before the list that names them is read. */
  learnMembers(body: unknown): void {
    for (const member of membersIn(body)) this.#memberNames.set(member.id, member.name)
  }

  /** Pairs what a recorded answer and the simulated one say at the same place. */
  learn(recorded: unknown, simulated: unknown): void {
    if (typeof recorded === 'string' && typeof simulated === 'string') {
      if (/^<(JOIN_TOKEN|APIKEY_SECRET)/.test(recorded)) this.#values.set(recorded, simulated)
      return
    }
    if (!isRecord(recorded) || !isRecord(simulated)) return
    for (const [key, value] of Object.entries(recorded)) {
      const other = simulated[key]
      // A later request names the import it asks about.
      if (key === 'tid' && typeof value === 'string' && typeof other === 'string') this.#ids.set(value, other)
      this.learn(value, other)
    }
  }

  /** The placeholders of a text nobody knows a value for. */
  unknownIn(text: string): string[] {
    return [...text.matchAll(PLACEHOLDER)].map(([found]) => found).filter((found) => !this.#values.has(found))
  }

  inText(text: string): string {
    return text
      .replace(PLACEHOLDER, (found) => this.#values.get(found) ?? found)
      .replace(CLUSTER_ID, (id) => this.#simulatedId(id))
  }

  inBody(body: unknown): unknown {
    if (typeof body === 'string' || body === null) return body
    return JSON.parse(this.inText(JSON.stringify(body)))
  }

  /** An id keeps what it was mapped to: after a removal it must stay unknown, not become the member that joined again. */
  #simulatedId(recorded: string): string {
    const name = this.#memberNames.get(recorded)
    const member = this.#primary().state.federation.members.find((candidate) => candidate.name === name)
    const known = this.#ids.get(recorded)
    if (known === undefined && member) this.#ids.set(recorded, member.id)
    return known ?? member?.id ?? recorded
  }
}

function membersIn(body: unknown): { id: string; name: string }[] {
  if (!isRecord(body) || !Array.isArray(body['joint_clusters'])) return []
  return body['joint_clusters'].flatMap((member: unknown) =>
    isRecord(member) && typeof member['id'] === 'string' && typeof member['name'] === 'string'
      ? [{ id: member['id'], name: member['name'] }]
      : [],
  )
}

/** Whether a value read from JSON is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
