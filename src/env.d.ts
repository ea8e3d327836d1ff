/// <reference types="vite/client" />

/** True where the simulated fleet answers in this page (`npm run dev`, `npm run build:simulated`); replaced by Vite. */
declare const __SIMULATED__: boolean
