/**
 * What `work` makes of every item, in the order of the items, with at most `most` of them under way or
 * waiting to be taken. Throws the first error in that order.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const under: Promise<Result>[] = [];
  for await (const item of items) {
    const started = work(item);
    // Whoever takes it meets its error; until then it is no unhandled one.
    started.catch(() => {});
    under.push(started);
    const first = under.length >= most ? under.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const one of under) yield await one;
}
