import { show } from '../../cards/answer.ts';
import { ALL_CHANNELS, linkedChannelsCard } from '../../cards/linkedChannels.card.ts';
import { parisAt } from '../../domain/calendar.ts';
import { isChannelName, WEB } from '../../domain/channelName.ts';
import type { MessageRequest } from '../../domain/message.ts';
import { clockTime, listed } from '../../locales/format.ts';
import { forgetNewsChannel, type LinkedChannel, unlinkChannel } from '../../store/linkedChannels.repository.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, FormEnd, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { yesNoQuestion } from '../prompts/yesNo.prompt.ts';
import type { Turn } from '../turn.ts';
import { asksToUnlink, asksToUnlinkAll, channelNamed } from './asksOfChannels.ts';
import { nameOf, ownChannels, viewOf } from './ownChannels.ts';

const SEE = 'see';
const NONE = 'none';

/** The chat to unlink; nothing to unlink when the customer only looks, or names a channel that is not linked. */
const whichQuestion: Question<string> = {
  id: 'which',
  label: 'channels.label.which',
  async infer({ turn, options, said }) {
    const { action } = readLookupOptions(options);
    if (action?.a === 'unlinkChannel') return action.id;
    if (asksToUnlinkAll(said)) return ALL_CHANNELS;
    if (!asksToUnlink(said)) return SEE;
    const meant = await channelsMeant(turn, said);
    return meant.length > 1 ? undefined : (meant[0]?.id ?? NONE);
  },
  async ask({ turn, said, key }) {
    const meant = await channelsMeant(turn, said);
    const choices = meant.map((chat) => ({
      label: viewOf(turn, chat, meant).label,
      action: { a: 'answer' as const, v: 1 as const, k: key, q: 'which', value: chat.id },
    }));
    return { said: turn.t('channels.ask.which'), choices: choices.slice(0, 10) };
  },
  async read({ action, text }, { turn }) {
    if (action?.a === 'answer') return { is: 'value', value: String(action.value) };
    const meant = channelNamed(text) === undefined ? [] : await channelsMeant(turn, text);
    const [only] = meant;
    return only !== undefined && meant.length === 1 ? { is: 'value', value: only.id } : { is: 'nothing' };
  },
  show: (value) => value,
};

/** Those of the channel that a sentence names, or all. */
async function channelsMeant(turn: Turn, said: string): Promise<LinkedChannel[]> {
  const named = channelNamed(said);
  const own = await ownChannels(turn);
  return named === undefined ? own : own.filter(({ channel }) => channel === named);
}

const confirmQuestion: Question<boolean> = {
  ...yesNoQuestion({
    id: 'confirm',
    ask: 'channels.ask.which',
    label: 'channels.label.confirm',
    dependsOn: ['which'],
    applies: ({ which }) => which !== SEE && which !== NONE,
  }),
  infer: async (asking) => ((await chosenChannels(asking)).length === 0 ? false : undefined),
  async ask(asking) {
    const { turn, key, answers } = asking;
    const chats = await chosenChannels(asking);
    const names = listed([...new Set(chats.map((chat) => nameOf(turn, chat)))], turn.t.language);
    const isAll = answers['which'] === ALL_CHANNELS;
    return {
      said: isAll ? turn.t('channels.ask.confirmAll', { names }) : turn.t('channels.ask.confirm', { name: names }),
      choices: [
        answerChoice(turn, key, 'confirm', 'channels.yes', true),
        answerChoice(turn, key, 'confirm', 'channels.no', false),
      ],
    };
  },
};

/** Only ever the customer's own, whatever a button says. */
async function chosenChannels({ turn, answers }: Pick<Asking, 'turn' | 'answers'>): Promise<LinkedChannel[]> {
  const own = await ownChannels(turn);
  return answers['which'] === ALL_CHANNELS ? own : own.filter(({ id }) => id === answers['which']);
}

/** "Mes canaux", "délier WhatsApp": in which chats the customer is known, and how to end that in any of them. */
export const linkedChannelsForm: Form = {
  id: 'linkedChannels',
  version: 1,
  title: 'channels.title',
  needs: 'identified',
  questions: () => [anyQuestion(whichQuestion), anyQuestion(confirmQuestion)],
  async finish({ turn, answers }): Promise<FormEnd> {
    const { which, confirm } = answers;
    if (which === SEE) {
      await sayChannels(turn);
      return { is: 'done' };
    }
    const chats = await chosenChannels({ turn, answers });
    if (chats.length === 0) turn.say(turn.t('channels.gone'));
    else if (confirm === true) unlink(turn, chats);
    else turn.say(turn.t('channels.kept'));
    return { is: 'done' };
  },
};

async function sayChannels(turn: Turn): Promise<void> {
  const own = await ownChannels(turn);
  const views = own.map((chat) => viewOf(turn, chat, own));
  const { card, choices } = linkedChannelsCard(turn.services.newId('card'), views, turn.t);
  turn.say(show(turn.t('channels.shown'), [card], { choices }));
}

/** Ends the identity there with this turn's commit, and tells the customer at the contact on file, in one mail. */
function unlink(turn: Turn, chats: readonly LinkedChannel[]): void {
  const { t, now, conversationId, correlationId, services, inboxId: key } = turn;
  const customerRef = turn.identity?.ref;
  if (customerRef === undefined) return;
  const places = chats.map(({ channel }) => t.words(`notify.in.${isChannelName(channel) ? channel : WEB}`));
  const place = listed([...new Set(places)], t.language);
  const others = chats.filter(({ id }) => id !== conversationId).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id } of others) {
    const unlinked = { conversationId: id, customerRef, key, correlationId, now, newId: services.newId };
    turn.write((tx) => unlinkChannel(tx, services, unlinked), [id]);
  }
  const here = chats.find(({ id }) => id === conversationId);
  if (here !== undefined) {
    turn.say(t(others.length === 0 ? 'talk.signedOut' : 'channels.unlinkedAll'));
    turn.endConversation('signedOut');
    turn.write((tx) => forgetNewsChannel(tx, customerRef, here.channel));
  } else turn.say(t('channels.unlinked', { name: place }));
  const parameters = { when: clockTime(parisAt(now).time, t.language), place };
  const template = 'channel-unlinked' as const;
  const payload: MessageRequest = { customerRef, channel: 'email', template, parameters, language: t.language };
  turn.startJob({ kind: 'message.send', key: `unlinked:${key}`, payload });
}
