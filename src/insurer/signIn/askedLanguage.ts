import type { IncomingMessage } from 'node:http';
import { type Language, languages } from '../../domain/identity.ts';

/** The language of a page: the link that was followed, what the client asked for, or the browser's; else French. */
export function askedLanguage(request: IncomingMessage, asked?: unknown): Language {
  const { searchParams } = new URL(request.url ?? '/', 'http://insurer');
  const wishes = [searchParams.get('lang'), asked, request.headers['accept-language']];
  for (const wish of wishes) {
    if (typeof wish !== 'string') continue;
    for (const part of wish.toLowerCase().split(/[\s,]+/)) {
      const found = languages.find((language) => part.startsWith(language));
      if (found !== undefined) return found;
    }
  }
  return 'fr';
}
