import type { Dispatcher } from 'undici'
import { readText } from '../answerBody.ts'
import type { ControllerConnection } from '../connectToController.ts'

/** Answers about signing in are a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024

/** A call the gateway makes on its own account. */
interface Question {
  method: 'GET' | 'POST'
  path: string
  body: unknown
  /** Whose session it belongs to. */
  token?: string | undefined
}

/** The controller's answer as text. */
export interface ControllerAnswer {
  status: number
  text: string
}

/** @returns undefined when the controller gave no answer that can be read. */
export async function askController(
  { dispatcher, origin }: ControllerConnection,
  { method, path, body, token }: Question,
): Promise<ControllerAnswer | undefined> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { 'x-auth-token': token }),
  }
  let answer: Dispatcher.ResponseData
  try {
    answer = await dispatcher.request({ origin, method, path, headers, body: JSON.stringify(body) })
  } catch {
    return undefined
  }
  const text = await readText(answer, MAX_ANSWER_BYTES)
  return text === undefined ? undefined : { status: answer.statusCode, text }
}
