/** What a refusal of the Cloud API means for a message, by its code; titles and HTTP statuses are not reliable. */
export type Refusal =
  /** Nothing goes out until an operator mends it. */
  | 'operator'
  /** The number, the account or the app sends too much. */
  | 'rateOfNumber'
  /** Too much to this person. */
  | 'rateOfPair'
  | 'window'
  | 'unavailable'
  /** It will never reach this person here. */
  | 'undeliverable'
  /** Our own fault, or Meta's choice: repeating it changes nothing. */
  | 'final';

const codes: Readonly<Record<number, Refusal>> = {
  ...{ 0: 'operator', 190: 'operator', 3: 'operator', 10: 'operator' },
  ...{ 368: 'operator', 130497: 'operator', 131031: 'operator', 131042: 'operator', 133010: 'operator' },
  133016: 'operator',
  ...{ 4: 'rateOfNumber', 80007: 'rateOfNumber', 130429: 'rateOfNumber' },
  131056: 'rateOfPair',
  131047: 'window',
  131026: 'undeliverable',
  ...{ 1: 'unavailable', 2: 'unavailable', 131000: 'unavailable', 131016: 'unavailable' },
  ...{ 131048: 'final', 131049: 'final', 130472: 'final', 131051: 'final', 131052: 'final', 131053: 'unavailable' },
};

export function refusalOf(code: number): Refusal {
  if (code >= 200 && code < 300) return 'operator';
  return codes[code] ?? 'final';
}
