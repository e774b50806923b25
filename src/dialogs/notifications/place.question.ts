import { type ChannelName, channelNames, isChannelName, TEAMS, WEB, WHATSAPP } from '../../domain/channelName.ts';
import { fold } from '../../intents/fold.ts';
import type { LabelKey } from '../../locales/translator.ts';
import { linkedChats } from '../../store/newsChannel.repository.ts';
import type { Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { plainSaid } from '../prompts/questionSpec.ts';
import type { Turn } from '../turn.ts';

/** A chat by name, or the one that was used last. */
export type Place = ChannelName | 'last';

export const placeLabels: Record<Place, LabelKey> = {
  [WHATSAPP]: 'notify.place.whatsapp',
  [TEAMS]: 'notify.place.msteams',
  [WEB]: 'notify.place.directline',
  last: 'notify.place.last',
};

const NAMED: readonly [Place, RegExp][] = [
  [WHATSAPP, /\bwhat'?s ?app\b/],
  [TEAMS, /\bteams\b/],
  [
    'last',
    /\b(?:la ou j ecris|ou j ecris|dernier\w* discussion|wherever i|where i (?:write|wrote)|last (?:chat|used))\b/,
  ],
  [WEB, /\b(?:sur (?:le|votre|ce) site|site (?:web|internet)|on (?:the|your) (?:web ?)?site)\b/],
];

/** The chat that a sentence names: "préviens-moi sur WhatsApp". */
export function placeIn(said: string): Place | undefined {
  const plain = fold(said).replace(/['’]/g, ' ');
  return NAMED.find(([, says]) => says.test(plain))?.[0];
}

/** In which chat the customer wants to hear news: one of those that are linked, or always the one used last. */
export const placeQuestion: Question<Place> = {
  id: 'place',
  label: 'notify.label.place',
  dependsOn: ['topic'],
  applies: ({ topic }) => topic === 'place',
  infer: async ({ said, turn }) => placeIn(said) ?? placeIn(turn.input.text),
  async ask({ turn, key }) {
    const linked = await linkedTo(turn);
    const places: Place[] = [...channelNames.filter((name) => linked.has(name)), 'last'];
    return {
      said: plainSaid(turn, 'notify.ask.place'),
      choices: places.map((place) => answerChoice(turn, key, 'place', placeLabels[place], place)),
    };
  },
  read({ action, text }) {
    const pressed = action?.a === 'answer' ? String(action.value) : '';
    if (isChannelName(pressed) || pressed === 'last') return { is: 'value', value: pressed };
    const place = action === null ? placeIn(text) : undefined;
    return place === undefined ? { is: 'nothing' } : { is: 'value', value: place };
  },
  show: (place, { turn }) => turn.t.label(placeLabels[place]).label,
};

/** The channels on which this customer has a chat that goes on. */
export async function linkedTo(turn: Turn): Promise<ReadonlySet<string>> {
  const chats = turn.identity === null ? [] : await linkedChats(turn.db, turn.identity.ref);
  return new Set([turn.channel, ...chats.map(({ channel }) => channel)]);
}
