import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Language } from '../../domain/identity.ts';
import type { Intent } from '../catalogue.ts';
import { readDate } from '../dates/readDate.ts';
import type { DateReading, DateValue, Slots } from '../understanding.port.ts';
import { claimTypeIn } from './claimType.ts';
import { amountIn } from './money.ts';
import { beneficiaryKindIn, contractKindIn, documentKindIn, profileFieldIn, wantedLanguage } from './named.ts';
import { personIn } from './persons.ts';
import { placeIn } from './places.ts';

const talk: ReadonlySet<Intent> = new Set([
  'greet',
  'thanks',
  'goodbye',
  'help',
  'cancel',
  'repeat',
  'out_of_scope',
  'sign_out',
  'privacy',
]);
const claims: ReadonlySet<Intent> = new Set([
  'claim_file',
  'claim_status',
  'claim_add_document',
  'emergency_assistance',
  'coverage_question',
]);
const ahead: ReadonlySet<Intent> = new Set([
  'callback',
  'talk_to_advisor',
  'cancel_contract',
  'payment_schedule',
  'pay_premium',
  'quote',
]);
const eitherWay: ReadonlySet<Intent> = new Set(['update_profile', 'beneficiaries']);
const dated: ReadonlySet<Intent> = new Set([
  ...claims,
  ...ahead,
  ...eitherWay,
  'reimbursement_status',
  'complaint',
  'documents',
  'contracts_overview',
]);

const wordOfTime =
  /\d|lun|mar|mer|jeu|ven|sam|dim|hier|demain|jour|sem|mois|janv|fev|avr|mai|juin|juil|aout|sept|oct|nov|dec|matin|midi|soir|nuit|aprem|heure|noel|paq|week|month|year|day|morrow|yester|night|noon|morning|afternoon|evening|weekend|hour|minute|ago|tou[st]|dmain|summer|ete|hiver|instant|christmas|easter|jan|feb|apr|jun|jul|aug/;
const claimNumber = /\bsin[-\s]?(\d{4})[-\s]?(aut|hab|san|jur)[-\s]?(\d{1,6})\b/i;
const contractNumber =
  /\b(?:(?:contrat|police|contract|policy)\s*(?:n(?:°|o|umero|uméro|umber)?\.?\s*)?[:#]?\s*)([a-z]{1,4}[-\s]?(?:[a-z]{2,4}[-\s]?)?\d{4,9})\b|(?<![-\w])((?!SIN)[A-Z]{2,4}-(?:[A-Z]{2,4}-)?\d{4,9}|(?:aut|hab|san|jur)-\d{7})\b/;
const reference = /\b(?:sin|eca|aut|hab|san|jur)[-\s]?\d[\d-]*(?:[-\s]?(?:aut|hab|san|jur)[-\s]?\d+)?/gi;
const phones = /(?:\+|00)\d{2}[\s.()-]*(?:\d[\s.()-]*){7,11}\d|(?<!\d)0[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g;

/** What a sentence says beside its intent. Only what is named in it; nothing is guessed. */
export function readSlots(
  text: string,
  { language, intent, now }: { language: Language; intent: Intent; now: number },
): Slots {
  const slots: Slots = {};
  const plain = foldInPlace(text);
  readNumbers(text, slots);
  if (intent === 'change_language') set(slots, 'language', wantedLanguage(plain));
  if (talk.has(intent)) return slots;
  set(slots, 'contract_kind', contractKindIn(plain));
  set(slots, 'amount', amountIn(plain, language));
  set(slots, 'person', personIn(text, plain));
  if (claims.has(intent)) set(slots, 'claim_type', claimTypeIn(plain, language));
  if (intent === 'documents' || intent === 'claim_add_document') set(slots, 'document_kind', documentKindIn(plain));
  if (intent === 'update_profile') set(slots, 'profile_field', profileFieldIn(plain));
  if (intent === 'beneficiaries') set(slots, 'beneficiary_kind', beneficiaryKindIn(plain));
  set(slots, 'place', placeIn(text, plain));
  if (dated.has(intent) && wordOfTime.test(plain)) readTime(text, { language, intent, now }, slots);
  return slots;
}

function readTime(
  text: string,
  { language, intent, now }: { language: Language; intent: Intent; now: number },
  slots: Slots,
): void {
  const read = (direction: 'past' | 'future') =>
    readDate(withoutNumbers(text), { language, reference: now, direction });
  const reading = eitherWay.has(intent)
    ? nearest(read('past'), read('future'), now)
    : read(ahead.has(intent) ? 'future' : 'past');
  if (reading === null) return;
  slots.date = reading.value;
  const time = timeOf(reading.value);
  if (time !== null) slots.time = time;
}

/** Phone numbers and references as spaces: "07.11.22.33.44" is no day. */
const withoutNumbers = (text: string): string =>
  /\d{2}/.test(text)
    ? text
        .replace(phones, (written) => ' '.repeat(written.length))
        .replace(reference, (written) => ' '.repeat(written.length))
    : text;

/** People tell of a move that was and of one that comes: the day that lies nearer is meant. */
function nearest(before: DateReading | null, after: DateReading | null, now: number): DateReading | null {
  if (before === null || after === null) return before ?? after;
  const away = ({ value }: DateReading) =>
    Math.abs(
      Date.parse((value.type === 'date' || value.type === 'datetime' ? value.value : value.start).slice(0, 10)) - now,
    );
  return away(after) < away(before) ? after : before;
}

function timeOf(value: DateValue): string | null {
  return value.type === 'datetime' ? value.value.slice(11) : null;
}

function readNumbers(text: string, slots: Slots): void {
  if (!/\d{4}/.test(text.replace(/[\s.-]/g, ''))) return;
  const claim = claimNumber.exec(text);
  if (claim !== null) slots.claim_number = `SIN-${claim[1]}-${claim[2]?.toUpperCase()}-${claim[3]?.padStart(6, '0')}`;
  const contract = contractNumber.exec(text);
  const number = contract?.[1] ?? contract?.[2];
  if (number !== undefined) slots.contract_number = number.replace(/\s/g, '').toUpperCase();
  for (const [written] of text.slice(0, 2_000).matchAll(phones)) {
    const phone = parsePhoneNumberFromString(written, 'FR');
    if (phone?.isPossible() === true) {
      slots.phone = phone.number;
      break;
    }
  }
}

function set<Name extends keyof Slots>(slots: Slots, name: Name, value: Slots[Name] | null): void {
  if (value !== null && value !== undefined) slots[name] = value;
}

/** Lower case without accents, apostrophes as spaces; every position stays. */
function foldInPlace(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u0080-\uffff]/g, (letter) => {
      if (letter === '’') return ' ';
      const base = letter.normalize('NFD');
      return base.length > 1 ? (base[0] ?? letter) : letter;
    })
    .replace(/'/g, ' ');
}
