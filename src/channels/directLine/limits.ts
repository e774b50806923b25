import type { Rate } from '../../http/rateLimiter.ts';
import type { SocketLimits } from './sockets.ts';

/** What one client may ask of us; every figure is configuration. */
export interface DirectLineLimits {
  /** By conversation. */
  posts: Rate;
  /** By conversation, each file counted. */
  uploads: Rate;
  /** By address. */
  newConversations: Rate;
  sockets: SocketLimits;
}

/** Production figures; demo mode multiplies the rates by 20. */
export function directLineLimits(factor = 1): DirectLineLimits {
  const times = ({ burst, perSecond }: Rate): Rate => ({ burst: burst * factor, perSecond: perSecond * factor });
  return {
    posts: times({ burst: 60, perSecond: 1 }),
    uploads: times({ burst: 20, perSecond: 20 / 60 }),
    newConversations: times({ burst: 10, perSecond: 10 / 60 }),
    sockets: { perConversation: 5, bufferedBytes: 1_000_000, keepAliveMs: 20_000, silenceMs: 60_000 },
  };
}
