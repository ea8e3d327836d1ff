import { z } from 'zod'

// Imported first: schemas decide when they are built whether they compile themselves, and compiling needs eval, which the
// CSP forbids and reports (security.md P1).
z.config({ jitless: true })
