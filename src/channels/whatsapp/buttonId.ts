/**
 * What a button of ours carries: where the answer stands in the transcript, and which of its buttons, list pages or
 * text pages it is. Whoever presses gets what that place holds, in their own conversation only.
 */
export type ButtonId =
  | { is: 'button'; conversationId: string; seq: number; index: number }
  /** The rest of a turn that was longer than three messages. */
  | { is: 'page'; conversationId: string; seq: number; page: number }
  /** The rest of a list that was longer than ten rows. */
  | { is: 'rows'; conversationId: string; seq: number; from: number; edits: boolean };

export function writeButtonId(id: ButtonId): string {
  const place = `${id.conversationId}.${id.seq}`;
  if (id.is === 'button') return `b.${place}.${id.index}`;
  if (id.is === 'page') return `p.${place}.${id.page}`;
  return `${id.edits ? 'e' : 'r'}.${place}.${id.from}`;
}

/** Null for an id that we never wrote. */
export function readButtonId(text: string): ButtonId | null {
  const match = /^([bper])\.([\w-]{1,100})\.(\d{1,9})\.(\d{1,4})$/.exec(text);
  if (match === null) return null;
  const [, kind, conversationId = '', seqText, numberText] = match;
  const [seq, number] = [Number(seqText), Number(numberText)];
  if (kind === 'b') return { is: 'button', conversationId, seq, index: number };
  if (kind === 'p') return { is: 'page', conversationId, seq, page: number };
  return { is: 'rows', conversationId, seq, from: number, edits: kind === 'e' };
}
