import { create } from 'zustand'
import { readStored, writeStored } from '~/shared/lib/storage'
import { readNotes, type FleetNotes } from './labels'

const KEY = 'fleet-notes'

/** Labels of clusters and saved views: the user's own, kept in this browser only. */
export const useFleetNotes = create<FleetNotes>(() => readNotes(readStored(KEY)))

/** Changes the notes and keeps them. */
export function updateFleetNotes(change: (notes: FleetNotes) => FleetNotes): void {
  const next = change(useFleetNotes.getState())
  useFleetNotes.setState(next, true)
  writeStored(KEY, next)
}
