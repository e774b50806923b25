import type { ReactElement } from 'react';
import { answerDataOf } from './botEvents.ts';
import { h, useSyncExternalStore } from './react.ts';
import type { Watched } from './watchedValue.ts';
import type { Middleware, Rendered, WebActivity, WebAttachment, WebChat } from './webChat.types.ts';

interface AttachmentArgument {
  activity: WebActivity;
  attachment: WebAttachment;
}

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** Cards lose their buttons once the server says that they are answered or out of date. */
export function cardMiddleware(
  webChat: WebChat,
  closed: Watched<ReadonlySet<string>>,
): Middleware<AttachmentArgument, Rendered> {
  const { AdaptiveCardContent } = webChat.Components;

  function Card({ content, cardKey, urgent }: { content: unknown; cardKey: string; urgent: boolean }): ReactElement {
    const isClosed = useSyncExternalStore(closed.subscribe, () => closed.get().has(cardKey));
    const shown = isClosed ? withoutSubmits(content) : content;
    return h(
      'div',
      { className: urgent ? 'eca-card eca-card-urgent' : 'eca-card' },
      h(AdaptiveCardContent, { content: shown, disabled: isClosed && hasInput(content) }),
    );
  }

  return () => (next) => (argument) => {
    const { activity, attachment } = argument;
    if (attachment.contentType !== ADAPTIVE_CARD) return next(argument);
    const place = activity.attachments?.indexOf(attachment) ?? -1;
    const data = answerDataOf(activity);
    const cardKey = data?.cardKeys[place] ?? '';
    return h(Card, { content: attachment.content, cardKey, urgent: data?.urgent === true });
  };
}

/** The same card without what can be sent; folds and telephone links stay. Made once per card: React compares it. */
const stripped = new WeakMap<object, unknown>();

export function withoutSubmits(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((part) => !isSubmit(part)).map(withoutSubmits);
  if (typeof node !== 'object' || node === null) return node;
  const known = stripped.get(node);
  if (known !== undefined) return known;
  const made = Object.fromEntries(Object.entries(node).map(([name, part]) => [name, withoutSubmits(part)]));
  stripped.set(node, made);
  return made;
}

function isSubmit(part: unknown): boolean {
  return typeOf(part) === 'Action.Submit';
}

function hasInput(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasInput);
  if (typeof node !== 'object' || node === null) return false;
  return typeOf(node).startsWith('Input.') || Object.values(node).some(hasInput);
}

function typeOf(part: unknown): string {
  return typeof part === 'object' && part !== null && 'type' in part ? String(part.type) : '';
}
