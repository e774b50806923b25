import { type NotificationPreferences, notificationTopics } from '../domain/notification.ts';
import { listed } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Card, Choice } from './answer.ts';

export interface PreferencesView {
  preferences: NotificationPreferences;
  /** The chat in which news is told, in words. */
  place: string;
}

/** By subject, how the customer is told. */
export function preferencesCard(
  key: string,
  { preferences, place }: PreferencesView,
  t: Translator,
): { card: Card; choices: Choice[] } {
  const facts = notificationTopics.map((topic) => {
    const channels = preferences[topic].map((channel) => t.words(`notify.channel.${channel}`));
    return {
      label: t.label(`notify.${topic}`).label,
      value: channels.length === 0 ? t.words('notify.channel.none') : listed(channels, t.language),
    };
  });
  const card: Card = {
    key,
    tone: 'plain',
    title: t.words('notify.card'),
    blocks: [
      { kind: 'facts', facts: [...facts, { label: t.label('notify.place').label, value: place }] },
      { kind: 'text', text: t.words('notify.always'), weight: 'subtle' },
    ],
    buttons: [],
    summary: facts
      .map(({ label, value }) => `${label}\u00a0: ${value}`)
      .join('. ')
      .slice(0, 300),
  };
  const change: Choice = {
    label: t.label('notify.change'),
    action: { a: 'begin', v: 1, k: key, intent: 'notifications' },
  };
  const chats: Choice = { label: t.label('channels.open'), action: { a: 'openChannels', v: 1, k: key } };
  return { card, choices: [change, chats] };
}
