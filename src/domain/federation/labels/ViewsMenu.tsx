import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import ViewsIcon from '@mui/icons-material/BookmarkBorderOutlined'
import ExportIcon from '@mui/icons-material/FileDownloadOutlined'
import ImportIcon from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import IconButton from '@mui/material/IconButton'
import MuiLink from '@mui/material/Link'
import Popover from '@mui/material/Popover'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { downloadText, safeFileName } from '~/shared/lib/download'
import { token } from '~/shared/theme/tokens'
import { toast } from '~/shared/ui/toast/toast'
import { lazyPart } from '~/shared/ui/lazyPart'
import { notesFile, withoutView, withView, type SavedView, type ViewPage } from './labels'
import { updateFleetNotes, useFleetNotes } from './labelStore'
import { labelMessages } from './messages'

const SaveViewDialog = lazyPart(async () => (await import('./SaveViewDialog')).SaveViewDialog)
const ImportNotesDialog = lazyPart(async () => (await import('./ImportNotesDialog')).ImportNotesDialog)

/** Saved views: open one, keep the page as it is filtered now, take everything along as a file. */
export function ViewsMenu({ page }: { readonly page: ViewPage }) {
  const t = useMessages(labelMessages)
  const { search } = useLocation()
  const notes = useFleetNotes()
  const { button, popover, close } = usePopover('dialog')
  const [dialog, setDialog] = useState<'save' | 'import'>()
  const openDialog = (name: 'save' | 'import') => {
    close()
    setDialog(name)
  }
  const remove = (view: SavedView) => {
    updateFleetNotes((current) => withoutView(current, view.name))
    toast.success({
      title: t('viewDeleted', { name: view.name }),
      action: { label: t('undo'), onClick: () => updateFleetNotes((current) => withView(current, view)) },
    })
  }
  return (
    <>
      <Button startIcon={<ViewsIcon />} {...button} sx={{ displayPrint: 'none' }}>
        {t('views')}
      </Button>
      <Popover
        {...popover}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { 'aria-label': t('views'), sx: { width: 300, maxWidth: '100%', mt: 0.5, py: 0.75 } },
        }}
      >
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 320, overflowY: 'auto' }}>
          {notes.views.map((view) => (
            <ViewRow key={view.name} view={view} onOpen={close} onDelete={() => remove(view)} />
          ))}
        </Box>
        {notes.views.length === 0 && <Box sx={{ px: 2, py: 1, color: token('text-3') }}>{t('noViews')}</Box>}
        <Divider sx={{ my: 0.75 }} />
        <Box sx={{ display: 'grid', justifyItems: 'start', px: 1 }}>
          <Button size="small" variant="text" startIcon={<ViewsIcon />} onClick={() => openDialog('save')}>
            {t('saveView')}
          </Button>
          <Button
            size="small"
            variant="text"
            startIcon={<ExportIcon />}
            onClick={() =>
              downloadText(safeFileName(t('fileName'), 'json'), notesFile(notes), 'application/json')
            }
          >
            {t('exportNotes')}
          </Button>
          <Button size="small" variant="text" startIcon={<ImportIcon />} onClick={() => openDialog('import')}>
            {t('importNotes')}
          </Button>
        </Box>
        <Box sx={{ px: 2, pt: 0.5, typography: 'caption', color: token('text-3') }}>{t('keptHere')}</Box>
      </Popover>
      {dialog === 'save' && (
        <SaveViewDialog page={page} search={search.slice(1)} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'import' && <ImportNotesDialog onClose={() => setDialog(undefined)} />}
    </>
  )
}

interface ViewRowProps {
  readonly view: SavedView
  readonly onOpen: () => void
  readonly onDelete: () => void
}

function ViewRow({ view, onOpen, onDelete }: ViewRowProps) {
  const t = useMessages(labelMessages)
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', px: 0.75 }}>
      <MuiLink
        component={Link}
        to={`/federation/${view.page}${view.search === '' ? '' : `?${view.search}`}`}
        onClick={onOpen}
        underline="none"
        sx={{
          flex: 1,
          minWidth: 0,
          px: 1.25,
          py: 1,
          borderRadius: '6px',
          color: token('text-1'),
          overflowWrap: 'anywhere',
          '&:hover': { backgroundColor: token('hover-raised') },
        }}
      >
        <bdi>{view.name}</bdi>
      </MuiLink>
      <IconButton size="small" aria-label={t('deleteView', { name: view.name })} onClick={onDelete}>
        <DeleteIcon />
      </IconButton>
    </Box>
  )
}
