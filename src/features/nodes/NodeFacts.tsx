import { LastScan } from '~/domain/scan/LastScan'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatBytes } from '~/shared/lib/bytes'
import { CopyButton } from '~/shared/ui/CopyButton'
import { Facts } from '~/shared/ui/Facts'
import { LabelChips } from '~/shared/ui/LabelChips'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import type { NodeWire } from './api/schema'
import { messages } from './messages'

/** What the controller knows of a machine. */
export function NodeFacts({ node }: { readonly node: NodeWire }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { name: runtime, version } = { name: node.runtime, version: node.runtime_version }
  return (
    <>
      <section>
        <SectionTitle>{t('node')}</SectionTitle>
        <Facts
          items={[
            { label: t('os'), value: node.os },
            { label: t('kernel'), value: node.kernel },
            {
              label: t('runtime'),
              value: t('runtimeValue', { name: runtime, version, cgroup: node.cgroup_version }),
            },
            { label: t('platform'), value: node.platform },
            {
              label: t('capacity'),
              value: t('capacityValue', { cpus: node.cpus, memory: formatBytes(node.memory, language) }),
            },
            { label: t('addresses'), value: addressesOf(node) },
            { label: t('policyMode'), value: node.policy_mode },
            { label: t('profileMode'), value: node.profile_mode },
            { label: t('scan'), value: <LastScan brief={node.scan_summary} /> },
            { label: t('id'), value: <NodeId id={node.id} /> },
          ]}
        />
      </section>
      <section>
        <SectionTitle>{t('labels')}</SectionTitle>
        <LabelChips labels={node.labels} none={t('none')} />
      </section>
      {Object.keys(node.annotations).length > 0 && (
        <section>
          <SectionTitle>{t('annotations')}</SectionTitle>
          <LabelChips labels={node.annotations} none={t('none')} />
        </section>
      )}
    </>
  )
}

const addressesOf = ({ interfaces }: NodeWire): string =>
  Object.values(interfaces)
    .flatMap((addresses) => addresses.map(({ ip, ip_prefix: prefix }) => `${ip}/${prefix}`))
    .join(', ')

function NodeId({ id }: { readonly id: string }) {
  return (
    <>
      <span className="mono">{id}</span> <CopyButton text={id} size="small" />
    </>
  )
}
