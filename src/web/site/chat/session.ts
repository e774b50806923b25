import type { Language } from '../../../domain/identity.ts';
import { AppError } from '../../../errors.ts';

/** What the server gives a browser to talk: a token for one conversation, which may have begun before. */
export interface Session {
  token: string;
  conversationId: string | null;
}

/** Asks for the conversation that the cookie knows, or a new one. Throws when the server cannot be reached. */
export async function fetchSession(language: Language): Promise<Session> {
  const response = await fetch('/chat/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ language }),
  });
  const body: unknown = response.ok ? await response.json() : null;
  const { token, conversationId } = (body ?? {}) as { token?: unknown; conversationId?: unknown };
  if (typeof token !== 'string') throw new AppError('CHAT_NOT_LOADED', { facts: { status: response.status } });
  return { token, conversationId: typeof conversationId === 'string' ? conversationId : null };
}
