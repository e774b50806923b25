import { type Language, languages } from '../domain/identity.ts';

/** The first of our languages in a header or a locale ("en-GB,fr;q=0.8", "fr-FR"); French when there is none. */
export function languageOf(preference: string | undefined): Language {
  for (const part of (preference ?? '').toLowerCase().split(',')) {
    const found = languages.find((language) => part.trim().startsWith(language));
    if (found !== undefined) return found;
  }
  return 'fr';
}
