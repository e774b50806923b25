import { z } from 'zod';

/** Meta adds fields as it likes: what is not named here is not read. */
const media = z.object({
  id: z.string().regex(/^[\w-]{1,128}$/),
  mime_type: z.string().max(200).default(''),
  sha256: z.string().max(100).optional(),
  caption: z.string().optional(),
  filename: z.string().max(500).optional(),
  voice: z.boolean().optional(),
});
export type WhatsAppMedia = z.infer<typeof media>;

const reply = z.object({ id: z.string().max(256), title: z.string().max(100).default('') });

/** One message. A type that we do not know, or know in another shape, is answered as one that we cannot read. */
export const whatsappMessage = z.object({
  id: z.string().min(1).max(300),
  from: z.string().max(40).optional(),
  from_user_id: z.string().max(150).optional(),
  timestamp: z.string().max(20).default('0'),
  type: z.string().max(40),
  text: z.object({ body: z.string() }).optional().catch(undefined),
  image: media.optional().catch(undefined),
  document: media.optional().catch(undefined),
  video: media.optional().catch(undefined),
  audio: media.optional().catch(undefined),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().max(300).optional(),
      address: z.string().max(500).optional(),
    })
    .optional()
    .catch(undefined),
  interactive: z
    .object({ type: z.string(), button_reply: reply.optional(), list_reply: reply.optional() })
    .optional()
    .catch(undefined),
  button: z
    .object({ payload: z.string().max(256), text: z.string().max(200) })
    .optional()
    .catch(undefined),
  system: z
    .object({ type: z.string(), wa_id: z.string().max(40).optional() })
    .optional()
    .catch(undefined),
});
export type WhatsAppMessage = z.infer<typeof whatsappMessage>;

const status = z.object({
  id: z.string().max(300),
  status: z.string(),
  biz_opaque_callback_data: z.string().max(512).optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});
export type WhatsAppStatus = z.infer<typeof status>;

const contact = z.object({
  profile: z.object({ name: z.string().max(300).optional() }).optional(),
  wa_id: z.string().max(40).optional(),
  user_id: z.string().max(150).optional(),
});
export type WhatsAppContact = z.infer<typeof contact>;

const value = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: z.array(contact).default([]),
  messages: z.array(z.unknown()).max(1000).default([]),
  statuses: z.array(z.unknown()).max(1000).default([]),
  errors: z.array(z.object({ code: z.number() })).optional(),
});
export type WhatsAppValue = z.infer<typeof value>;

const envelope = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z
    .array(z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })).max(1000) }))
    .max(1000),
});

/** The values that concern the chat; null for a body that is none of WhatsApp's. */
export function readEnvelope(body: unknown): WhatsAppValue[] | null {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return null;
  return parsed.data.entry
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => field === 'messages')
    .flatMap((change) => {
      const read = value.safeParse(change.value);
      return read.success ? [read.data] : [];
    });
}

export function readStatus(raw: unknown): WhatsAppStatus | null {
  const parsed = status.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
