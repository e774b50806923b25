import type { DialogContext } from 'botbuilder-dialogs';
import { speak } from '../../cards/answer.ts';
import { beginChoice } from '../../dialogs/beginChoice.ts';
import { asksOfChannels } from '../../dialogs/channels/asksOfChannels.ts';
import { linkedChannelsForm } from '../../dialogs/channels/linkedChannels.form.ts';
import { isSafeStatement } from '../../dialogs/emergency/emergencyAnswer.ts';
import { asksMeaning } from '../../dialogs/form/asksInstead.ts';
import type { FormOptions } from '../../dialogs/form/formDialog.ts';
import { saysWord } from '../../dialogs/form/formWords.ts';
import { asksForHelp } from '../../dialogs/help/sayHelp.ts';
import { typedLinkCode } from '../../dialogs/identify/typedLinkCode.ts';
import { condole } from '../../dialogs/patterns/condolences.ts';
import { changeLanguage, repeat, signOut } from '../../dialogs/patterns/control.ts';
import { typedChoice } from '../../dialogs/patterns/typedChoice.ts';
import { type Turn, turnOf } from '../../dialogs/turn.ts';
import { verdictReferenceNamed } from '../../domain/verdictReference.ts';
import { findDanger } from '../../intents/danger/findDanger.ts';
import type { InboundMessage, Refusal } from '../inbound.ts';
import { danger, whilePaused } from './aroundDanger.ts';
import { begin } from './beginConversation.ts';
import { askOpenQuestionAgain } from './follow.ts';
import { pressed } from './pressed.ts';

/**
 * Where one message goes. The order is the safety of the product: danger first, then what the customer may always say
 * (their chats, a person, another language, sign out), then the conversation that waits, and only then a new one.
 */
export async function routeMessage(dc: DialogContext, message: InboundMessage): Promise<void> {
  const turn = turnOf(dc);
  sayWhatWasDropped(turn, message);
  if (message.refused !== null) {
    sayRefused(turn, message.refused);
    // What came beside it, such as the words under a photo that was too large, is answered all the same.
    const isAlone = turn.input.text === '' && turn.input.files.length === 0;
    if (message.refused === 'unknownButton' || isAlone) return askOpenQuestionAgain(dc);
  }
  if (turn.input.action !== null) return pressed(dc, turn.input.action);
  if (turn.input.secrets.linkCode !== undefined) return typedLinkCode(dc, turn.input.secrets.linkCode);
  if (isSafeNow(turn)) return whilePaused(dc);
  if (turn.input.text !== '' && turn.understanding.danger !== null) return danger(dc, turn.understanding);
  if (turn.state.paused) return whilePaused(dc);
  condole(turn);
  if (typedChoice(turn.input.text, turn.t.language) === null) {
    turn.state.unclear = null;
    delete turn.state.underReview;
  }
  if (asksOfChannels(turn.input.text) && dc.activeDialog?.id !== linkedChannelsForm.id) {
    turn.state.misses = 0;
    await dc.beginDialog(linkedChannelsForm.id, { options: {} } satisfies FormOptions);
    return;
  }
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

/** "Je suis en sécurité" ends a pause, though what is trained on dangers may hear one in it; the rules have the last word. */
function isSafeNow({ state, input: { text }, t: { language } }: Turn): boolean {
  return state.paused && isSafeStatement(text, language) && findDanger(text, language) === null;
}

/** What could not be taken in, and the way on: a voice note may be a person for whom writing is hard. */
function sayRefused(turn: Turn, refused: Refusal): void {
  if (refused === 'unknownButton' || refused === 'unsupported') {
    turn.say(turn.t(refused === 'unsupported' ? 'talk.unsupported' : 'talk.oldButton'));
    return;
  }
  const ways = refused === 'voice' || refused === 'order';
  const choices = [beginChoice(turn, 'person', 'talk_to_advisor'), beginChoice(turn, 'callback', 'callback')];
  turn.say(speak(turn.t(`channel.${refused}`), ways ? { choices } : {}));
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
      // "Jusqu'à quelle heure êtes-vous ouverts ?" asks for an answer, not for a person.
      if (asksForHelp(turn)) return false;
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
      // "La vétusté, ça veut dire quoi ?" asks for a word, which the form explains.
      if (dc.activeDialog !== undefined && asksMeaning(text)) return false;
      // "C'était quoi déjà, GAR-7K3M2P ?" asks for that answer, not for the last one.
      if (verdictReferenceNamed(text) !== null) return false;
      await repeat(dc);
      return true;
    default:
      return false;
  }
}
