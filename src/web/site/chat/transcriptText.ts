import type { Language } from '../../../domain/identity.ts';
import type { ChatWords } from '../words.ts';
import { answerDataOf } from './botEvents.ts';
import type { WebActivity } from './webChat.types.ts';

/** The conversation as plain text, for the customer's own files. `now` is ms UTC. */
export function transcriptText(
  activities: readonly WebActivity[],
  options: { brand: string; now: number; language: Language; t: ChatWords },
): string {
  const { brand, now, language, t } = options;
  const moment = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const lines = activities.flatMap((activity) => {
    const words = wordsOf(activity);
    if (activity.type !== 'message' || words === '') return [];
    const when = activity.timestamp ?? activity.localTimestamp;
    const stamp = when === undefined ? '' : `[${moment.format(Date.parse(when))}] `;
    return [`${stamp}${authorOf(activity, t)} : ${words}`];
  });
  return [
    t('transcript.title', { brand }),
    t('transcript.exported', { moment: moment.format(now) }),
    '',
    ...lines,
    '',
  ].join('\n');
}

function wordsOf(activity: WebActivity): string {
  const back = activity.channelData?.['messageBack'] as { displayText?: string } | undefined;
  const files = (activity.attachments ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]));
  const said = activity.from.role === 'user' ? (back?.displayText ?? activity.text) : (activity.speak ?? activity.text);
  return [said ?? '', ...files].filter((part) => part !== '').join(' · ');
}

function authorOf(activity: WebActivity, t: ChatWords): string {
  if (activity.from.role === 'user') return t('transcript.you');
  return answerDataOf(activity)?.author?.name ?? t('transcript.assistant');
}
