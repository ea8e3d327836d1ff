import { type KeyPair, selfSignedCertificate } from '../listener/selfSignedCertificate.ts'

/** A certificate of `127.0.0.1` signed by itself, as controllers have them; another one each time. */
export const testCertificate = (): KeyPair => selfSignedCertificate(['127.0.0.1'], 1)
