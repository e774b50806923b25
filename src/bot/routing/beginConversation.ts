import type { DialogContext } from 'botbuilder-dialogs';
import { speak } from '../../cards/answer.ts';
import { beginChoice } from '../../dialogs/beginChoice.ts';
import { tellsAClaim } from '../../dialogs/claims/story/tellsAClaim.ts';
import { routes } from '../../dialogs/conversations.ts';
import type { FormOptions } from '../../dialogs/form/formDialog.ts';
import { saysWord } from '../../dialogs/form/formWords.ts';
import { answerFromHelp, sayHelp } from '../../dialogs/help/sayHelp.ts';
import { askedLookup, asksOfOwnFile } from '../../dialogs/lookups/askedLookup.ts';
import { slotsOf } from '../../dialogs/lookups/lookupOptions.ts';
import { sayOwnNotice } from '../../dialogs/lookups/sayOwnNotice.ts';
import { answeredByModel, understoodWithModel } from '../../dialogs/patterns/askModel.ts';
import { tellsADeath } from '../../dialogs/patterns/condolences.ts';
import { followUpOf } from '../../dialogs/patterns/followUp.ts';
import { firstOfSeveral, nextOfSeveral } from '../../dialogs/patterns/severalRequests.ts';
import { mainChoices } from '../../dialogs/patterns/smallTalk.ts';
import { typedChoice } from '../../dialogs/patterns/typedChoice.ts';
import { notUnderstood, unclear } from '../../dialogs/patterns/unclear.ts';
import { type Turn, turnOf } from '../../dialogs/turn.ts';
import { verdictReferenceNamed } from '../../domain/verdictReference.ts';
import type { RequestPart } from '../../intents/several/splitRequests.ts';
import type { InboundMessage } from '../inbound.ts';
import { afterDanger } from './aroundDanger.ts';
import { chosen, follow } from './follow.ts';
import { pressed } from './pressed.ts';

/** How likely a sentence is none of our business to be told so rather than asked about. */
const FOREIGN_FROM = 0.8;

export async function begin(dc: DialogContext, message: InboundMessage): Promise<void> {
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
  const first = firstOfSeveral(turn);
  if (first !== null) {
    turn.state.misses = 0;
    return followPart(dc, first);
  }
  const lookup = await lookupAsked(turn);
  if (lookup !== null) {
    turn.state.misses = 0;
    await dc.beginDialog(lookup.dialog, lookup.options);
    return;
  }
  // Who tells what happened to them is not told how such things work.
  const tells = turn.input.text !== '' && tellsAClaim(turn.input.text, turn.understanding);
  if (!tells && !asksOfOwnFile(turn) && answerFromHelp(turn)) {
    turn.state.misses = 0;
    await sayOwnNotice(turn);
    return;
  }
  const understanding = await understoodWithModel(turn);
  const { intent, band } = understanding;
  if (band === 'act') {
    turn.state.misses = 0;
    return follow(dc, routes[intent], understanding);
  }
  if (turn.input.text !== '' && tellsAClaim(turn.input.text, understanding)) {
    turn.state.misses = 0;
    return follow(dc, routes.claim_file, { ...understanding, intent: 'claim_file' });
  }
  if (tellsADeath(turn)) return sayHelp(turn, 'deathInFamily');
  if (message.dropped.length > 0) {
    turn.say(speak(turn.t('talk.whatNext'), { choices: mainChoices(turn) }));
    return;
  }
  if (await answeredByModel(turn)) {
    turn.state.misses = 0;
    return;
  }
  // Choices among what it is not would be no help.
  if (band === 'ask' && intent === 'out_of_scope' && understanding.score >= FOREIGN_FROM)
    return follow(dc, routes.out_of_scope, understanding);
  if (band === 'ask') return unclear(turn, understanding);
  notUnderstood(turn);
}

/** Begins one of several requests of a message, as if it had been the whole message. */
async function followPart(dc: DialogContext, { intent, text }: RequestPart): Promise<void> {
  await follow(dc, routes[intent], { ...turnOf(dc).understand(text), intent }, text);
}

/** Goes on with the requests that waited, once nothing else is under way. `told` is true when this turn named them all. */
export async function goOnWithSeveral(dc: DialogContext, told: boolean): Promise<void> {
  const turn = turnOf(dc);
  while (dc.activeDialog === undefined && !turn.state.paused) {
    const next = nextOfSeveral(turn, told);
    if (next === null) return;
    await followPart(dc, next);
  }
}

/** What goes on from the last look-up, and what is asked of one beyond its intent. */
async function lookupAsked(turn: Turn): Promise<{ dialog: string; options: FormOptions } | null> {
  // A reference is no part of the question before it.
  const followUp = verdictReferenceNamed(turn.input.text) === null ? await followUpOf(turn) : null;
  if (followUp !== null) return followUp;
  const dialog = askedLookup(turn);
  return dialog === null ? null : { dialog, options: { options: slotsOf(turn.understanding) } };
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

/** A whole sentence in the other language is answered in it: nobody has to ask. Never inside a form. */
function followLanguage(turn: Turn): void {
  const { language } = turn.understanding;
  if (language !== null && turn.input.text.split(/\s+/).length >= 4) turn.setLanguage(language);
}
