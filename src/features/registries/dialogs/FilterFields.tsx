import Box from '@mui/material/Box'
import { useWatch, type Control } from 'react-hook-form'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FormTags } from '~/shared/ui/fields/FormTags'
import { messages } from '../messages'
import { filterParts, filterProblem } from '../model/filterProblem'
import type { RegistryForm } from '../model/registryForm'
import { dialogMessages } from './messages'

/** Which images are scanned: filters, checked as they are typed, and what each of them means in words. */
export function FilterFields({ control }: { readonly control: Control<RegistryForm> }) {
  const t = useMessages(dialogMessages)
  const r = useMessages(messages)
  const [type, jfrogMode, filters] = useWatch({ control, name: ['type', 'jfrogMode', 'filters'] })
  const problemOf = (filter: string) => {
    const problem = filterProblem(filter, type, jfrogMode)
    return problem && t(problem)
  }
  const good = filters.filter((filter) => problemOf(filter) === undefined)
  return (
    <Box>
      <FormTags
        control={control}
        name="filters"
        label={r('filters')}
        required
        mono
        validate={problemOf}
        placeholder={t('filtersExample')}
        helper={t('filtersHelp')}
      />
      {good.length > 0 && (
        <Box
          component="ul"
          aria-label={t('filtersMeaning')}
          sx={{ m: 0, mt: 1, pl: 2, color: token('text-2') }}
        >
          {good.map((filter) => (
            <Box component="li" key={filter} sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
              <FilterMeaning filter={filter} />
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}

function FilterMeaning({ filter }: { readonly filter: string }) {
  const t = useMessages(dialogMessages)
  const { organisation, repository, tag } = filterParts(filter)
  const code = (text: string) => (
    <Box component="code" className="mono">
      {text}
    </Box>
  )
  const where = organisation === '' ? 'meaning' : 'meaningIn'
  const what = repository === '*' ? 'AllRepositories' : 'Repository'
  return (
    <RichMessage
      text={t(`${where}${what}${tag === '*' ? 'AllTags' : 'Tags'}`)}
      parts={{ organisation: code(organisation), repository: code(repository), tag: code(tag) }}
    />
  )
}
