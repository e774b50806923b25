import { listed } from '../locales/format.ts';
import type { Label } from '../locales/translation.ts';
import type { Translator } from '../locales/translator.ts';
import type { Card, Choice } from './answer.ts';

/** In the place of one chat's id. */
export const ALL_CHANNELS = 'all';

export interface LinkedChannelView {
  id: string;
  /** "WhatsApp •• 12"; a phone number is never shown whole. */
  name: string;
  /** Of the button that unlinks it. */
  label: Label;
  isHere: boolean;
  /** Moments in words. */
  since: string;
  last: string;
}

/** Where a customer is identified, since when and when they wrote there last; a reply for each unlinks it. */
export function linkedChannelsCard(
  key: string,
  channels: readonly LinkedChannelView[],
  t: Translator,
): { card: Card; choices: Choice[] } {
  const names = channels.map(({ name, isHere }) => (isHere ? `${name} (${t.words('channels.here')})` : name));
  const card: Card = {
    key,
    tone: 'plain',
    title: t.words('channels.card'),
    blocks: [
      {
        kind: 'facts',
        facts: channels.map(({ since, last }, index) => ({
          label: names[index] ?? '',
          value: t.words('channels.used', { since, last }),
        })),
      },
    ],
    buttons: [],
    summary: t.words('channels.summary', { names: listed(names, t.language) }).slice(0, 300),
  };
  const choices = channels.map(({ id, label }) => unlinkChoice(key, id, label));
  if (channels.length < 2) return { card, choices };
  return { card, choices: [...choices.slice(0, 9), unlinkAllChoice(key, t)] };
}

/** Ends the identity of a customer in all their chats. */
export function unlinkAllChoice(key: string, t: Translator): Choice {
  return unlinkChoice(key, ALL_CHANNELS, t.label('channels.unlinkAll'));
}

function unlinkChoice(key: string, id: string, label: Label): Choice {
  return { label, action: { a: 'unlinkChannel', v: 1, k: key, id } };
}
