import { z } from '~/shared/api/zod'
import { storageKey, writeStored } from '~/shared/lib/storage'

/** What the tabs of one console tell each other. Others of the same origin may write here, too: every message is parsed. */
const TabMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('input'),
    /** When somebody last touched mouse or keyboard, in ms since the epoch. */
    atMs: z.number(),
  }),
  z.object({ type: z.literal('signed-in') }),
  z.object({ type: z.literal('signed-out') }),
])
export type TabMessage = z.infer<typeof TabMessage>

type Listener = (message: TabMessage) => void

const NAME = 'tabs'
/** Behind Rancher many consoles share one origin: the name carries the base path, so that each talks to itself only. */
const channelName = () => storageKey(NAME)

const listeners = new Set<Listener>()
let channel: BroadcastChannel | undefined

/** Tells every other tab of this console; not this one. */
export function tellTabs(message: TabMessage): void {
  if (channel) {
    channel.postMessage(message)
    return
  }
  const once = openChannel()
  if (once) {
    once.postMessage(message)
    once.close()
    return
  }
  // Without channels: the other tabs see the key change. Taken away at once, so that an equal message is a change again.
  writeStored(NAME, message)
  writeStored(NAME, undefined)
}

/** Listens to the other tabs of this console. Returns what stops listening. */
export function listenToTabs(listener: Listener): () => void {
  if (listeners.size === 0) open()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) close()
  }
}

function open(): void {
  channel = openChannel()
  if (channel) channel.onmessage = ({ data }) => deliver(data)
  else window.addEventListener('storage', onStorage)
}

function close(): void {
  channel?.close()
  channel = undefined
  window.removeEventListener('storage', onStorage)
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName())
  } catch {
    // Old browsers have none, and some privacy modes refuse it.
    return undefined
  }
}

function onStorage({ key, newValue }: StorageEvent): void {
  if (key !== channelName() || newValue === null) return
  try {
    deliver(JSON.parse(newValue))
  } catch {
    // Written by somebody else.
  }
}

function deliver(data: unknown): void {
  const message = TabMessage.safeParse(data)
  if (!message.success) return
  for (const listener of listeners) listener(message.data)
}
