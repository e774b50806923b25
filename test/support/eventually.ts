/** Waits for something that work in the background brings about; fails after two seconds. */
export async function eventually<Value>(
  look: () => Value | Promise<Value>,
  what = 'nothing happened',
): Promise<NonNullable<Value>> {
  const end = performance.now() + 2000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
