import { useState } from 'react'
import type { ServiceReading } from '~/domain/federation/model/kubectlServices'

/** What the pasted output gave; a node port comes without a server. */
export interface FilledAddress {
  readonly server?: string
  readonly port: string
}

/** The part of a dialog that listens to the kubectl helper and remembers which values came from it. */
export interface KubectlFill {
  readonly output: string
  readonly onChange: (output: string, reading: ServiceReading) => void
  /** Whether this text in the server (port) field is the one the helper put there. */
  readonly isFilled: (field: 'server' | 'port', value: string) => boolean
  /** The port is a node port: the person has to add a node's address. */
  readonly needsNode: boolean
}

/** @param fill puts the values into the form */
export function useKubectlFill(fill: (address: FilledAddress) => void): KubectlFill {
  const [output, setOutput] = useState('')
  const [filled, setFilled] = useState<FilledAddress>()
  return {
    output,
    onChange: (next, reading) => {
      setOutput(next)
      const address = addressIn(reading)
      if (!address) return
      setFilled(address)
      fill(address)
    },
    isFilled: (field, value) => value !== '' && filled?.[field] === value,
    needsNode: filled !== undefined && filled.server === undefined,
  }
}

function addressIn(reading: ServiceReading): FilledAddress | undefined {
  if (reading.status === 'found') return { server: reading.server, port: String(reading.port) }
  return reading.status === 'node-port' ? { port: String(reading.port) } : undefined
}
