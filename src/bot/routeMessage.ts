import type { DialogContext } from 'botbuilder-dialogs';
import type { Action } from '../cards/action.ts';
import { speak } from '../cards/answer.ts';
import { beginChoice } from '../dialogs/beginChoice.ts';
import { buttonRoutes, type Route, routes } from '../dialogs/conversations.ts';
import {
  emergencyAnswer,
  isSafeStatement,
  sayAfterwards,
  sayStillPaused,
} from '../dialogs/emergency/emergencyAnswer.ts';
import type { FormOptions } from '../dialogs/form/formDialog.ts';
import { saysWord } from '../dialogs/form/formWords.ts';
import { endIdentification } from '../dialogs/identify/signedIn.ts';
import { cancelNothing, changeLanguage, repeat, signOut, speakIn } from '../dialogs/patterns/control.ts';
import { goodbye, greet, help, mainChoices, outOfScope, thanks } from '../dialogs/patterns/smallTalk.ts';
import { typedChoice } from '../dialogs/patterns/typedChoice.ts';
import { notUnderstood, unclear } from '../dialogs/patterns/unclear.ts';
import { type Turn, turnOf } from '../dialogs/turn.ts';
import { type Intent, intents } from '../intents/catalogue.ts';
import type { Understanding } from '../intents/understanding.port.ts';
import type { InboundMessage } from './inbound.ts';

/**
 * Where one message goes. The order is the safety of the product: danger first, then what the customer may always say
 * (a person, another language, sign out), then the conversation that waits, and only then a new one.
 */
export async function routeMessage(dc: DialogContext, message: InboundMessage): Promise<void> {
  const turn = turnOf(dc);
  sayWhatWasDropped(turn, message);
  if (message.refused !== null) {
    turn.say(turn.t(message.refused === 'unsupported' ? 'talk.unsupported' : 'talk.oldButton'));
    return askOpenQuestionAgain(dc);
  }
  if (turn.input.action !== null) return pressed(dc, turn.input.action);
  if (turn.input.text !== '' && turn.understanding.danger !== null) return danger(dc, turn.understanding);
  if (turn.state.paused) return whilePaused(dc);
  if (typedChoice(turn.input.text, turn.t.language) === null) turn.state.unclear = null;
  if (await saidAtAnyTime(dc)) return;
  if (dc.activeDialog !== undefined) {
    await dc.continueDialog();
    return;
  }
  await begin(dc, message);
}

function sayWhatWasDropped(turn: Turn, message: InboundMessage): void {
  if (message.dropped.includes('password')) turn.say(turn.t('talk.passwordDropped'));
  if (message.dropped.includes('card')) turn.say(turn.t('talk.cardDropped'));
}

async function pressed(dc: DialogContext, action: Action): Promise<void> {
  const turn = turnOf(dc);
  if (action.a === 'safe') return resumeAfterDanger(dc);
  if (action.a === 'language') return speakIn(dc, action.language);
  if (action.a === 'begin') {
    const intent = intents.find((candidate) => candidate === action.intent);
    if (intent === undefined) return oldButton(dc);
    turn.state.misses = 0;
    return chosen(dc, intent, action.claimType === undefined ? {} : { claim_type: action.claimType });
  }
  const dialog: string | null = buttonRoutes[action.a];
  if (dialog !== null) {
    await dc.beginDialog(dialog, { options: action } satisfies FormOptions);
    return;
  }
  if (dc.activeDialog === undefined) return oldButton(dc);
  await dc.continueDialog();
}

async function danger(dc: DialogContext, understanding: Understanding): Promise<void> {
  const turn = turnOf(dc);
  if (understanding.danger === null) return;
  const formWaits = dc.activeDialog !== undefined;
  turn.state.paused = formWaits;
  if (!formWaits) keepForLater(turn);
  emergencyAnswer(turn, understanding.danger, { formWaits });
}

async function whilePaused(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  if (isSafeStatement(turn.input.text, turn.t.language)) return resumeAfterDanger(dc);
  if (turn.understanding.intent === 'talk_to_advisor' && turn.understanding.band === 'act') {
    await dc.beginDialog('talk_to_advisor', {});
    return;
  }
  sayStillPaused(turn);
}

async function resumeAfterDanger(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  turn.state.paused = false;
  if (dc.activeDialog !== undefined) return askOpenQuestionAgain(dc);
  if (turn.state.endangered === undefined) {
    turn.say(speak(turn.t('talk.whatNext'), { choices: mainChoices(turn) }));
    return;
  }
  turn.state.endangered.asked = true;
  sayAfterwards(turn);
}

/** What happened may be declared afterwards, without being told again. */
function keepForLater(turn: Turn): void {
  turn.state.endangered = { said: turn.input.text.slice(0, 2000), asked: false };
}

/** The first message after a danger, when it is about that danger. */
async function afterDanger(dc: DialogContext): Promise<boolean> {
  const turn = turnOf(dc);
  const { endangered } = turn.state;
  if (endangered === undefined) return false;
  const { text } = turn.input;
  const { intent, band, slots } = turn.understanding;
  if (endangered.asked && saysWord(text, 'no', turn.t.language)) {
    delete turn.state.endangered;
    await resumeAfterDanger(dc);
    return true;
  }
  const agrees = endangered.asked && saysWord(text, 'yes', turn.t.language);
  if (agrees || (intent === 'claim_file' && band !== 'unsure')) {
    const before = turn.understand(endangered.said).slots.claim_type;
    const another = slots.claim_type !== undefined && before !== undefined && slots.claim_type !== before;
    if (another) return false;
    await declare(dc, agrees ? endangered.said : `${endangered.said}\n${text}`);
    return true;
  }
  if (endangered.asked || !isSafeStatement(text, turn.t.language)) return false;
  await resumeAfterDanger(dc);
  return true;
}

async function declare(dc: DialogContext, said: string): Promise<void> {
  const turn = turnOf(dc);
  delete turn.state.endangered;
  await follow(dc, routes.claim_file, { ...turn.understand(said), intent: 'claim_file' }, said);
}

/** What works in every conversation and at every question. Only short messages: a story may contain these words. */
async function saidAtAnyTime(dc: DialogContext): Promise<boolean> {
  const turn = turnOf(dc);
  const { text } = turn.input;
  if (text === '' || text.split(/\s+/).length > 12) return false;
  const { intent, band } = turn.understanding;
  if (band !== 'act') return false;
  switch (intent) {
    case 'talk_to_advisor':
      if (dc.activeDialog?.id === 'talk_to_advisor') return false;
      // "Personne" to "y a-t-il des témoins ?" is an answer.
      if (dc.activeDialog !== undefined && saysWord(text, 'skip', turn.t.language)) return false;
      turn.state.misses = 0;
      await dc.beginDialog('talk_to_advisor', { options: { asked: text } } satisfies FormOptions);
      return true;
    case 'change_language':
      await changeLanguage(dc);
      return true;
    case 'sign_out':
      await signOut(dc);
      return true;
    case 'repeat':
      await repeat(dc);
      return true;
    default:
      return false;
  }
}

async function begin(dc: DialogContext, message: InboundMessage): Promise<void> {
  const turn = turnOf(dc);
  if (turn.input.files.length > 0 && turn.input.text === '') {
    const choices = [
      beginChoice(turn, 'fileClaim', 'claim_file'),
      beginChoice(turn, 'intent.claim_add_document', 'claim_add_document'),
    ];
    turn.say(speak(turn.t('talk.filesWithoutForm', { count: turn.input.files.length }), { choices }));
    return;
  }
  followLanguage(turn);
  const typed = typedChoice(turn.input.text, turn.t.language);
  if (typed !== null) {
    turn.state.misses = 0;
    return chosen(dc, typed, {});
  }
  if (await afterDanger(dc)) return;
  if (await bareAnswer(dc)) return;
  if (turn.input.secrets.code !== null) {
    turn.say(speak(turn.t('identify.noCode'), { choices: mainChoices(turn) }));
    return;
  }
  const { intent, band } = turn.understanding;
  if (band === 'act') {
    turn.state.misses = 0;
    return follow(dc, routes[intent], turn.understanding);
  }
  if (message.dropped.length > 0) {
    turn.say(speak(turn.t('talk.whatNext'), { choices: mainChoices(turn) }));
    return;
  }
  if (band === 'ask') return unclear(turn);
  notUnderstood(turn);
}

/** "Oui" or "non" when no form waits: it answers what was just offered, or nothing. */
async function bareAnswer(dc: DialogContext): Promise<boolean> {
  const turn = turnOf(dc);
  const { text } = turn.input;
  if (saysWord(text, 'no', turn.t.language)) {
    turn.say(turn.t('talk.allRight'));
    return true;
  }
  if (!saysWord(text, 'yes', turn.t.language)) return false;
  const [first, ...others] = (turn.state.offered ?? []).filter(({ card }) => card === null);
  if (first !== undefined && others.length < 2 && first.action.a !== 'answer') await pressed(dc, first.action);
  else turn.say(speak(turn.t('talk.whatNext'), { choices: mainChoices(turn) }));
  return true;
}

/** A named choice was taken: it begins with the sentence that made the choice necessary, if there was one. */
async function chosen(dc: DialogContext, intent: Intent, slots: Understanding['slots']): Promise<void> {
  const turn = turnOf(dc);
  const said = turn.state.unclear;
  turn.state.unclear = null;
  if (intent === 'claim_file' && turn.state.endangered !== undefined) return declare(dc, turn.state.endangered.said);
  if (said === null) return follow(dc, routes[intent], { ...emptyUnderstanding(intent), slots });
  return follow(dc, routes[intent], { ...turn.understand(said), intent }, said);
}

/** A whole sentence in the other language is answered in it: nobody has to ask. Never inside a form. */
function followLanguage(turn: Turn): void {
  const { language } = turn.understanding;
  if (language !== null && turn.input.text.split(/\s+/).length >= 4) turn.setLanguage(language);
}

async function follow(dc: DialogContext, route: Route, understanding: Understanding, said?: string): Promise<void> {
  const turn = turnOf(dc);
  if ('dialog' in route) {
    if (route.dialog !== 'talk_to_advisor') delete turn.state.endangered;
    const options = route.options?.(understanding) ?? null;
    await dc.beginDialog(route.dialog, { options, ...(said === undefined ? {} : { said }) } satisfies FormOptions);
    return;
  }
  switch (route.pattern) {
    case 'greet':
      return greet(turn);
    case 'thanks':
      return thanks(turn);
    case 'goodbye':
      return goodbye(turn);
    case 'help':
      return help(turn);
    case 'cancel':
      return cancelNothing(dc);
    case 'repeat':
      return repeat(dc);
    case 'language':
      return changeLanguage(dc);
    case 'signOut':
      return signOut(dc);
    case 'outOfScope':
      return outOfScope(turn);
    case 'emergency':
      keepForLater(turn);
      return emergencyAnswer(turn, understanding.danger ?? 'breakdown', { formWaits: false });
  }
}

async function oldButton(dc: DialogContext): Promise<void> {
  const turn = turnOf(dc);
  turn.say(speak(turn.t('talk.oldButton'), { choices: dc.activeDialog === undefined ? mainChoices(turn) : [] }));
  return askOpenQuestionAgain(dc);
}

async function askOpenQuestionAgain(dc: DialogContext): Promise<void> {
  if (await endIdentification(dc)) return;
  if (dc.activeDialog !== undefined) await dc.repromptDialog();
}

function emptyUnderstanding(intent: Intent): Understanding {
  return { intent, score: 1, band: 'act', alternatives: [], slots: {}, danger: null, language: null };
}
