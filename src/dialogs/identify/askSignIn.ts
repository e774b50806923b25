import { randomBytes } from 'node:crypto';
import { show } from '../../cards/answer.ts';
import { signInCard } from '../../cards/signIn.card.ts';
import { isPushed } from '../../domain/channelName.ts';
import type { MessageKey } from '../../locales/translator.ts';
import { browserOfConversation, createLink } from '../../store/links.repository.ts';
import type { Ask } from '../form/form.ts';
import type { Turn } from '../turn.ts';

/** How long a sign-in link in the chat can be followed, in ms. */
const LINK_LIFE = 10 * 60_000;

/**
 * Offers the insurer's sign-in page beside the code. Null where no issuer is configured, or where a web conversation was
 * opened by no browser of ours.
 */
export async function askSignIn(turn: Turn, key: string, why: MessageKey | undefined): Promise<Ask | null> {
  if (turn.services.signInPages !== true) return null;
  const byPage = !isPushed(turn.channel);
  const browserHash = byPage ? await browserOfConversation(turn.db, turn.conversationId) : null;
  if (byPage && browserHash === null) return null;
  const handle = randomBytes(16).toString('base64url');
  const { now, channel, conversationId } = turn;
  const link = { handle, conversationId, channel, browserHash, why: why ?? null, now, expiresAt: now + LINK_LIFE };
  turn.write((tx) => createLink(tx, link));
  const asked =
    why === undefined ? turn.t('signIn.ask') : turn.t('signIn.askFor', { title: turn.t.words(why as 'common.yes') });
  // Where no browser of ours holds the chat, a code that the page shows is typed back into it.
  const said = byPage ? asked : { ...asked, text: `${asked.text} ${turn.t.words('link.how')}` };
  const card = signInCard({ key: `${key}.${turn.inboxId}`, path: `/link/${handle}` }, turn.t);
  return { said, help: 'identify.help.identifier', answer: show(said, [card]) };
}
