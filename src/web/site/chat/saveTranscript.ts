import type { Language } from '../../../domain/identity.ts';
import { byId, element } from '../dom.ts';
import type { ChatWords } from '../words.ts';
import { transcriptText } from './transcriptText.ts';
import type { WebActivity } from './webChat.types.ts';

/** Gives the conversation to the customer as a text file. `now` is ms UTC. */
export function saveTranscript(
  activities: readonly WebActivity[],
  options: { now: number; language: Language; t: ChatWords },
): void {
  const { now, t } = options;
  const brand = byId('chat').dataset['brand'] ?? '';
  const text = transcriptText(activities, { ...options, brand });
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const date = new Date(now).toISOString().slice(0, 10);
  element('a', { href, download: t('transcript.fileName', { date }) }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
