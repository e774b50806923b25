interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}

/** The items of a list that comes in pages. An insurer whose pages never end is left after `most` of them. */
export async function* itemsOfPages<Item>(
  read: (from: { cursor?: string }) => Promise<Page<Item>>,
  most: number,
): AsyncGenerator<Item> {
  let from: { cursor?: string } = {};
  for (let page = 0; page < most; page += 1) {
    const { items, nextCursor } = await read(from);
    yield* items;
    if (nextCursor === null) return;
    from = { cursor: nextCursor };
  }
}
