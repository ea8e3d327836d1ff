import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useMemo, useRef } from 'react'
import { managedClusters } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { downloadText, safeFileName } from '~/shared/lib/download'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { DialogFrame } from '~/shared/ui/dialog/DialogFrame'
import { SubmitButton } from '~/shared/ui/dialog/SubmitButton'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { messages } from '../messages'
import { diffText } from '../model/diffText'
import { acceptConflict, hasTheirChanges, type Conflict } from '../model/mergeDraft'
import { editDraft } from '../model/ruleDraft'
import type { RuleRow } from '../model/ruleRow'
import { planSave } from '../model/savePlan'
import { theirText } from '../theirText'
import type { RuleEditor } from '../useRuleEditor'
import { useSaveRules, type FinishedSave, type SaveProblem } from '../useSaveRules'
import { ConflictList } from './ConflictList'
import { DiffList } from './DiffList'
import { ImpactList } from './ImpactList'

interface Props {
  readonly editor: RuleEditor
  readonly nameOf: (row: RuleRow) => string
  readonly onClose: () => void
  readonly onSaved: (save: FinishedSave) => void
}

/** What will be saved and what that brings about, compared with the list as it is stored at this moment. */
export function ReviewDialog({ editor, nameOf, onClose, onSaved }: Props) {
  const t = useMessages(messages)
  const { scope, clusterName } = usePolicyTarget()
  const { membership } = useFederation()
  const { counts, draft, merge, rows, rules } = editor
  const finish = (saved: FinishedSave) => {
    onSaved(saved)
    onClose()
  }
  const { save, problem, isPending } = useSaveRules(editor, finish)
  useFreshList(editor)
  const requests = useMemo(() => planSave(draft, rules).length, [draft, rules])
  const others = merge && hasTheirChanges(merge.theirs) ? merge.theirs : undefined
  const conflicts = merge?.conflicts ?? []
  const managed = membership ? managedClusters(membership).length : 0

  const keep = (conflict: Conflict) => editor.setDraft(acceptConflict(draft, conflict))
  const take = (conflict: Conflict) => editor.setDraft(withTheirs(editor, conflict))
  return (
    <DialogFrame
      open
      width={1000}
      onClose={onClose}
      closeDisabled={isPending}
      title={t(scope === 'fed' ? 'saveTitleFederated' : 'saveTitleLocal', {
        count: counts.total,
        cluster: clusterName,
      })}
      subtitle={scope === 'fed' ? t('saveWhere', { cluster: clusterName, count: managed }) : clusterName}
      footerStart={
        <Button
          variant="text"
          color="inherit"
          startIcon={<DownloadIcon />}
          onClick={() =>
            downloadText(safeFileName(`network-rules-${clusterName}`, 'diff'), diffText(rows), 'text/plain')
          }
        >
          {t('downloadDiff')}
        </Button>
      }
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending && counts.total > 0) void save()
      }}
      buttons={
        <>
          <Button onClick={onClose} disabled={isPending}>
            {t('keepEditing')}
          </Button>
          <SubmitButton isPending={isPending} disabled={counts.total === 0}>
            {t('save', { count: counts.total })}
          </SubmitButton>
        </>
      }
    >
      <Notes problem={problem} />
      {others && (
        <Box sx={{ mb: 2 }}>
          <Banner tone="info" title={t('othersChanged')}>
            {t('othersChangedText', { changes: theirText(t, others) })}
          </Banner>
        </Box>
      )}
      {conflicts.length > 0 && (
        <Box sx={{ mb: 2 }}>
          <ConflictList conflicts={conflicts} onKeep={keep} onTake={take} />
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 312px' },
          columnGap: 3,
        }}
      >
        <section>
          <DiffHead editor={editor} />
          <DiffList rows={rows} />
        </section>
        <Box
          component="section"
          sx={{
            borderLeft: { md: `1px solid ${token('border')}` },
            borderTop: { xs: `1px solid ${token('border')}`, md: 0 },
            pl: { md: 2.5 },
            pt: { xs: 2, md: 0 },
          }}
        >
          <SectionTitle>{t('impact')}</SectionTitle>
          <ImpactList rows={rows} nameOf={nameOf} othersChanged={others !== undefined} requests={requests} />
        </Box>
      </Box>
    </DialogFrame>
  )
}

/** The comparison is only worth something with what is stored now. */
function useFreshList({ list }: RuleEditor) {
  const { refetch } = list
  const isAsked = useRef(false)
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    void refetch()
  }, [refetch])
}

/** The draft without what we wanted of a rule that somebody else touched. */
function withTheirs({ draft, merge }: RuleEditor, { key, kind, mine }: Conflict) {
  if (kind !== 'changed-here-removed-there') return editDraft(draft, { type: 'revert', key })
  // Ours was put back as a new rule; it goes.
  const added = Object.entries(merge?.draft.added ?? {}).find(
    ([, content]) => content === mine || JSON.stringify(content) === JSON.stringify(mine),
  )
  return added ? editDraft(draft, { type: 'revert', key: added[0] }) : draft
}

function DiffHead({ editor }: { readonly editor: RuleEditor }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { counts, rules } = editor
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' }}>
      <SectionTitle>{t('difference')}</SectionTitle>
      <Box sx={{ typography: 'caption', color: token('text-2') }}>
        {t('ruleCount', {
          before: formatNumber(rules.length, language),
          after: formatNumber(rules.length + counts.added - counts.removed, language),
        })}
      </Box>
    </Box>
  )
}

function Notes({ problem }: { readonly problem: SaveProblem | undefined }) {
  const t = useMessages(messages)
  const { clusterName } = usePolicyTarget()
  if (!problem) return null
  return (
    <Box sx={{ mb: 2, display: 'grid', gap: 1 }}>
      {problem.kind === 'changed-again' && (
        <Banner tone="warning" role="alert">
          {t('changedAgain')}
        </Banner>
      )}
      {problem.kind === 'unknown' && (
        <Banner tone="warning" role="alert">
          {t('unknownOutcome')}
        </Banner>
      )}
      {problem.kind === 'failed' && (
        <>
          <ErrorNote error={problem.error} clusterName={clusterName} />
          {problem.readOnlyIds.length > 0 && (
            <Banner tone="warning">{t('readOnlyRules', { ids: problem.readOnlyIds.join(', ') })}</Banner>
          )}
          {problem.done > 0 && <Banner tone="info">{t('partlySaved', { count: problem.done })}</Banner>}
        </>
      )}
    </Box>
  )
}
