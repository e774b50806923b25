import assert from 'node:assert/strict';
import { z } from 'zod';

/** Meta's own limits, written down a second time: what the renderer's types promise is measured here on the wire. */
const sized = (most: number) =>
  z.string().refine((text) => text.trim() !== '' && [...text].length <= most, `1 to ${most} characters`);
const id = (most: number) => sized(most).refine((text) => text.trim() === text, 'spaces around an id');

const text = z.strictObject({
  type: z.literal('text'),
  text: z.strictObject({ body: sized(4096), preview_url: z.literal(false) }),
});
const body = z.strictObject({ text: sized(1024) });
const button = z.strictObject({
  type: z.literal('button'),
  body,
  action: z.strictObject({
    buttons: z
      .array(z.strictObject({ type: z.literal('reply'), reply: z.strictObject({ id: id(256), title: sized(20) }) }))
      .min(1)
      .max(3)
      .refine((buttons) => new Set(buttons.map(({ reply }) => reply.title)).size === buttons.length, 'unique titles')
      .refine((buttons) => new Set(buttons.map(({ reply }) => reply.id)).size === buttons.length, 'unique ids'),
  }),
});
const list = z.strictObject({
  type: z.literal('list'),
  body,
  action: z.strictObject({
    button: sized(20),
    sections: z
      .array(
        z.strictObject({
          rows: z
            .array(z.strictObject({ id: id(200), title: sized(24), description: sized(72).optional() }))
            .min(1)
            .max(10)
            .refine((rows) => new Set(rows.map((row) => row.id)).size === rows.length, 'unique ids'),
        }),
      )
      .length(1),
  }),
});
const link = z.strictObject({
  type: z.literal('cta_url'),
  body,
  action: z.strictObject({
    name: z.literal('cta_url'),
    parameters: z.strictObject({ display_text: sized(20), url: z.url({ protocol: /^https?$/ }) }),
  }),
});
const file = z.strictObject({ type: z.literal('file'), from: z.unknown(), name: z.string() });
const message = z.union([
  text,
  z.strictObject({ type: z.literal('interactive'), interactive: z.union([button, list, link]) }),
  file,
]);

/** Fails when WhatsApp would refuse one of the messages, or when there are more than three. */
export function assertTakenByWhatsApp(messages: readonly unknown[]): void {
  assert.ok(messages.length <= 3, `${messages.length} messages at once`);
  for (const each of messages) {
    const parsed = message.safeParse(each);
    assert.ok(parsed.success, `${JSON.stringify(parsed.error?.issues)} in ${JSON.stringify(each).slice(0, 500)}`);
  }
}
