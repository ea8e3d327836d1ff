import { CredentialsForm } from './CredentialsForm'
import { NewPasswordForm } from './NewPasswordForm'
import type { Terms } from './useFirstContact'
import type { SignIn } from './useSignIn'

interface Props {
  readonly signIn: SignIn
  readonly terms: Terms
}

/** The fields of the step the sign-in is at; the same on the page and in the session dialog. */
export function SignInForm({ signIn, terms }: Props) {
  const { step, isSending } = signIn.flow
  switch (step.name) {
    case 'credentials':
      return <CredentialsForm step={step} isSending={isSending} terms={terms} onSubmit={signIn.signIn} />
    case 'reset':
      return (
        <NewPasswordForm
          step={step}
          isSending={isSending}
          onSubmit={signIn.setNewPassword}
          onBack={signIn.goBack}
        />
      )
    case 'done':
      return null
  }
}
