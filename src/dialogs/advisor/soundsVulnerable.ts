import type { Language } from '../../domain/identity.ts';

/**
 * Words of bereavement, handicap, guardianship or great age. They only bring a person sooner: nothing is decided, said
 * or stored about the customer because of them.
 */
const words: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:d[ée]c[èe]s|d[ée]c[ée]d[ée]e?|veu(?:f|ve)|deuil|obs[èe]ques|handicap[ée]?e?s?|aveugle|malvoyante?|sourde?|malentendante?|tutelle|curatelle|sous tutelle|illettr[ée]e?|ne sais pas lire|cancer|fin de vie|j['’ ]?ai (?:8|9)\d ans|(?:8|9)\d ans)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:passed away|deceased|widow(?:er)?|bereavement|funeral|disabled|disability|blind|deaf|hard of hearing|guardianship|cannot read|cancer|end of life|(?:i am|i['’]m) (?:8|9)\d)(?!\p{L})/iu,
};

export function soundsVulnerable(text: string, language: Language): boolean {
  return words[language].test(text.slice(0, 2000));
}
