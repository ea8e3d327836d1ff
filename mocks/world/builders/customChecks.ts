import type { PolicySet } from '../../controller/PolicyState.ts'

/** Custom compliance checks; they run on the cluster whose group they belong to. */
export const OWN_CHECKS: PolicySet['checks'] = {
  databases: [
    {
      name: 'data-owner',
      script: [
        '# The data directory belongs to the database and to nobody else.',
        'owner=$(stat -c %U /var/lib/postgresql/data)',
        'if [ "$owner" != postgres ]; then',
        '  echo "owned by $owner"; exit 1',
        'fi',
      ].join('\n'),
    },
  ],
  nodes: [{ name: 'no-swap', script: '[ "$(wc -l < /proc/swaps)" -le 1 ]' }],
}
