import { z } from 'zod';
import { type Arrived, type ArrivedMedia, message } from '../shared/arrived.ts';
import { type TeamsActivity, wordsOf } from './activityIn.ts';

export const DOWNLOAD_INFO = 'application/vnd.microsoft.teams.file.download.info';

const downloadInfo = z.object({ downloadUrl: z.string().max(4000) });

/** Where a file is: at an address that is itself the permission, or at the connector, for our own token. */
export const teamsMediaPlace = z.object({ kind: z.enum(['download', 'inline']), url: z.string() });

/** What a message of Teams says; null for one that asks for no answer. */
export function arrivedOf(activity: TeamsActivity): Arrived | null {
  switch (activity.type) {
    case 'message':
      return messageOf(activity);
    case 'messageUpdate':
      return activity.id === undefined
        ? null
        : { kind: 'edited', messageKey: keyOf(activity.conversation.id, activity.id), text: wordsOf(activity) };
    case 'messageDelete':
      return activity.id === undefined
        ? null
        : { kind: 'edited', messageKey: keyOf(activity.conversation.id, activity.id), text: null };
    case 'installationUpdate':
      return (activity.action ?? '').startsWith('remove') ? { kind: 'identityChanged' } : { kind: 'joined' };
    case 'conversationUpdate':
      return (activity.membersAdded ?? []).some(({ id }) => id === activity.recipient.id) ? { kind: 'joined' } : null;
    default:
      return null;
  }
}

/** Activity ids are unique in their conversation only. */
export function keyOf(conversationId: string, activityId: string): string {
  return `${conversationId}|${activityId}`;
}

function messageOf(activity: TeamsActivity): Arrived {
  const media: ArrivedMedia[] = [];
  let refused = false;
  for (const attachment of activity.attachments ?? []) {
    // The same words again, with their formatting.
    if (attachment.contentType === 'text/html') continue;
    const name = attachment.name ?? 'photo';
    const info = attachment.contentType === DOWNLOAD_INFO ? downloadInfo.safeParse(attachment.content) : null;
    if (info?.success === true)
      media.push({ where: { kind: 'download', url: info.data.downloadUrl }, name, contentType: '', sha256: null });
    else if (attachment.contentType.startsWith('image/') && attachment.contentUrl != null)
      media.push({
        where: { kind: 'inline', url: attachment.contentUrl },
        name,
        // `image/*` says nothing of the kind; the bytes will.
        contentType: attachment.contentType === 'image/*' ? '' : attachment.contentType,
        sha256: null,
      });
    else refused = true;
  }
  const pressed = activity.value === undefined || activity.value === null ? null : parsedValue(activity.value);
  return message({
    text: pressed === null ? wordsOf(activity) : '',
    buttonText: pressed === null ? null : wordsOf(activity),
    pressed,
    media: media.slice(0, 8),
    refused: refused ? 'fileType' : null,
  });
}

/** `messageBack` brings its value as an object or as the text of one. */
function parsedValue(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
