import { defineMessages } from '~/shared/i18n/defineMessages'

/** Words of a page that cannot say anything before it knows the federation. */
export const membershipMessages = defineMessages('membership', {
  loading: 'Reading the federation',
  failed: 'The federation could not be read',
  subject: 'the clusters of the federation',
})
