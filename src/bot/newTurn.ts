import { type Answer, speak } from '../cards/answer.ts';
import type { ConversationState } from '../dialogs/conversationState.ts';
import { offeredBy } from '../dialogs/offered.ts';
import type { Identity, Input, Turn, TurnServices } from '../dialogs/turn.ts';
import { parisAt } from '../domain/calendar.ts';
import { isPushed } from '../domain/channelName.ts';
import { identityIsOver, sessionLimitsOf } from '../domain/identitySession.ts';
import type { ConversationId, CustomerRef } from '../domain/ids.ts';
import { AppError } from '../errors.ts';
import type { Understand, Understanding } from '../intents/understanding.port.ts';
import { translators } from '../locales/translator.ts';
import { bindDrafts } from '../store/drafts.repository.ts';
import type { Db } from '../store/openStore.ts';
import type { ConversationRow } from '../store/tables.ts';
import { callForNews } from './callForNews.ts';
import type { TurnBuffer } from './turnBuffer.ts';

export interface TurnMaterial {
  conversation: ConversationRow;
  state: ConversationState;
  input: Input;
  inboxId: string;
  correlationId: string;
  now: number;
  services: TurnServices;
  understand: Understand;
  db: Db;
}

/** What is only for who sits at a computer is not offered in a chat that lives on the phone. */
function forChannel(answer: Answer, channel: string): Answer {
  const choices = answer.choices.filter(({ onlyOn }) => onlyOn === undefined || !isPushed(channel));
  return choices.length === answer.choices.length ? answer : { ...answer, choices };
}

/** A turn, and the buffer that collects what it wants to happen. */
export function newTurn(material: TurnMaterial): { turn: Turn; buffer: TurnBuffer } {
  const { conversation, state, now, services } = material;
  const buffer: TurnBuffer = {
    shown: [],
    writes: [],
    locks: [],
    jobs: [],
    language: conversation.language === 'en' ? 'en' : 'fr',
    owner: conversation.owner,
    customerRef: conversation.customer_ref,
    identifiedAt: conversation.identified_at,
    ended: null,
    intent: null,
  };
  let understanding: Understanding | null = null;
  /** By language and text: a form may read the message that a request was looked for in. */
  const understood = new Map<string, Understanding>();
  const offered: NonNullable<ConversationState['offered']> = [];
  let cardsSaid = 0;
  // A session that is over names nobody, also for what comes in by itself (a receipt, news of the desk).
  // An unlinked one has lost its time: whose it was stays known, so that it is never shown to somebody else.
  let known =
    conversation.customer_ref !== null &&
    conversation.identified_at !== null &&
    !identityIsOver(conversation, now, sessionLimitsOf(conversation.channel));

  const turn: Turn = {
    conversationId: conversation.id as ConversationId,
    channel: conversation.channel,
    inboxId: material.inboxId,
    correlationId: material.correlationId,
    now,
    today: parisAt(now).date,
    input: material.input,
    state,
    services,
    db: material.db,
    get t() {
      return translators[buffer.language];
    },
    get understanding() {
      understanding ??= turn.understand(material.input.text);
      buffer.intent ??= understanding.intent;
      return understanding;
    },
    understand(text) {
      const key = `${buffer.language} ${text}`;
      const read = understood.get(key) ?? material.understand(text, { language: buffer.language, now });
      understood.set(key, read);
      return read;
    },
    get identity(): Identity | null {
      const { customerRef, identifiedAt } = buffer;
      return !known || customerRef === null || identifiedAt === null
        ? null
        : { ref: customerRef as CustomerRef, since: identifiedAt };
    },
    say(said) {
      const answer = forChannel('cards' in said ? said : speak(said), conversation.channel);
      buffer.shown.push({ kind: 'answered', answer, language: buffer.language });
      offered.push(...offeredBy(answer, cardsSaid));
      cardsSaid += answer.cards.length;
      state.offered = offered;
      state.openCards.push(...answer.cards.filter((card) => card.buttons.length > 0).map((card) => card.key));
      if (state.openCards.length > 20) state.openCards = state.openCards.slice(-20);
    },
    closeCards(keys) {
      state.openCards = state.openCards.filter((key) => !keys.includes(key));
      buffer.shown.push({ kind: 'signal', name: 'cardsClosed', keys });
    },
    showStatus(status) {
      buffer.shown.push({ kind: 'signal', name: 'status', status });
    },
    gateway() {
      if (!known || buffer.customerRef === null) throw new AppError('NOT_IDENTIFIED');
      return services.insurer.forCustomer(buffer.customerRef as CustomerRef, { correlationId: material.correlationId });
    },
    write(change, alsoChanges = []) {
      buffer.writes.push(change);
      buffer.locks.push(...alsoChanges);
    },
    startJob(job) {
      buffer.jobs.push(job);
    },
    identify(ref) {
      // A conversation belongs to one customer for good: its history would be shown to the next one.
      if (conversation.customer_ref !== null && conversation.customer_ref !== ref)
        throw new AppError('INVARIANT_BROKEN', { message: 'a second customer in one conversation' });
      known = true;
      buffer.customerRef = ref;
      buffer.identifiedAt = now;
      buffer.writes.push((tx) => bindDrafts(tx, conversation.id, ref));
      const { inboxId: key, correlationId } = material;
      const called = { conversationId: conversation.id, customerRef: ref, key, correlationId, now };
      buffer.writes.push((tx) => callForNews(tx, services, { ...called, newId: services.newId }));
    },
    endConversation(reason) {
      buffer.ended = reason;
      buffer.shown.push({ kind: 'signal', name: 'conversationEnded', reason });
    },
    setLanguage(language) {
      buffer.language = language;
    },
    setOwner(owner) {
      buffer.owner = owner;
    },
  };
  return { turn, buffer };
}
