import { useQuery } from '@tanstack/react-query'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { formatDateTime, fromUnixSeconds } from '~/shared/lib/time'
import { Facts } from '~/shared/ui/Facts'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { scannersQuery } from './api/queries'
import { moment } from './commonFacts'
import { ComponentPanel } from './ComponentPanel'
import { CopyableId } from './CopyableId'
import { DatabaseAge } from './DatabaseAge'
import { messages } from './messages'
import { scannerName } from './model/scannerName'

export function ScannerPanel() {
  const t = useMessages(messages)
  const language = useLanguage()
  const list = useQuery(scannersQuery(useClusterClient()))
  return (
    <ComponentPanel kind="scanners" list={list} nameOf={scannerName}>
      {(scanner) => {
        const joined = fromUnixSeconds(scanner.joined_timestamp)
        return (
          <>
            <section>
              <SectionTitle>{t('facts')}</SectionTitle>
              <Facts
                items={[
                  { label: t('server'), value: scannerName(scanner) },
                  { label: t('joined'), value: joined ? formatDateTime(joined, language) : '–' },
                  { label: t('database'), value: scanner.cvedb_version },
                  { label: t('databaseFrom'), value: moment(scanner.cvedb_create_time, language) },
                  { label: t('databaseAge'), value: <DatabaseAge madeAt={scanner.cvedb_create_time} /> },
                  { label: t('id'), value: <CopyableId id={scanner.id} /> },
                ]}
              />
            </section>
            <section>
              <SectionTitle>{t('scanned')}</SectionTitle>
              <Facts
                items={[
                  { label: t('containers'), value: formatNumber(scanner.scanned_containers, language) },
                  { label: t('nodes'), value: formatNumber(scanner.scanned_hosts, language) },
                  { label: t('images'), value: formatNumber(scanner.scanned_images, language) },
                  { label: t('serverless'), value: formatNumber(scanner.scanned_serverless, language) },
                ]}
              />
            </section>
          </>
        )
      }}
    </ComponentPanel>
  )
}
