import type { ControllerState, FaultState } from '../controller/ControllerState.ts'
import { Controller } from '../controller/Controller.ts'
import { upgrade } from '../controller/upgrade.ts'
import { pollPrimary } from '../controller/federation/managed.ts'
import {
  markEdited,
  notifyDueAt,
  notifyMembers,
  pingDueAt,
  pingMembers,
} from '../controller/federation/primary.ts'
import { Clock, type ClockState } from './Clock.ts'
import { WorldNetwork, type OutsideServer } from './WorldNetwork.ts'
import { buildControllerState } from './builders/controllerState.ts'
import type { ClusterSpec } from './builders/ClusterSpec.ts'
import { federate } from './builders/federate.ts'
import type { Scenario } from './scenarios/Scenario.ts'
import { degraded } from './scenarios/degraded.ts'
import { fleet } from './scenarios/fleet.ts'
import { large } from './scenarios/large.ts'
import { standalone } from './scenarios/standalone.ts'

/** Names of the ready-made worlds, as `SCENARIO=` and `--scenario` take them. */
export const SCENARIOS = ['standalone', 'fleet', 'degraded', 'large'] as const
export type ScenarioName = (typeof SCENARIOS)[number]

const BUILD: Readonly<Record<ScenarioName, () => Scenario>> = { standalone, fleet, degraded, large }

/** After a long pause only the last minutes are replayed: nothing earlier would still show. */
const CATCH_UP_MS = 10 * 60_000

export interface WorldOptions {
  /** Virtual seconds per real second; 1 by default, 0 for a clock that moves only by `advance`. */
  readonly speed?: number
  /** A world saved by `snapshot()` of the same scenario. */
  readonly saved?: WorldSnapshot
}

/** Changes with the shape of ControllerState: an older saved world would be misread. */
const SNAPSHOT_FORMAT = 8

/** Plain JSON; what the browser host keeps over a reload. */
export interface WorldSnapshot {
  readonly format: number
  readonly scenario: ScenarioName | 'custom'
  readonly clock: ClockState
  readonly controllers: readonly ControllerState[]
}

/** Builds a world. The data of a scenario are the same every time; only its dates follow the clock. */
export function createWorld(scenario: ScenarioName, options: WorldOptions = {}): World {
  return new World(scenario, BUILD[scenario](), options)
}

/** A world of a test's own making. */
export function createWorldOf(scenario: Scenario, options: WorldOptions = {}): World {
  return new World('custom', scenario, options)
}

/** Several controllers that reach each other, one virtual clock, and the knobs that make them fail. */
export class World {
  readonly scenario: ScenarioName | 'custom'
  readonly clock: Clock
  readonly controllers: readonly Controller[]
  readonly #network: WorldNetwork
  #settledAtMs: number

  constructor(scenario: ScenarioName | 'custom', built: Scenario, { speed = 1, saved }: WorldOptions) {
    this.scenario = scenario
    const usable = saved?.scenario === scenario && saved.format === SNAPSHOT_FORMAT ? saved : undefined
    this.clock = new Clock(speed, usable?.clock)
    this.#network = new WorldNetwork(() => this.controllers, this.clock)
    const nowMs = this.clock.now()
    this.controllers = built.clusters.map((spec, index) =>
      this.#build(spec, nowMs, usable?.controllers[index]),
    )
    if (!usable) federate(this.controllers, built, nowMs)
    this.#settledAtMs = nowMs
  }

  /** The controller of the cluster with this name (its name in the scenario or its present one). */
  controller(name: string): Controller {
    const found = this.controllers.find((candidate) => candidate.clusterName === name)
    if (!found) throw new Error(`No cluster ${name} in scenario ${this.scenario}`)
    return found
  }

  /** Moves the clock and lets happen what falls due meanwhile. */
  advance(ms: number): void {
    this.clock.advance(ms)
    this.settle()
  }

  /** Nothing reaches this cluster any more, or it is back. */
  setDown(name: string, down = true): void {
    this.controller(name).state.faults.down = down
  }

  /** Other clusters cannot reach its REST address; its own console works and it still polls the primary. */
  blockInbound(name: string, blocked = true): void {
    this.controller(name).state.faults.inboundBlocked = blocked
  }

  /** Every answer of this cluster takes this many virtual ms. */
  setLatency(name: string, ms: number): void {
    this.controller(name).state.faults.latencyMs = ms
  }

  /** Its clock is this many ms ahead of the others' (negative: behind): what it stamps, and what it judges expiry by. */
  setClockSkew(name: string, ms: number): void {
    this.controller(name).state.faults.clockSkewMs = ms
  }

  /** Installs another NeuVector version; members whose version token differs then get no federal rules. */
  upgrade(name: string, version: string): void {
    upgrade(this.controller(name), version)
  }

  /** Groups or registries of a former federation that are still there: promote and join answer 428/4 with the names. */
  setLeftovers(name: string, leftovers: readonly string[]): void {
    this.controller(name).state.faults.leftovers = [...leftovers]
  }

  /** Anything else that can be wrong with a cluster: see FaultState. Knobs that are not named stay as they are. */
  setFaults(name: string, faults: Partial<FaultState>): void {
    Object.assign(this.controller(name).state.faults, faults)
  }

  /** The next `times` answers to `GET /v1/controller` (say) of this cluster are this one instead. */
  plan(
    name: string,
    route: string,
    planned: { status: number; body?: unknown; contentType?: string; times?: number },
  ): void {
    const { status, body = '', contentType = 'application/json', times = 1 } = planned
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    this.controller(name).state.faults.answers.push({ route, status, body: text, contentType, times })
  }

  /** A federal edit on the primary: members fall out of sync and catch up about ten seconds later. */
  editFederatedPolicy(primary: string): void {
    markEdited(this.controller(primary))
  }

  /** Puts a server that is no controller, such as an identity provider, where controllers reach it. */
  addServer(server: OutsideServer): void {
    this.#network.addServer(server)
  }

  /** Runs every ping, poll and notification that fell due, in order. */
  settle(): void {
    const now = this.clock.now()
    const from = Math.max(this.#settledAtMs, now - CATCH_UP_MS)
    for (let due = this.#nextDue(); due && due.atMs <= now; due = this.#nextDue()) {
      this.clock.holdAt(Math.max(due.atMs, from), due.run)
    }
    this.#settledAtMs = now
  }

  snapshot(): WorldSnapshot {
    return {
      format: SNAPSHOT_FORMAT,
      scenario: this.scenario,
      clock: this.clock.snapshot(),
      controllers: this.controllers.map((controller) => controller.state),
    }
  }

  #build(spec: ClusterSpec, nowMs: number, saved: ControllerState | undefined): Controller {
    return new Controller({
      state: saved ?? buildControllerState(spec, nowMs),
      clock: this.clock,
      network: this.#network,
      addresses: spec.addresses,
      hasConsole: spec.hasConsole,
      settle: () => {
        this.settle()
      },
      signIn: spec.signIn,
    })
  }

  #nextDue(): { atMs: number; run: () => void } | undefined {
    let next: { atMs: number; run: () => void } | undefined
    for (const event of this.controllers.flatMap(dueEvents)) {
      if (!next || event.atMs < next.atMs) next = event
    }
    return next
  }
}

function dueEvents(controller: Controller): { atMs: number; run: () => void }[] {
  const { faults, federation } = controller.state
  if (faults.down) return []
  const events: { atMs: number; run: () => void }[] = []
  if (federation.role === 'joint') {
    events.push({
      atMs: federation.nextPollAtMs,
      run: () => {
        pollPrimary(controller)
      },
    })
  }
  if (federation.role === 'master') {
    events.push({
      atMs: pingDueAt(controller),
      run: () => {
        pingMembers(controller)
      },
    })
    const notifyAt = notifyDueAt(controller)
    if (notifyAt !== undefined)
      events.push({
        atMs: notifyAt,
        run: () => {
          notifyMembers(controller)
        },
      })
  }
  return events
}
