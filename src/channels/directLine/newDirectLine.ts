import type { Server } from 'restify';
import type { Hub } from '../../bot/hub.ts';
import type { Clock } from '../../clock.ts';
import type { SessionLimits } from '../../domain/identitySession.ts';
import type { NewId } from '../../domain/ids.ts';
import { checkedUrl } from '../../http/gate.ts';
import type { UpgradeHandler } from '../../http/newHttpServer.ts';
import { newRateLimiter } from '../../http/rateLimiter.ts';
import { route } from '../../http/route.ts';
import type { Log } from '../../log.ts';
import type { FilesPort } from '../../services/files.port.ts';
import type { Store } from '../../store/openStore.ts';
import { newAccess } from './access.ts';
import { activityRoutes } from './activities.routes.ts';
import { PREFIX } from './call.ts';
import { chatRoutes } from './chat.routes.ts';
import type { DirectLineContext } from './context.ts';
import { conversationRoutes } from './conversation.routes.ts';
import { fileRoutes } from './file.routes.ts';
import { readHistory } from './history.ts';
import type { DirectLineLimits } from './limits.ts';
import { newSockets } from './sockets.ts';
import { newStream } from './stream.ts';
import { newTokens } from './tokens.ts';
import { uploadRoutes } from './upload.routes.ts';

export interface DirectLineOptions {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  /** 32 bytes; the same on every process and after every restart, or open chats must begin again. */
  tokenKey: Uint8Array;
  publicUrl: string;
  /** Origins of other pages that may hold the chat, such as the insurer's own site. */
  allowedOrigins?: readonly string[];
  files: FilesPort;
  limits: DirectLineLimits;
  sessionLimits: SessionLimits;
  /** Lets a server of the insurer make tokens; without one, nobody can. */
  secret?: string;
  proxies?: number;
  /** Named points of an acceptance, for fault tests that kill the process there. */
  onPoint?(point: string): void;
}

export interface DirectLine {
  routes(server: Server): void;
  upgrade: UpgradeHandler;
  openSockets(): number;
  /** Sends open pages to the next process (1012), unless told otherwise. */
  close(code?: number): void;
}

/** Direct Line 3.0, the protocol of the website chat, served by ourselves. */
export function newDirectLine(options: DirectLineOptions): DirectLine {
  const { store, hub, clock, newId, log, files, limits, sessionLimits } = options;
  const { origin } = checkedUrl(options.publicUrl);
  const tokens = newTokens({ key: options.tokenKey, clock, newId });
  const origins = [...new Set([origin, ...(options.allowedOrigins ?? []).map((page) => new URL(page).origin)])];
  const access = newAccess({ tokens, origins, ...(options.secret === undefined ? {} : { secret: options.secret }) });
  const history = { store, hub, clock, sessionLimits };
  const context: DirectLineContext = {
    ...{ store, hub, clock, newId, log, files, sessionLimits, tokens, access, origin },
    streamOrigin: origin.replace(/^http/, 'ws'),
    sockets: newSockets({
      hub,
      clock,
      log,
      origin,
      readHistory: (conversationId, afterSeq) => readHistory(history, conversationId, afterSeq),
      limits: limits.sockets,
    }),
    posts: newRateLimiter(limits.posts, clock),
    uploads: newRateLimiter(limits.uploads, clock),
    newConversations: newRateLimiter(limits.newConversations, clock),
    proxies: options.proxies ?? 0,
    ...(options.onPoint === undefined ? {} : { onPoint: options.onPoint }),
  };
  return {
    routes(server) {
      for (const path of preflighted) route(server, 'opts', path, async ({ request }) => access.preflight(request));
      conversationRoutes(server, context);
      activityRoutes(server, context);
      uploadRoutes(server, context);
      chatRoutes(server, context);
      fileRoutes(server, context);
    },
    upgrade: newStream(context),
    openSockets: () => context.sockets.count(),
    close: (code = 1012) => context.sockets.closeAll(code),
  };
}

/** Every path that a page of another origin may call. */
const preflighted = [
  ...[
    '/tokens/generate',
    '/tokens/refresh',
    '/conversations',
    '/conversations/:id',
    '/conversations/:id/activities',
    '/conversations/:id/upload',
    '/session/getsessionid',
  ].map((path) => PREFIX + path),
  '/chat/token',
  '/chat/files',
  '/chat/files/:id',
];
