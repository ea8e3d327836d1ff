import { parseAllDocuments, stringify } from 'yaml'

/** YAML as Go's encoder writes it: keys in order of the alphabet, quotes and indents as there. */
export function goYaml(value: unknown): string {
  const text = stringify(value, {
    aliasDuplicateObjects: false,
    indentSeq: false,
    lineWidth: 0,
    singleQuote: true,
    sortMapEntries: true,
  })
  return text.replaceAll(/: '([\d.]*)'$/gm, ': "$1"')
}

/** Several objects in one file. */
export const yamlList = (items: readonly unknown[] | null) =>
  goYaml({ apiVersion: 'v1', items, kind: 'List', metadata: {} })

/** The documents of a file that are not empty; undefined when one of them cannot be parsed. */
export function yamlDocuments(text: string): readonly unknown[] | undefined {
  const documents = parseAllDocuments(text)
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined
  // `toJS` gives any.
  return documents.map((document) => document.toJS() as unknown).filter((value) => value !== null)
}
