import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { translators } from '../../locales/translator.ts';
import { languageOfConversation } from '../../store/conversations.repository.ts';
import type { Store } from '../../store/openStore.ts';
import type { ContactRow } from '../../store/tables.ts';
import type { FileBytesOf } from '../shared/outgoingFiles.ts';
import type { TeamsActivity } from './activityIn.ts';
import type { TeamsPayload } from './render.ts';
import { isHostOf, type TeamsSettings } from './settings.ts';

const consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ file: z.string().max(80) }),
  uploadInfo: z
    .object({
      contentUrl: z.string().max(4000),
      name: z.string().max(500),
      uploadUrl: z.string().max(4000),
      uniqueId: z.string().max(200),
      fileType: z.string().max(40),
    })
    .nullish(),
});

export interface ConsentDeps {
  store: Store;
  settings: TeamsSettings;
  bytesOf: FileBytesOf;
}

/**
 * The answer to "may I put this file into your OneDrive?". A consent serves its own person once, and the bytes go to
 * Microsoft's file hosts only; they are fetched now, with the rights that the conversation still has.
 */
export async function answerConsent(
  context: TurnContext,
  activity: TeamsActivity,
  contact: ContactRow,
  { store, settings, bytesOf }: ConsentDeps,
): Promise<'done' | 'refused'> {
  const parsed = consent.safeParse(activity.value);
  if (!parsed.success) return 'refused';
  const { action, context: asked, uploadInfo } = parsed.data;
  const taken = await store.db
    .updateTable('channel_message')
    .set({ error: `consent ${action}` })
    .where('id', '=', asked.file)
    .where('contact_id', '=', contact.id)
    .where('status', '=', 'sent')
    .where('error', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (taken === undefined) return 'refused';
  const payload = JSON.parse(taken.payload) as TeamsPayload;
  if (payload.type !== 'file') return 'refused';
  const { words } = translators[await languageOfConversation(store.db, taken.conversation_id)];
  if (action === 'decline' || uploadInfo == null) {
    await context.sendActivity({ type: 'message', text: words('channel.fileDeclined'), textFormat: 'plain' });
  } else {
    if (!isHostOf(uploadInfo.uploadUrl, settings.fileHosts, settings.allowHttp)) return 'refused';
    const found = await bytesOf(payload.from, taken.conversation_id);
    const isThere = found.is === 'found' && (await put(uploadInfo.uploadUrl, found.content));
    const info = {
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl: uploadInfo.contentUrl,
      name: uploadInfo.name,
      content: { uniqueId: uploadInfo.uniqueId, fileType: uploadInfo.fileType },
    };
    await context.sendActivity(
      isThere
        ? { type: 'message', attachments: [info] }
        : { type: 'message', text: words('channel.documentGone'), textFormat: 'plain' },
    );
  }
  if (taken.provider_id !== null) await context.deleteActivity(taken.provider_id).catch(() => undefined);
  return 'done';
}

/** One piece: our papers are far below the 60 MiB that need several. */
async function put(url: string, content: Uint8Array): Promise<boolean> {
  try {
    const { length } = content;
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Range': `bytes 0-${length - 1}/${length}` },
      body: new Uint8Array(content),
      redirect: 'manual',
      signal: AbortSignal.timeout(8000),
    });
    return response.ok;
  } catch {
    return false;
  }
}
