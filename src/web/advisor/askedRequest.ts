const KEY = 'desk.asked';

/** What a notice outside asked for. */
export type AskedRequest = { is: 'take'; token: string } | { is: 'open'; id: string };

/**
 * Keeps what the address asks for while somebody signs in, which leads away from the page and back, and takes it out of
 * the address: a reload takes nothing twice.
 */
export function keepAskedRequest(): void {
  const query = new URLSearchParams(location.search);
  const [take, request] = [query.get('take'), query.get('request')];
  if (take === null && request === null) return;
  const asked: AskedRequest = take !== null ? { is: 'take', token: take } : { is: 'open', id: request ?? '' };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(asked));
  } catch {
    return;
  }
  query.delete('take');
  query.delete('request');
  const rest = query.toString();
  history.replaceState(null, '', `${location.pathname}${rest === '' ? '' : `?${rest}`}`);
}

/** What was asked for, once. */
export function takeAskedRequest(): AskedRequest | null {
  try {
    const asked = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as AskedRequest | null;
    sessionStorage.removeItem(KEY);
    return asked;
  } catch {
    return null;
  }
}
