/** Money is a whole number of euro cents everywhere; no floating euro ever exists. */
export type Cents = number;

/** `rate` (0.7 for 70 %) of an amount, rounded half up to the cent. */
export function share(amount: Cents, rate: number): Cents {
  return Math.round(Number((amount * rate).toFixed(6)));
}

/** Splits a yearly amount into instalments; the last one takes the rest of the cents. */
export function instalments(total: Cents, count: number): Cents[] {
  const each = Math.round(total / count);
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? each : total - each * (count - 1)));
}
