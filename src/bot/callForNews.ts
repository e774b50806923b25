import type { NewId } from '../domain/ids.ts';
import { insertInbound } from '../store/inbox.repository.ts';
import { hasWaitingEvents } from '../store/insurerEvents.repository.ts';
import type { Db, Store } from '../store/openStore.ts';
import type { InboundBody } from './inbound.ts';

/** Lets a conversation tell what waits for its customer, in a turn of its own; nothing when nothing waits. */
export async function callForNews(
  tx: Db,
  store: Pick<Store, 'sealer'>,
  called: {
    conversationId: string;
    customerRef: string;
    key: string;
    correlationId: string;
    now: number;
    newId: NewId;
  },
): Promise<void> {
  const { conversationId, customerRef, key, correlationId } = called;
  if (!(await hasWaitingEvents(tx, customerRef))) return;
  const body: InboundBody = { kind: 'insurerNews', customerRef };
  const inbound = { conversationId, key: `news:${key}`, body, secrets: null, shown: null, correlationId };
  await insertInbound(tx, store, inbound, called.now, called.newId);
}
