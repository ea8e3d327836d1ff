import AddIcon from '@mui/icons-material/AddOutlined'
import Button from '@mui/material/Button'
import { usePolicyTarget } from './PolicyTarget'

interface Props {
  /** Verb and object: "Add rule". */
  readonly label: string
  readonly onClick: () => void
}

/** The primary button of a policy editor; off with the reason for those who may not change this policy. */
export function AddPolicyButton({ label, onClick }: Props) {
  const { obstacle } = usePolicyTarget()
  return (
    <Button
      startIcon={<AddIcon />}
      variant="contained"
      disabled={obstacle !== undefined}
      title={obstacle}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
