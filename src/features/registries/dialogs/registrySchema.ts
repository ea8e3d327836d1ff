import type { Translate } from '~/shared/i18n/useMessages'
import { z } from '~/shared/api/zod'
import { filterProblem } from '../model/filterProblem'
import { registryTypeOf } from '../model/registryTypes'
import type { RegistryForm } from '../model/registryForm'
import type { dialogMessages } from './messages'

type Words = Translate<(typeof dialogMessages)['en']>

/** isObjectNameValid (semantics.md n.1). */
const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/

/**
 * What the controller refuses, told before it is sent: which fields a type needs and what they may hold.
 * @param isNew secrets may stay empty when a registry is edited: the controller keeps what it has
 */
export function registrySchema(t: Words, isNew: boolean) {
  const shape = z.object({
    type: z.string().min(1),
    name: z.string().trim(),
    isFederated: z.boolean(),
    address: z.string().trim(),
    signInBy: z.enum(['password', 'token']),
    username: z.string(),
    password: z.string(),
    token: z.string(),
    awsAccount: z.string(),
    awsAccessKey: z.string(),
    awsSecret: z.string(),
    awsRegion: z.string(),
    jsonKey: z.string(),
    jfrogMode: z.string(),
    jfrogAql: z.boolean(),
    gitlabUrl: z.string(),
    gitlabToken: z.string(),
    ibmAccount: z.string(),
    ibmTokenUrl: z.string(),
    filters: z.array(z.string()),
    schedule: z.enum(['manual', 'periodical', 'auto']),
    interval: z.string(),
    rescans: z.boolean(),
    scansLayers: z.boolean(),
    usesProxy: z.boolean(),
  })
  return shape.superRefine((form, context) => {
    for (const [field, text] of problems(t, form, isNew)) {
      context.addIssue({ code: 'custom', path: [field], message: text })
    }
  })
}

type Problem = readonly [keyof RegistryForm, string]

function problems(t: Words, form: RegistryForm, isNew: boolean): readonly Problem[] {
  return [...nameProblems(t, form), ...fieldProblems(t, form, isNew), ...filterProblems(t, form)]
}

function nameProblems(t: Words, { name, isFederated }: RegistryForm): readonly Problem[] {
  if (name === '') return [['name', t('nameMissing')]]
  if (!OBJECT_NAME.test(name)) return [['name', t('nameInvalid')]]
  // The controller takes `fed.` as the mark of federated registries.
  return !isFederated && name.startsWith('fed.') ? [['name', t('nameFed')]] : []
}

function fieldProblems(t: Words, form: RegistryForm, isNew: boolean): readonly Problem[] {
  const { fields } = registryTypeOf(form.type)
  const found: Problem[] = []
  const need = (field: keyof RegistryForm, text: string) => {
    if (String(form[field]).trim() === '') found.push([field, text])
  }
  const needUrl = (field: 'address' | 'gitlabUrl') => {
    const text = form[field].trim()
    if (!isUrl(text)) found.push([field, t(text === '' ? 'addressMissing' : 'addressInvalid')])
  }
  if (fields.includes('address')) needUrl('address')
  if (fields.includes('aws')) {
    need('awsAccount', t('required'))
    need('awsAccessKey', t('required'))
    if (isNew) need('awsSecret', t('required'))
    need('awsRegion', t('required'))
  }
  if (fields.includes('gcr') && isNew) need('jsonKey', t('required'))
  if (fields.includes('token') && form.signInBy === 'token' && isNew) need('token', t('required'))
  if (fields.includes('ibm')) need('ibmAccount', t('required'))
  if (fields.includes('gitlab')) {
    needUrl('gitlabUrl')
    if (isUrl(form.address) && !form.address.startsWith('https:')) found.push(['address', t('gitlabHttps')])
  }
  return found
}

function filterProblems(t: Words, { filters, type, jfrogMode }: RegistryForm): readonly Problem[] {
  if (filters.length === 0) return [['filters', t('filtersMissing')]]
  const problem = filters.map((filter) => filterProblem(filter, type, jfrogMode)).find(Boolean)
  return problem ? [['filters', t(problem)]] : []
}

const isUrl = (text: string) => /^https?:\/\/./.test(text) && URL.canParse(text)
