import { type Choice, speak } from '../../cards/answer.ts';
import type { Language } from '../../domain/identity.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Turn } from '../turn.ts';
import { keepForReview } from './keepForReview.ts';

/** The first message: a machine, what it can do, and that a person is reachable. */
export function welcome(turn: Turn): void {
  turn.state.greeted = true;
  turn.say(turn.t('talk.welcome', { name: turn.services.brand.name }));
  turn.say(speak(turn.t('talk.whatNext'), { choices: mainChoices(turn) }));
}

/** A greeting that opens a conversation tells the language of its writer; a later one does not. */
export async function greet(turn: Turn): Promise<void> {
  const language = greetsIn(turn.input.text);
  const left = turn.t.language;
  const changes = language !== null && language !== left && (await isFirstMessage(turn));
  if (changes) turn.setLanguage(language);
  const back = changes ? [languageChoice(turn, left)] : [];
  if (turn.state.greeted) turn.say(speak(turn.t('talk.greet'), { choices: [...mainChoices(turn), ...back] }));
  else welcome(turn);
}

/** The button that goes on in a language. */
export function languageChoice(turn: Turn, language: Language): Choice {
  return {
    label: turn.t.label(language === 'fr' ? 'french' : 'english'),
    action: { a: 'language', v: 1, k: turn.conversationId.slice(-12), language },
  };
}

const ENGLISH = /^\W*(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening))(?: (?:there|all))?\W*$/i;
const FRENCH = /^\W*(?:bonjour|bonsoir|coucou|salut)\W*$/i;

function greetsIn(text: string): Language | null {
  if (ENGLISH.test(text)) return 'en';
  return FRENCH.test(text) ? 'fr' : null;
}

async function isFirstMessage({ db, conversationId }: Turn): Promise<boolean> {
  const written = await db
    .selectFrom('transcript')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('role', '=', 'user')
    .limit(2)
    .execute();
  return written.length < 2;
}

export function thanks(turn: Turn): void {
  turn.say(turn.t('talk.thanks'));
}

export function goodbye(turn: Turn): void {
  turn.say(turn.t('talk.goodbye'));
}

export function help(turn: Turn): void {
  turn.say(speak(turn.t('talk.help'), { choices: mainChoices(turn) }));
}

export function outOfScope(turn: Turn): void {
  keepForReview(turn, 'outOfScope');
  turn.say(speak(turn.t('talk.outOfScope'), { choices: mainChoices(turn) }));
}

/** What most customers come for, and a person. */
export function mainChoices(turn: Turn) {
  return [
    beginChoice(turn, 'fileClaim', 'claim_file'),
    beginChoice(turn, 'reimbursements', 'reimbursement_status'),
    beginChoice(turn, 'guarantees', 'guarantees'),
    beginChoice(turn, 'callback', 'callback'),
  ];
}
