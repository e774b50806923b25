import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** What the stub answers at one moment: a status, or null for what a healthy server would. */
export interface StubAnswers {
  start: number | null;
  post: number | null;
  resume: number | null;
  poll: number | null;
  refresh: number | null;
}

/** A Direct Line server that answers as told: shows what the published client makes of each status. */
export async function startStubDirectLine(answers: Partial<StubAnswers> = {}) {
  const told: StubAnswers = { start: null, post: null, resume: null, poll: null, refresh: null, ...answers };
  const asked: { moment: string; url: string; headers: IncomingMessage['headers'] }[] = [];
  const sockets = new Set<WebSocket>();
  let domain = '';
  const conversation = () => ({
    conversationId: 'c1',
    token: 'token',
    expires_in: 1800,
    streamUrl: `${domain.replace('http', 'ws')}/conversations/c1/stream?t=1`,
  });
  const server = createServer((request, response) => {
    const moment = momentOf(request);
    if (request.method !== 'OPTIONS') asked.push({ moment, url: request.url ?? '', headers: request.headers });
    const status = moment in told ? told[moment as keyof StubAnswers] : null;
    request.resume();
    answer(request, response, status ?? 200, bodyOf(moment));
  });
  const bodyOf = (moment: string): unknown => {
    if (moment === 'post') return { id: 'c1|1' };
    if (moment === 'poll') return { activities: [], watermark: '1' };
    return conversation();
  };
  const upgrades = new WebSocketServer({ server });
  upgrades.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  domain = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v3/directline`;
  return {
    ...{ domain, told, asked, sockets },
    count: (moment: string) => asked.filter((one) => one.moment === moment).length,
    stop() {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

function momentOf(request: IncomingMessage): string {
  const url = request.url ?? '';
  if (url.endsWith('/conversations')) return 'start';
  if (url.endsWith('/tokens/refresh')) return 'refresh';
  if (!url.includes('/activities')) return 'resume';
  return request.method === 'POST' ? 'post' : 'poll';
}

function answer(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(request.method === 'OPTIONS' ? 204 : status, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': request.headers.origin ?? '*',
    'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  });
  response.end(request.method === 'OPTIONS' ? undefined : JSON.stringify(body));
}
