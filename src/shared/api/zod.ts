import { z } from 'zod'

// Schemas decide when they are built whether they compile themselves; compiling needs eval, which the CSP forbids and
// reports (security.md P1). Every schema imports zod from here, so that this line always comes first.
z.config({ jitless: true })

export { z }
