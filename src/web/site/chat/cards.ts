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
    const shown = isClosed ? withoutSubmits(content) : withoutCalls(content);
    const calls = callsOf(content).map(({ title, url }) =>
      h('a', { key: url, className: 'eca-call', href: url }, title),
    );
    const card = h(AdaptiveCardContent, { content: shown, disabled: isClosed && hasInput(content) });
    // In danger the number comes before any word.
    return urgent
      ? h('div', { className: 'eca-card eca-card-urgent' }, calls, card)
      : h('div', { className: 'eca-card' }, card, calls);
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

/** The same card without what can be sent, and without the calls that stand beside it; its folds stay. */
export const withoutSubmits = stripper((part) => typeOf(part) === 'Action.Submit' || isCall(part));
const withoutCalls = stripper(isCall);

/** Takes parts out of a card, in depth. Made once per card, because React compares. */
function stripper(isOut: (part: unknown) => boolean): (node: unknown) => unknown {
  const made = new WeakMap<object, unknown>();
  return function strip(node: unknown): unknown {
    if (Array.isArray(node)) return node.filter((part) => !isOut(part)).map(strip);
    if (typeof node !== 'object' || node === null) return node;
    const known = made.get(node);
    if (known !== undefined) return known;
    const copy: unknown = Object.fromEntries(Object.entries(node).map(([name, part]) => [name, strip(part)]));
    made.set(node, copy);
    return copy;
  };
}

/** Telephone numbers become links of the page: Web Chat makes buttons of them, which say nothing of a call. */
function callsOf(content: unknown): { title: string; url: string }[] {
  const { actions } = (content ?? {}) as { actions?: unknown };
  return Array.isArray(actions) ? actions.filter(isCall) : [];
}

function isCall(part: unknown): part is { title: string; url: string } {
  return typeOf(part) === 'Action.OpenUrl' && /^tel:\+?\d+$/.test(String((part as { url?: unknown }).url));
}

function hasInput(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(hasInput);
  if (typeof node !== 'object' || node === null) return false;
  return typeOf(node).startsWith('Input.') || Object.values(node).some(hasInput);
}

function typeOf(part: unknown): string {
  return typeof part === 'object' && part !== null && 'type' in part ? String(part.type) : '';
}
