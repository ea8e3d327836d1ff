import { token } from '../tokens'

/** Popovers, dialogs and toasts share the one elevation; everything else is a border. */
export const raised = {
  backgroundColor: token('raised'),
  backgroundImage: 'none',
  border: `1px solid ${token('border')}`,
  boxShadow: token('shadow'),
}
