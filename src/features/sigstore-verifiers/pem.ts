/** isObjectNameValid (semantics.md n.1). */
export const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/

/** What the controller takes for PEM: the lines around it (controller/rest/sigstore.go). */
export function isPem(text: string, kind: 'CERTIFICATE' | 'PUBLIC KEY'): boolean {
  const trimmed = text.trim()
  return trimmed.startsWith(`-----BEGIN ${kind}-----`) && trimmed.endsWith(`-----END ${kind}-----`)
}
