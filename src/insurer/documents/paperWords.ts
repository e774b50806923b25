import type { IsoDate } from '../../domain/calendar.ts';
import type { Limit } from '../../domain/contract.ts';
import type { Language } from '../../domain/identity.ts';
import type { Cents } from '../../domain/money.ts';

/** The words of papers. Only characters that the fonts built into every PDF reader have (WinAnsi). */
export interface PaperWords {
  say(fr: string, en: string): string;
  money(cents: Cents): string;
  /** "24 novembre 2026". */
  day(date: IsoDate): string;
  /** "24/11/2026", for tables. */
  shortDay(date: IsoDate): string;
  limit(limit: Limit | null): string;
}

const FIXED = '\u00a0';
const locale = { fr: 'fr-FR', en: 'en-GB' } as const;

const fullDates = {
  fr: new Intl.DateTimeFormat(locale.fr, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locale.en, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

type AmountPer = Extract<Limit, { kind: 'amount' }>['per'];

const periods: Readonly<Record<AmountPer, Record<Language, string>>> = {
  claim: { fr: 'par sinistre', en: 'per claim' },
  year: { fr: 'par an', en: 'a year' },
  twoYears: { fr: 'tous les 2 ans', en: 'every 2 years' },
  fourYears: { fr: 'tous les 4 ans', en: 'every 4 years' },
  item: { fr: 'par objet', en: 'per item' },
  day: { fr: 'par jour', en: 'a day' },
  session: { fr: 'par séance', en: 'per session' },
};

export function paperWords(language: Language): PaperWords {
  const say = (fr: string, en: string) => (language === 'fr' ? fr : en);
  const money = (cents: Cents): string => {
    const whole = String(Math.floor(Math.abs(cents) / 100)).replace(
      /\B(?=(\d{3})+$)/g,
      language === 'fr' ? FIXED : ',',
    );
    const rest = String(Math.abs(cents) % 100).padStart(2, '0');
    const sign = cents < 0 ? '-' : '';
    return language === 'fr' ? `${sign}${whole},${rest}${FIXED}€` : `${sign}€${whole}.${rest}`;
  };
  return {
    say,
    money,
    day: (date) =>
      fullDates[language].format(Date.parse(`${date}T00:00:00Z`)).replace(/^1 (?=\p{L}+ \d{4}$)/u, say('1er ', '1 ')),
    shortDay: (date) => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`,
    limit(limit) {
      if (limit === null) return say('compris', 'included');
      switch (limit.kind) {
        case 'amount': {
          const amount = money(limit.cents).replace(/[,.]00(?=\u00a0|$)/, '');
          const units = limit.per === 'session' ? say('séances', 'sessions') : say('jours', 'days');
          const most =
            limit.times === null ? '' : say(`, ${limit.times} ${units} au plus`, `, ${limit.times} ${units} at most`);
          return `${amount} ${periods[limit.per][language]}${most}`;
        }
        case 'percentOfTariff':
          return say(`${limit.percent} % BR`, `${limit.percent}% BR`);
        case 'marketValue':
          return say('valeur avant sinistre', 'value before the loss');
        case 'realCost':
          return say('frais réels', 'real cost');
        case 'unlimited':
          return say('sans limite', 'no limit');
        case 'legal':
          return say('selon la loi', 'as the law says');
      }
    },
  };
}

/** The number with all but its last three characters hidden. */
export function maskedNumber(number: string): string {
  return number.replace(/[^-](?=.{3})/g, '•');
}
