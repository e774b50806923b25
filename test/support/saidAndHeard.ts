import assert from 'node:assert/strict';
import type { newAssistant } from './newAssistant.ts';

type Chat = Awaited<ReturnType<Awaited<ReturnType<typeof newAssistant>>['converse']>>;

/** What the customer does, and the message keys they hear, in order. `null` = not looked at. */
export type Line = readonly [said: string, heard: readonly string[] | null];

/**
 * Plays a conversation. A line that begins with `>` presses the button of that name, one with `+` sends a photo of
 * that name; anything else is typed.
 */
export async function saidAndHeard(chat: Chat, lines: readonly Line[]): Promise<void> {
  for (const [said, heard] of lines) {
    if (said.startsWith('>')) await chat.presses(labelOf(chat, said.slice(1)));
    else if (said.startsWith('+')) await chat.sends(photo(said.slice(1)));
    else await chat.says(said);
    if (heard !== null) assert.deepEqual(chat.heard, heard, `after "${said}": ${chat.text}`);
  }
}

export function photo(name: string) {
  return { name, contentType: 'image/jpeg', content: Buffer.from(`photo ${name}`) };
}

/** Labels hold spaces that do not break; a test writes plain ones. */
function labelOf(chat: Chat, plain: string): string {
  const label = chat.labels.find((each) => each.replace(/[\u00a0\u202f]/g, ' ') === plain);
  if (label === undefined) throw new RangeError(`no button "${plain}" among: ${chat.labels.join(' | ')}`);
  return label;
}
