import type { Choice } from '../../cards/answer.ts';
import { show, speak } from '../../cards/answer.ts';
import { emergencyCard } from '../../cards/emergency.card.ts';
import type { Language } from '../../domain/identity.ts';
import type { Danger } from '../../intents/understanding.port.ts';
import { phoneNumber } from '../../locales/format.ts';
import type { LabelKey, MessageKey } from '../../locales/translator.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Turn } from '../turn.ts';

type Call = '112' | '15' | '17' | '18' | '3114' | '3919' | 'assistance';

interface Plan {
  /** The most useful first; three at most. */
  calls: readonly Call[];
  /** How many orders the locale tables hold for this danger. */
  orders: 3 | 4;
  /** True when the danger is to life: the text-message number is told, the insurer's line comes after. */
  vital: boolean;
}

const plans = {
  injury: { calls: ['112', '15', '18'], orders: 4, vital: true },
  fire: { calls: ['18', '112'], orders: 3, vital: true },
  gas: { calls: ['18', '112'], orders: 4, vital: true },
  intruder: { calls: ['17', '112'], orders: 3, vital: true },
  violence: { calls: ['17', '112', '3919'], orders: 3, vital: true },
  despair: { calls: ['3114', '15'], orders: 3, vital: true },
  motorway: { calls: ['112', 'assistance'], orders: 3, vital: true },
  waterRunning: { calls: ['assistance'], orders: 3, vital: false },
  breakdown: { calls: ['assistance'], orders: 3, vital: false },
  lockedOut: { calls: ['assistance'], orders: 3, vital: false },
  medicalAbroad: { calls: ['assistance'], orders: 3, vital: false },
} as const satisfies Record<Danger, Plan>;

/** Dangers after which the insurer's own line is of use. */
const assistanceAfter: readonly Danger[] = ['injury', 'fire', 'gas', 'intruder', 'motorway'];

/**
 * What comes before everything else: the numbers, then a few orders, and nothing else in the turn. `formWaits` adds
 * that the answers are kept, and the button that goes on.
 */
export function emergencyAnswer(turn: Turn, danger: Danger, { formWaits }: { formWaits: boolean }): void {
  const { t } = turn;
  const { brand } = turn.services;
  const { calls, orders, vital }: Plan = plans[danger];
  // From abroad only the international form can be dialled.
  const assistance =
    danger === 'medicalAbroad' ? international(brand.assistancePhone) : phoneNumber(brand.assistancePhone);
  const notes = [
    ...(vital ? [t.words('emergency.silent')] : []),
    ...(assistanceAfter.includes(danger) ? [t.words('emergency.assistance', { assistance })] : []),
    ...(formWaits ? [t.words('emergency.paused')] : []),
  ];
  const heading = t.words(`emergency.${danger}` as 'emergency.breakdown', { assistance });
  const card = emergencyCard(
    {
      key: `emergency.${turn.inboxId}`,
      heading,
      orders: Array.from({ length: orders }, (_, index) =>
        t.words(`emergency.${danger}.${index + 1}` as 'emergency.fire.1'),
      ),
      notes,
      calls: calls.map((call) => ({
        label: `call.${call}` satisfies LabelKey,
        number: call === 'assistance' ? brand.assistancePhone : call,
      })),
    },
    t,
  );
  const key: MessageKey = `emergency.${danger}`;
  turn.say(show({ key, text: '' }, [card], { urgent: true, choices: formWaits ? [safeChoice(turn)] : [] }));
}

/** A form waits and the customer has not said that they are safe: nothing else is asked. */
export function sayStillPaused(turn: Turn): void {
  turn.say(speak(turn.t('emergency.stillPaused'), { choices: [safeChoice(turn)], urgent: true }));
}

/** The danger is over and nothing was under way: what happened may be declared, without being told again. */
export function sayAfterwards(turn: Turn): void {
  const choices = [
    beginChoice(turn, 'fileClaim', 'claim_file'),
    beginChoice(turn, 'person', 'talk_to_advisor'),
    beginChoice(turn, 'callback', 'callback'),
  ];
  turn.say(speak(turn.t('emergency.afterwards'), { choices }));
}

const SAFE: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:en s[ée]curit[ée]|[àa] l['’ ]?abri|hors de danger|sains? et saufs?|(?:plus|pas|aucun|sans) (?:de |aucun )?danger|tout va bien|[çc]a va(?: mieux| bien| maintenant)?(?=\W*$)|c['’ ]?est (?:bon|r[ée]gl[ée]|fini|pass[ée])|on va bien|je vais bien|tout est (?:bon|r[ée]gl[ée]))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:safe|out of danger|no (?:more |longer )?danger|(?:i['’ ]?m|i am|we are|we['’]re|everyone is|all) (?:fine|ok|okay|good|alright|well)|it(?:['’]s| is) (?:over|fine|ok|sorted))(?!\p{L})/iu,
};
const YES =
  /^\s*(?:oui|ouais|yes|yeah|yep|ok|okay|d['’ ]?accord|c['’ ]?est bon|on (?:peut )?continue[rz]?|continue[rz]?|reprendre|reprenons|go on|continue)(?:[ ,]+(?:merci|thanks?|thank you|oui|yes|[çc]a va|c['’ ]?est bon))*\W*$/iu;
const NOT = /(?<!\p{L})(?:pas|plus|jamais|not|never|nowhere|unsafe)(?!\p{L})|n['’]t(?!\p{L})|(?<!\p{L})n['’]\p{L}/iu;
const NO_DANGER = /(?:plus|pas|aucun|sans|no) (?:de |aucun |more |longer )?danger/iu;

/** True for "oui", "je suis en sécurité", "we are fine"; false for anything that denies it, and for anything unclear. */
export function isSafeStatement(text: string, language: Language): boolean {
  if (text.length > 200 || text.includes('?')) return false;
  if (YES.test(text)) return true;
  if (NO_DANGER.test(text)) return true;
  if (NOT.test(text)) return false;
  // Frightened people mix their languages.
  return SAFE[language].test(text) || SAFE.fr.test(text) || SAFE.en.test(text);
}

function safeChoice(turn: Turn): Choice {
  return { label: turn.t.label('safe'), action: { a: 'safe', v: 1, k: turn.conversationId.slice(-12) } };
}

function international(e164: string): string {
  return e164.replace(/^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '+33\u00a0$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5');
}
