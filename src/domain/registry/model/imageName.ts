interface NamedImage {
  readonly repository: string
  readonly tag: string
}

/** `repository:tag`; an image without a tag has its repository only. */
export const imageName = ({ repository, tag }: NamedImage): string =>
  tag === '' ? repository : `${repository}:${tag}`
