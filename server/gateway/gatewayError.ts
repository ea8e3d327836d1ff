/** An answer the gateway gives itself, in the controller's error shape (`RESTError`), so that the SPA needs one decoder. */
export interface GatewayError {
  status: 400 | 403 | 404 | 405 | 413 | 500 | 502 | 504
  body: { code: number; error: string; message: string }
}

/** Code 0 is no code of the controller: it tells the SPA that the gateway is speaking. */
function gatewayError(
  status: GatewayError['status'],
  error: string,
  message: string,
  code = 0,
): GatewayError {
  return { status, body: { code, error, message } }
}

/** The request itself is not acceptable, whoever sends it. */
export const badRequest = (message: string) => gatewayError(400, 'Bad request', message)

/** The request may come from a foreign page. */
export const crossSiteRequest = (message: string) => gatewayError(403, 'Request refused', message)

/** Same code and words as the controller's own refusal to forward (403/4). */
export const operationNotAllowed = (message: string) => gatewayError(403, 'Operation not allowed', message, 4)

/** Same code as the controller's (404/1). */
export const notFound = () => gatewayError(404, 'URL not found', 'URL not found', 1)

/** Same code as the controller's (405/2). */
export const methodNotAllowed = () => gatewayError(405, 'Method not allowed', 'Method not allowed', 2)

export const bodyTooLarge = (limitBytes: number) =>
  gatewayError(413, 'Request too large', `A request body may have at most ${String(limitBytes)} bytes`)

/** `message` is an error code of the system such as ECONNREFUSED. */
export const controllerUnreachable = (message: string) => gatewayError(502, 'Controller unreachable', message)

export const controllerTimeout = (message: string) => gatewayError(504, 'Controller timeout', message)

/** The controller answered something that must not reach the browser as it is. */
export const unusableAnswer = (message: string) => gatewayError(502, 'Unusable controller answer', message)

/** Never carries the cause: that goes to the log. */
export const internalError = () => gatewayError(500, 'Gateway error', 'The gateway failed; see its log')
