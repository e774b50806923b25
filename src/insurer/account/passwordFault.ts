/** Why a password is refused; it is told, so that a better one can be chosen. */
export type PasswordFault = 'short' | 'long' | 'simple' | 'personal';

const SHORTEST = 12;
const LONGEST = 128;
const FEWEST_KINDS = 6;

/** What guessers try first, in French and English; anything made of these and digits is one of their first guesses. */
const roots = [
  'motdepasse',
  'password',
  'azerty',
  'azertyuiop',
  'qwerty',
  'qwertyuiop',
  'qsdfghjklm',
  'asdfghjkl',
  'bonjour',
  'welcome',
  'bienvenue',
  'soleil',
  'chouchou',
  'doudou',
  'loulou',
  'jetaime',
  'iloveyou',
  'marseille',
  'assurance',
  'assurances',
  'insurance',
  'football',
  'princesse',
  'princess',
  'dragon',
  'monkey',
  'letmein',
  'admin',
  'secret',
  'changeme',
  'abcdefghijklmnopqrstuvwxyz',
];

// The longest first: "azertyuiop" leaves nothing over, "azerty" would leave "uiop".
roots.sort((left, right) => right.length - left.length);

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * What is wrong with a password; null when nothing is. Length does the work; no rule about digits or capitals, which
 * make people write passwords down. `personal` are words of the customer and of the house.
 */
export function passwordFault(password: string, personal: readonly string[]): PasswordFault | null {
  const letters = [...password.normalize('NFC')];
  if (letters.length < SHORTEST) return 'short';
  if (letters.length > LONGEST) return 'long';
  const plain = plainOf(password);
  if (new Set(plain).size < FEWEST_KINDS || isRun(password.toLowerCase()) || isMadeOfRoots(plain)) return 'simple';
  const own = personal.map(plainOf).filter((word) => word.length >= 3);
  const rest = own.reduce((text, word) => text.replaceAll(word, ''), plain);
  // A name may stand in a long phrase; it may not be most of it.
  return rest.length < SHORTEST - 4 && rest.length < plain.length ? 'personal' : null;
}

function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s._-]/g, '');
}

/** "abcdefghijkl", "123456789012", "zyxwvu…": each letter the neighbour of the one before. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index));
  const even = steps.filter((step) => step === steps[0]).length;
  return steps[0] !== undefined && Math.abs(steps[0]) <= 1 && even >= steps.length * 0.8;
}

function isMadeOfRoots(plain: string): boolean {
  const read = [...plain].map((letter) => lookalikes[letter] ?? letter).join('');
  return [plain, read].some((text) => {
    const rest = roots.reduce((left, root) => left.replaceAll(root, ''), text);
    return rest.length < text.length && rest.replace(/[^a-z]/g, '').length < 4;
  });
}
