import type { Hub } from '../../bot/hub.ts';
import type { Clock } from '../../clock.ts';
import type { SessionLimits } from '../../domain/identitySession.ts';
import type { NewId } from '../../domain/ids.ts';
import type { RateLimiter } from '../../http/rateLimiter.ts';
import type { Log } from '../../log.ts';
import type { FilesPort } from '../../services/files.port.ts';
import type { Store } from '../../store/openStore.ts';
import type { Access } from './access.ts';
import type { Sockets } from './sockets.ts';
import type { Tokens } from './tokens.ts';

/** What the calls of this channel share. */
export interface DirectLineContext {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  files: FilesPort;
  sessionLimits: SessionLimits;
  /** `https://host` and `wss://host`, without a slash at the end. */
  origin: string;
  streamOrigin: string;
  tokens: Tokens;
  access: Access;
  sockets: Sockets;
  posts: RateLimiter;
  uploads: RateLimiter;
  newConversations: RateLimiter;
  /** How many proxies of ours stand in front (clientAddress.ts). */
  proxies: number;
  /** Named points of an acceptance, for fault tests that kill the process there. */
  onPoint?(point: string): void;
}
