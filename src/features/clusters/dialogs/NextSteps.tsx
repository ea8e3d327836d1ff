import Box from '@mui/material/Box'
import { federationMessages } from '~/domain/federation/messages'
import { pageNames } from '~/domain/feature/pageNames'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { messages } from '../messages'
import { StepNumber } from './StepNumber'

const STEPS = ['open', 'paste', 'address'] as const

/** What the administrator of the other cluster does with the token. */
export function NextSteps({ primary }: { readonly primary: string }) {
  const names = useMessages(pageNames)
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  return (
    <Box>
      <SectionTitle component="h3">{t('onTheOther')}</SectionTitle>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {STEPS.map((step, index) => (
          <Box component="li" key={step} sx={{ display: 'flex', gap: 1.25, color: token('text-2') }}>
            <StepNumber number={index + 1} />
            <span>
              <RichMessage
                text={t(`next.${step}`)}
                parts={{
                  menu: <Strong>{names('clusters')}</Strong>,
                  item: <Strong>{f('action.join')}</Strong>,
                  primary: <bdi>{primary}</bdi>,
                }}
              />
            </span>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function Strong({ children }: { readonly children: string }) {
  return (
    <Box component="span" sx={{ fontWeight: 500, color: token('text-1') }}>
      {children}
    </Box>
  )
}
