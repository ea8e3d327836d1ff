import Box from '@mui/material/Box'
import type { Translate } from '~/shared/i18n/useMessages'
import type { Column } from '~/shared/ui/table/types'
import type { messages } from './messages'
import { rootKindOf, type TrustRow } from './trustRows'

type Words = Translate<(typeof messages)['en']>

/** The kind of a root or verifier; a word of a newer controller as it is. */
export function kindText(t: Words, { root, verifier }: TrustRow): string {
  if (!verifier) return t(`kind.${rootKindOf(root)}`)
  const { verifier_type: type } = verifier
  return type === 'keypair' || type === 'keyless' ? t(`kind.${type}`) : type
}

export function trustColumns(t: Words): readonly Column<TrustRow>[] {
  const kindOf = (row: TrustRow) => kindText(t, row)
  const identityOf = ({ root, verifier }: TrustRow) => {
    if (!verifier) return t('verifiers', { count: root.verifiers.length })
    return verifier.verifier_type === 'keyless'
      ? `${verifier.cert_subject} · ${verifier.cert_issuer}`
      : verifier.public_key.replace(/-----[^-]+-----|\s/g, '').slice(0, 32)
  }
  const commentOf = ({ root, verifier }: TrustRow) => (verifier ?? root).comment
  return [
    {
      id: 'name',
      header: t('name'),
      cell: ({ verifier, root }) => (
        <Box component="span" sx={{ pl: verifier ? 3 : 0 }}>
          <bdi>{(verifier ?? root).name}</bdi>
        </Box>
      ),
      sortValue: ({ name }) => name,
      text: ({ name }) => name,
      width: 240,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'kind',
      header: t('kind'),
      cell: kindOf,
      sortValue: kindOf,
      text: kindOf,
      width: 200,
      phone: 'status',
    },
    {
      id: 'identity',
      header: t('identity'),
      cell: (row) => (
        <bdi className={row.verifier ? 'mono' : undefined} title={identityOf(row)}>
          {identityOf(row)}
        </bdi>
      ),
      text: identityOf,
      width: 360,
      grow: true,
      phone: 'meta',
    },
    {
      id: 'comment',
      header: t('comment'),
      cell: (row) => <bdi title={commentOf(row)}>{commentOf(row) === '' ? '–' : commentOf(row)}</bdi>,
      text: commentOf,
      width: 240,
    },
  ]
}
