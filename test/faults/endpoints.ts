import type { BodyKind } from './hostileBodies.ts';

export interface Endpoint {
  method: string;
  path: string;
  body: BodyKind;
}

const get = (...paths: string[]): Endpoint[] => paths.map((path) => ({ method: 'GET', path, body: 'none' }));
const preflight = (...paths: string[]): Endpoint[] => paths.map((path) => ({ method: 'OPTIONS', path, body: 'none' }));
const post = (body: BodyKind, ...paths: string[]): Endpoint[] => paths.map((path) => ({ method: 'POST', path, body }));

const chat = '/v3/directline/conversations/:conversation';
const request = '/advisor/api/requests/:request';

/**
 * Everything that answers over HTTP; a test compares it with what the program serves. `:conversation` becomes one of
 * the run's, any other name a stray word.
 */
export const endpoints: readonly Endpoint[] = [
  ...post('parameters', '/v3/directline/tokens/generate', '/v3/directline/tokens/refresh'),
  ...post('parameters', '/v3/directline/conversations', '/chat/token'),
  ...get(chat, `${chat}/activities`, '/v3/directline/session/getsessionid'),
  ...post('activity', `${chat}/activities`),
  ...post('form', `${chat}/upload`, '/chat/files', '/phone/files'),
  { method: 'DELETE', path: '/chat/files/:file', body: 'none' },
  ...preflight('/v3/directline/tokens/generate', '/v3/directline/tokens/refresh', '/v3/directline/conversations'),
  ...preflight(chat, `${chat}/activities`, `${chat}/upload`, '/v3/directline/session/getsessionid'),
  ...preflight('/chat/token', '/chat/files', '/chat/files/:file'),

  ...get('/', '/discussion', '/assets/:file', '/files/:file'),
  ...get('/link/:handle', '/oidc/callback', '/account/activate', '/account/reset', '/phone', '/my-data/:link'),
  ...get('/go/:place', '/appointments/:file', '/documents/:link'),
  ...post('fields', '/link/:handle', '/link/:handle/confirm', '/oidc/logout', '/phone', '/my-data/:link'),
  ...post('fields', '/documents/:link'),
  ...get('/demo/mailbox', '/demo/mailbox.json', '/demo/news'),
  ...get('/healthz', '/readyz', '/metrics'),
  ...post('parameters', '/insurer/events', '/handoff/events'),

  ...get('/webhooks/whatsapp'),
  ...post('whatsapp', '/webhooks/whatsapp'),
  ...post('teams', '/api/messages'),

  ...get('/advisor', '/advisor/callback', '/advisor/api/session', '/advisor/api/stream', '/advisor/api/requests'),
  ...get(request, `${request}/file`, `${request}/suggestions`, `${request}/export`, `${request}/files/:file`),
  ...get('/advisor/api/colleagues', '/advisor/api/audit', '/advisor/api/events', '/advisor/api/verdicts/:reference'),
  ...get('/advisor/api/replies', '/advisor/api/agenda', '/advisor/api/figures', '/advisor/api/misunderstood'),
  ...['accept', 'messages', 'finish', 'reopen', 'transfer', 'pass', 'notes', 'typing', 'read', 'move', 'phone'].flatMap(
    (act) => post('parameters', `${request}/${act}`),
  ),
  ...['take', 'done', 'noAnswer'].flatMap((act) => post('parameters', `${request}/${act}`)),
  ...post('form', `${request}/files`),
  ...post('parameters', `${request}/files/:file/remove`, '/advisor/api/mentions/:mention/read'),
  ...post('parameters', '/advisor/api/presence', '/advisor/api/take', '/advisor/api/replies'),
  ...post('parameters', '/advisor/api/replies/:reply/remove', '/advisor/api/signIn', '/advisor/api/signOut'),
  ...['try', 'publish', ':said/skip', ':said/keep'].flatMap((act) =>
    post('parameters', `/advisor/api/misunderstood/${act}`),
  ),
  ...post('fields', '/advisor/logout'),
  { method: 'PUT', path: '/nowhere/:at/all', body: 'parameters' },
];
