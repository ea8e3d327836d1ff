/** What a page calls the registry of its address. */
export function titleOf(
  t: (key: 'ciResults' | 'ciResultsShared' | 'allImages') => string,
  name: string,
): string {
  if (name === '_repo_scan') return t('ciResults')
  if (name === 'fed._repo_scan') return t('ciResultsShared')
  return name === '_all_registry' ? t('allImages') : name
}
