import { ApiError } from '~/shared/api/ApiError'

/** 400/13: another root, or another verifier of the root, has the name. It is told at the field. */
export const isTaken = (error: unknown): boolean => error instanceof ApiError && error.code === 13
