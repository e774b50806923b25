import type { Claim } from '../domain/claim.ts';
import type { Language } from '../domain/identity.ts';
import { inSentence, listed } from '../locales/format.ts';

/** The names of papers inside a sentence. */
export function paperNames(papers: Claim['missing'], language: Language): string {
  return listed(
    papers.map(({ label }) => inSentence(label[language])),
    language,
  );
}
