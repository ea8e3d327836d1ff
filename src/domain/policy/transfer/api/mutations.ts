import { mutationOptions } from '@tanstack/react-query'
import { z } from '~/shared/api/zod'
import { ApiError } from '~/shared/api/ApiError'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { pause } from '~/shared/lib/pause'
import type { PolicyScope } from '../../PolicyTarget'
import { TRANSFER_ROUTES, withScope, type TransferKind } from '../model/transferKind'
import { ImportAnswerWire, PushedWire, type ImportTaskWire } from './schema'

/** Which objects of which kind of policy. */
export interface Transfer {
  readonly client: ClusterClient
  readonly scope: PolicyScope
  readonly kind: TransferKind
}

/** What a file is to contain. */
export interface ExportChoice {
  readonly ids: readonly (string | number)[]
  /** Groups: definitions of their own for criteria. */
  readonly use_name_referral?: boolean
  /** Groups of a cluster: modes to be written instead of those they have. */
  readonly policy_mode?: string
  readonly profile_mode?: string
  /** Admission control of a cluster: its state and mode, too. */
  readonly export_config?: boolean
}

/** Where a file goes in the remote repository. */
export interface RemotePlace {
  readonly remote_repository_nickname: string
  /** "" for the controller's own name at the top. */
  readonly file_path: string
  /** "" for the path. */
  readonly comment: string
}

const exportPathOf = ({ kind, scope }: Transfer) =>
  kind === 'webhooks'
    ? TRANSFER_ROUTES.webhooks.exportPath
    : withScope(TRANSFER_ROUTES[kind].exportPath, scope)

function bodyOf(kind: TransferKind, { ids, ...options }: ExportChoice) {
  const { chosen } = TRANSFER_ROUTES[kind]
  return { ...options, ...(chosen === undefined ? {} : { [chosen]: ids }) }
}

/** The text of a file with what was chosen. */
export const exportMutation = (transfer: Transfer) =>
  mutationOptions({
    mutationFn: (choice: ExportChoice) =>
      transfer.client.post(exportPathOf(transfer), z.string(), bodyOf(transfer.kind, choice), {
        getsFile: true,
      }),
    meta: { invalidates: [] },
  })

/** Has the cluster push such a file to its remote repository; resolves with the path there. */
export const pushMutation = (transfer: Transfer) =>
  mutationOptions({
    mutationFn: async ({ choice, place }: { readonly choice: ExportChoice; readonly place: RemotePlace }) => {
      const body = { ...bodyOf(transfer.kind, choice), remote_export_options: place }
      return (await transfer.client.post(exportPathOf(transfer), PushedWire, body)).file_path
    },
    meta: { invalidates: [] },
  })

const importPathOf = ({ kind, scope }: Transfer) => withScope(TRANSFER_ROUTES[kind].importPath, scope)

/** Hands a file over; the import then runs on the controller, and `followImport` tells how it goes. */
export const beginImportMutation = (transfer: Transfer) =>
  mutationOptions({
    mutationFn: async ({ text, overwrites }: { readonly text: string; readonly overwrites: boolean }) => {
      // A type is mandatory (semantics.md c.5).
      const body = new Blob([text], { type: 'text/plain' })
      return (await transfer.client.post(importPathOf(transfer), ImportAnswerWire, body, { overwrites })).data
    },
    // Nothing has changed yet.
    meta: { invalidates: [] },
  })

const PARTIAL = 206
/** On top of the two seconds the controller takes over each answer while it is at it. */
const ASK_EVERY_MS = 500
/** Questions that may stay without an answer in a row; the import goes on meanwhile. */
const MAX_MISSES = 3

/**
 * Asks how an import goes until it is over. Rejects with the controller's reason when it failed, and with a `timeout` when
 * nothing has moved for half a minute: what became of it is not known then (semantics.md c.5).
 */
export async function followImport(
  transfer: Transfer,
  { tid }: ImportTaskWire,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (percentage: number) => void },
): Promise<void> {
  for (let misses = 0; ;) {
    try {
      const { status, task } = await askImport(transfer, tid, signal)
      if (task.status === 'no_response') throw silent(transfer)
      if (status !== PARTIAL) return
      misses = 0
      onProgress(task.percentage)
    } catch (error) {
      misses += 1
      if (misses > MAX_MISSES || signal.aborted || !isPassing(error)) throw error
    }
    await pause(ASK_EVERY_MS, signal)
  }
}

async function askImport(transfer: Transfer, tid: string, signal: AbortSignal) {
  let status = 0
  const { data: task } = await transfer.client.post(importPathOf(transfer), ImportAnswerWire, undefined, {
    transactionId: tid,
    onHead: (head) => {
      status = head.status
    },
    background: true,
    signal,
  })
  return { status, task }
}

const silent = ({ client }: Transfer) =>
  new ApiError({ kind: 'timeout', message: 'no_response', clusterId: client.clusterId })

const isPassing = (error: unknown) =>
  error instanceof ApiError &&
  error.message !== 'no_response' &&
  ['network', 'timeout', 'busy', 'cluster-unreachable'].includes(error.kind)
