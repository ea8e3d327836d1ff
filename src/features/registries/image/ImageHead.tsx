import HubIcon from '@mui/icons-material/Hub'
import VerifiedIcon from '@mui/icons-material/VerifiedOutlined'
import Box from '@mui/material/Box'
import type { RegistryImageWire } from '~/domain/registry/api/schema'
import type { ScanReport } from '~/domain/scan/model/scanReport'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDateTime, fromUnixSeconds } from '~/shared/lib/time'
import { CopyButton } from '~/shared/ui/CopyButton'
import { MetaChip } from '~/shared/ui/MetaChip'
import { messages } from '../messages'
import { imageMessages } from './messages'

interface Props {
  readonly image: RegistryImageWire | undefined
  readonly isFederated: boolean
  readonly report: ScanReport | undefined
}

/** Under the name of an image: digest, origin, signature, and when it was scanned with what. */
export function ImageHead({ image, isFederated, report }: Props) {
  const t = useMessages(imageMessages)
  const r = useMessages(messages)
  const language = useLanguage()
  const scanned = fromUnixSeconds(image?.scanned_timestamp ?? 0)
  const isSigned = (report?.signature_data?.verifiers.length ?? 0) > 0
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      {isFederated && <MetaChip tone="origin-federated" icon={<HubIcon />} label={r('origin.federated')} />}
      {isSigned && <MetaChip tone="state-ok" icon={<VerifiedIcon />} label={t('signed')} />}
      {image && (
        <>
          <Box component="span" className="mono" title={image.digest}>
            {shortDigest(image.digest)}
          </Box>
          <CopyButton text={image.digest} size="small" />
        </>
      )}
      {scanned && (
        <span>
          {t('scannedWith', {
            moment: formatDateTime(scanned, language),
            version: image?.scanner_version ?? '',
          })}
        </span>
      )}
    </Box>
  )
}

/** `sha256:4be1f0c2a7d9…83ab2e11` */
export const shortDigest = (digest: string): string =>
  digest.length > 30 ? `${digest.slice(0, 19)}…${digest.slice(-8)}` : digest
