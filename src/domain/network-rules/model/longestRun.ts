/**
 * The heaviest increasing subsequence: which elements may stay where they are so that moving all others gives the wanted
 * order with the fewest moves. Elements with a smaller weight give way first among equally good answers.
 * @param ranks distinct whole numbers from 0 to n − 1
 * @returns positions of the elements that stay
 */
export function longestRun(
  ranks: readonly number[],
  weightOf: (position: number) => number,
): ReadonlySet<number> {
  // A Fenwick tree of the best chain that ends with a rank up to the index.
  const best = new Float64Array(ranks.length + 1)
  const owner = new Int32Array(ranks.length + 1).fill(-1)
  const previous = new Int32Array(ranks.length).fill(-1)
  const total = new Float64Array(ranks.length)
  let last = -1
  ranks.forEach((rank, position) => {
    let weight = 0
    for (let index = rank; index > 0; index -= index & -index) {
      if ((best[index] ?? 0) > weight) {
        weight = best[index] ?? 0
        previous[position] = owner[index] ?? -1
      }
    }
    total[position] = weight + weightOf(position)
    for (let index = rank + 1; index <= ranks.length; index += index & -index) {
      if ((total[position] ?? 0) > (best[index] ?? 0)) {
        best[index] = total[position] ?? 0
        owner[index] = position
      }
    }
    if (last < 0 || (total[position] ?? 0) > (total[last] ?? 0)) last = position
  })
  const stays = new Set<number>()
  for (let position = last; position >= 0; position = previous[position] ?? -1) stays.add(position)
  return stays
}
