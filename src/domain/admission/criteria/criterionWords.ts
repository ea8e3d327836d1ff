import { isMemory } from '../model/criterionDraft'
import type { CriterionBody, SubCriterionBody } from '../model/criterion'
import type { Language } from '~/shared/i18n/i18n'
import type { MessageKey } from '~/shared/i18n/defineMessages'
import type { Translate } from '~/shared/i18n/useMessages'
import { formatBytes } from '~/shared/lib/bytes'
import { criteriaMessages } from './messages'

type Catalogue = (typeof criteriaMessages)['en']
type Key = MessageKey<Catalogue>

export interface Wording {
  readonly t: Translate<Catalogue>
  readonly language: Language
}

/** A criterion in the three pieces of its sentence; what is empty is left out. */
export interface CriterionWords {
  readonly subject: string
  readonly verb: string
  readonly value: string
  /** Conditions on top, and the whole of a criterion that has nothing else. */
  readonly more: string
}

/** Words for a name of the API; one that this version does not know stays as it is. */
export function wordFor(t: Translate<Catalogue>, group: 'name' | 'op' | 'role' | 'sub', id: string): string {
  const key = `${group}.${id}`
  return key in criteriaMessages.en ? t(key as Key) : id // checked in the catalogue just before
}

const asWritten = (list: string) =>
  list
    .split(',')
    .map((each) => each.trim())
    .join(', ')

/** "Image registry is none of docker.io, quay.io"; flags read "Runs as root: yes". */
export function criterionWords(criterion: CriterionBody, wording: Wording): CriterionWords {
  const { name, op, value, path, sub_criteria: subs = [] } = criterion
  const { t } = wording
  const subject = path ?? wordFor(t, 'name', name)
  const more = subs.map((sub) => subWords(sub, wording)).join(', ')
  const isFlag = path === undefined && op === '=' && (value === 'true' || value === 'false')
  if (isFlag) return { subject: `${subject}:`, verb: '', value: t(value === 'true' ? 'yes' : 'no'), more }
  if (name === 'violatePssPolicy' && op === '=') return { subject, verb: '', value, more }
  const shown =
    name === 'saBindRiskyRole'
      ? value
          .split(',')
          .map((role) => wordFor(t, 'role', role))
          .join(', ')
      : asWritten(value)
  return { subject: op === '' ? `${subject}:` : subject, verb: wordFor(t, 'op', op), value: shown, more }
}

function subWords({ name, op, value }: SubCriterionBody, { t, language }: Wording): string {
  if (name === 'publishDays' || name === 'count') return t(`sub.${name}`, { value })
  const isNumber = /^\d+(\.\d+)?$/.test(value)
  const amount = !isNumber
    ? value
    : isMemory(name)
      ? formatBytes(Number(value), language)
      : t('cores', { count: Number(value) })
  return `${wordFor(t, 'sub', name)} ${wordFor(t, 'op', op)} ${amount}`
}

/** The same as one line, for tables, filters and files. */
export function criterionText(criterion: CriterionBody, wording: Wording): string {
  const { subject, verb, value, more } = criterionWords(criterion, wording)
  const first = [subject, verb, value].filter((piece) => piece !== '').join(' ')
  return more === '' ? first : verb === '' && value === '' ? `${first} ${more}` : `${first}, ${more}`
}

/** All criteria of a rule, which have to hold together. */
export const criteriaText = (criteria: readonly CriterionBody[], wording: Wording) =>
  criteria.map((criterion) => criterionText(criterion, wording)).join(` ${wording.t('and')} `)
