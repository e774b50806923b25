import { z } from 'zod';
import { readShown } from '../../dialogs/shown.ts';
import type { Store } from '../../store/openStore.ts';
import { type CardPlace, questionCard, teamsCard } from './render.ts';

export const cardPlace = z.object({
  conversationId: z.string().max(100),
  seq: z.number().int(),
  index: z.number().int(),
});

const openCards = z.object({ openCards: z.array(z.string()).catch([]) });

/**
 * The card that stands at a place of the transcript, as it is now: with its buttons while they mean something. Null for
 * a place that holds none. `open` overrules what the conversation tells.
 */
export async function cardNow(
  store: Store,
  place: CardPlace,
  publicUrl: string,
  open?: boolean,
): Promise<object | null> {
  const row = await store.db
    .selectFrom('transcript')
    .innerJoin('conversation', 'conversation.id', 'transcript.conversation_id')
    .select(['transcript.body', 'conversation.state', 'conversation.ended_at', 'conversation.last_seq'])
    .where('transcript.conversation_id', '=', place.conversationId)
    .where('transcript.seq', '=', place.seq)
    .executeTakeFirst();
  const shown = row === undefined ? null : readShown(row.body);
  if (row === undefined || shown?.kind !== 'answered') return null;
  const goesOn = row.ended_at === null;
  if (place.index === -1) {
    // A question is answered by whatever follows it.
    const isLast = goesOn && !(await somethingWasSaidAfter(store, place));
    return questionCard(shown.answer, place, open ?? isLast);
  }
  const card = shown.answer.cards[place.index];
  if (card === undefined) return null;
  const state = openCards.safeParse(JSON.parse(row.state));
  const isOpen = goesOn && state.success && state.data.openCards.includes(card.key);
  return teamsCard(card, place, open ?? isOpen, publicUrl);
}

async function somethingWasSaidAfter(store: Store, { conversationId, seq }: CardPlace): Promise<boolean> {
  const later = await store.db
    .selectFrom('transcript')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', seq)
    .where('role', '=', 'user')
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}
