import { lazy, Suspense } from 'react'
import { useShortcut } from '~/shared/hooks/useShortcut'
import { hideOverlay, showOverlay, useOverlay } from './overlayStore'

const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette')).CommandPalette }))
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog')).ShortcutsDialog }))

/** Opens the command palette (Ctrl or ⌘ K) and the list of shortcuts (`?`); their code comes when they are first used. */
export function OverlayHost() {
  const open = useOverlay((overlay) => overlay.open)
  useShortcut({ key: 'k', ctrl: true }, () => {
    if (open === 'palette') hideOverlay()
    else showOverlay('palette')
    return true
  })
  useShortcut({ key: '?' }, () => {
    showOverlay('shortcuts')
    return true
  })
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <CommandPalette onClose={hideOverlay} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={hideOverlay} />}
    </Suspense>
  )
}
