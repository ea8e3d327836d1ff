import { AdmissionEditor } from '~/domain/admission/AdmissionEditor'
import { FederatedPolicyPage } from './FederatedPolicyPage'

export function FederatedAdmission() {
  return (
    <FederatedPolicyPage
      tab="admission-control"
      permission="admctrl"
      editor={(frame) => <AdmissionEditor frame={frame} />}
    />
  )
}
