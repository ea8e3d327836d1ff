import { Fragment, type ReactNode } from 'react'

interface Props {
  /** A translated sentence whose rich parts still read `[[name]]`. */
  readonly text: string
  /** What stands for each `[[name]]`. Rendered by React, so a hostile cluster name stays text (security.md X4). */
  readonly parts: Readonly<Record<string, ReactNode>>
}

/**
 * A sentence with elements inside (a bold cluster name, a link). Messages mark the places with `[[name]]`, because
 * word order differs between languages; markup inside messages is never parsed.
 */
export function RichMessage({ text, parts }: Props) {
  return text.split(/\[\[(\w+)\]\]/).map((piece, index) => (
    // Odd pieces are the captured names; the list is static for a given text.
    <Fragment key={index}>{index % 2 === 1 ? (parts[piece] ?? piece) : piece}</Fragment>
  ))
}
