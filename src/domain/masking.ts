/**
 * Takes secrets out of what a customer typed before anything is stored. Passwords and card numbers are dropped for
 * good; a one-time code or an IBAN is handed back apart, to be sealed for the one turn that needs it.
 */
export interface Masked {
  text: string;
  /** A whole message of six digits: perhaps a one-time code. */
  code: string | null;
  /** Full IBANs in order, without spaces. */
  ibans: string[];
  /** What was dropped, so that the writer can be told. */
  dropped: ('password' | 'card')[];
}

const CODE = /^\s*(?:code\s*:?\s*)?(\d{3})[\s.-]?(\d{3})\s*$/i;
const IBAN = /\b([A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30})\b/gi;
/** What an account of a SEPA country looks like, right or wrong. */
const NEARLY_IBAN = /\b(?:AT|BE|CH|DE|ES|FR|GB|IE|IT|LU|MC|NL|PL|PT)\d{2}(?:[ .-]?[A-Z0-9]){8,32}/gi;
const CARD = /\b\d(?:[ .-]?\d){12,18}\b/g;
const PASSWORD =
  /((?:mot de passe|mdp|pass ?word|code secret)\s*(?:est|c['’]est|is|:|=)+\s*:?\s*)(?!(?:oubli|perdu|bloqu|incorrect|expir|forgot|lost|wrong|blocked|not|pas|trop|faux|invalid|refus)\p{L}*)(\S{4,128})/giu;

export function maskSecrets(text: string): Masked {
  const code = CODE.exec(text);
  if (code !== null) return { text: '••••••', code: `${code[1]}${code[2]}`, ibans: [], dropped: [] };

  const ibans: string[] = [];
  const dropped = new Set<'password' | 'card'>();
  const masked = text
    .replace(PASSWORD, (_, before: string) => {
      dropped.add('password');
      return `${before}••••••••`;
    })
    .replace(IBAN, (candidate: string) => {
      const found = ibanAtStart(candidate);
      if (found === null) return candidate;
      ibans.push(found.compact);
      return `${found.compact.slice(0, 4)} •••• ${found.compact.slice(-4)}${candidate.slice(found.length)}`;
    })
    // What was meant as an account is as private with one digit wrong.
    .replace(NEARLY_IBAN, withoutNearlyIban)
    .replace(CARD, (candidate: string) => {
      if (!passesLuhn(candidate.replace(/\D/g, ''))) return candidate;
      dropped.add('card');
      return '•••• •••• •••• ••••';
    });
  return { text: masked, code: null, ibans, dropped: [...dropped] };
}

/** The longest IBAN that a text begins with: words may follow it ("… 115 merci"). */
function ibanAtStart(text: string): { compact: string; length: number } | null {
  for (let length = text.length; length >= 15; length--) {
    const compact = text.slice(0, length).replace(/[ .-]/g, '').toUpperCase();
    if (isIban(compact)) return { compact, length };
  }
  return null;
}

/**
 * An account that does not add up, or that was cut, leaves only its head, as `FR76 ••••`. Groups without a digit end
 * it: they are the words after it, except a bank code of four letters.
 */
function withoutNearlyIban(candidate: string): string {
  const groups = candidate.split(/(?<=[ .-])/);
  const end = groups.findIndex((group, index) => !/\d/.test(group) && !(index === 1 && /^[A-Z]{4}\W?$/i.test(group)));
  const number = (end < 0 ? groups : groups.slice(0, end)).join('');
  if (number.replace(/\D/g, '').length < 10) return candidate;
  const rest = candidate.slice(number.length);
  return `${candidate.slice(0, 4).toUpperCase()} ••••${rest === '' ? '' : ` ${rest}`}`;
}

/** ISO 13616: country, length 15 to 34, remainder 1 modulo 97. */
export function isIban(compact: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** The check sum of card numbers (ISO 7812). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    let digit = Number(digits[digits.length - 1 - index]);
    if (index % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return digits.length >= 13 && sum % 10 === 0;
}
