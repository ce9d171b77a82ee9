/** A name that is not taken: the one wished for, or the first free one with a number behind it, from 2 on. */
export function freshName(wish: string, taken: readonly string[], between = ' '): string {
  if (!taken.includes(wish)) return wish;
  let count = 2;
  while (taken.includes(`${wish}${between}${count}`)) count += 1;
  return `${wish}${between}${count}`;
}
