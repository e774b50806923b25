import { z } from 'zod';

const id = z.string().min(1).max(400);
const attachment = z.object({
  contentType: z.string().max(200),
  contentUrl: z.string().max(4000).nullish(),
  name: z.string().max(500).nullish(),
  content: z.unknown().optional(),
});

/** What we take of an activity; the SDK itself checks no shape. Unknown fields go no further. */
export const teamsActivity = z.object({
  type: z.string().min(1).max(60),
  id: id.optional(),
  name: z.string().max(100).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.string().min(1).max(500),
  from: z.object({ id, name: z.string().max(300).nullish(), aadObjectId: z.string().max(100).nullish() }),
  recipient: z.object({ id: id.startsWith('28:'), name: z.string().max(300).nullish() }),
  conversation: z.object({
    id,
    conversationType: z.string().max(40).nullish(),
    tenantId: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  text: z.string().max(30_000).nullish(),
  textFormat: z.string().max(40).nullish(),
  locale: z.string().max(40).nullish(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  replyToId: z.string().max(400).nullish(),
  value: z.unknown().optional(),
  attachments: z.array(attachment).max(20).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().max(100) }))
    .max(100)
    .nullish(),
  membersAdded: z.array(z.object({ id })).max(100).nullish(),
  membersRemoved: z.array(z.object({ id })).max(100).nullish(),
  action: z.string().max(60).nullish(),
  channelData: z
    .looseObject({ tenant: z.object({ id: z.string().max(100) }).nullish(), eventType: z.string().max(60).nullish() })
    .nullish(),
});
export type TeamsActivity = z.infer<typeof teamsActivity>;

export function tenantOf(activity: TeamsActivity): string | null {
  return activity.channelData?.tenant?.id ?? activity.conversation.tenantId ?? null;
}

export function isPersonal({ conversation }: TeamsActivity): boolean {
  return conversation.conversationType === 'personal' && conversation.isGroup !== true;
}

const mention = z.object({ mentioned: z.object({ id: z.string() }), text: z.string() });

/** True when the bot itself is named in it. */
export function isMentioned(activity: TeamsActivity): boolean {
  return mentionsOf(activity).some(({ mentioned }) => mentioned.id === activity.recipient.id);
}

/** What was typed: without our own mention (known by its id: a name can be altered), entities as characters. */
export function wordsOf(activity: TeamsActivity): string {
  let text = activity.text ?? '';
  for (const { mentioned, text: written } of mentionsOf(activity)) {
    if (mentioned.id === activity.recipient.id && written !== '') text = text.replaceAll(written, ' ');
  }
  return decode(text.replace(/<at[^>]*>([^<]*)<\/at>/gi, '$1')).trim();
}

function mentionsOf({ entities }: TeamsActivity): z.infer<typeof mention>[] {
  return (entities ?? []).flatMap((entity) => {
    const parsed = entity.type === 'mention' ? mention.safeParse(entity) : null;
    return parsed?.success === true ? [parsed.data] : [];
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(text: string): string {
  return text
    .replace(/&(#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,5});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]{2,}/g, ' ');
}
