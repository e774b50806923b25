import type { Language } from '../domain/identity.ts';
import { fold } from './fold.ts';

/** Words that only one of the two languages has (not "on", "a", "me"), and that nearly every sentence of it contains. */
const telling: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(
    'je tu il elle nous vous ils le la les un une des du de et est sont suis mon ma mes ton votre vos notre nos pour dans avec sur pas que qui quoi quand comment pourquoi ou mais si ce cette ces bonjour bonsoir merci oui non svp stp moi jai ai au aux plus tout bien fait faire veux voudrais peux pouvez puis etre avoir cest ya combien quel quelle quels chez sans par depuis encore deja toujours rien salut bjr slt mdp rdv assurance contrat remboursement voiture maison mutuelle sinistre'.split(
      ' ',
    ),
  ),
  en: new Set(
    'i you he she we they the an of and is are am my your our their for in with not that what when how why where but if this these hello hi thanks thank yes please can could would do does did have has had was were to it be been will from at there any just got get need want help claim insurance car house refund quote policy contract'.split(
      ' ',
    ),
  ),
};

const ELISION = /(?<!\p{L})(?:[cdjlmnst]|qu)['’](?=\p{L})/giu;

/** The language that a sentence seems to be written in; null when there is too little to tell. */
export function detectLanguage(text: string): Language | null {
  let french = 0;
  let english = 0;
  let count = 0;
  for (const [word] of fold(text.slice(0, 600)).matchAll(/[a-z]+/g)) {
    count++;
    if (telling.fr.has(word)) french++;
    if (telling.en.has(word)) english++;
  }
  if (/[àâçéèêëîïôœùûü]/i.test(text)) french += 0.5;
  // m'a, l'eau, qu'on: English never cuts a word short before a letter.
  french += text.slice(0, 600).match(ELISION)?.length ?? 0;
  if (count < 2 || Math.abs(french - english) < 1) return null;
  return french > english * 1.5 ? 'fr' : english > french * 1.5 ? 'en' : null;
}
