/**
 * Starts the assistant with played WhatsApp and Teams servers, and a page in which one is their customer: all three
 * channels at work, without any account. The same doubles serve the tests.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { pressablesOf, startBotConnector, wordsOf as teamsWords } from '../test/support/botConnector.ts';
import { jpeg } from '../test/support/sampleFiles.ts';
import { pressables, startWhatsAppServer, wordsOf as whatsappWords } from '../test/support/whatsappServer.ts';
import { demoChannelsPage } from './demoChannelsPage.ts';

const secret = () => randomBytes(24).toString('hex');
const whatsapp = { phoneNumberId: '106540352242922', token: secret(), appSecret: secret(), verifyToken: secret() };
const teams = { appId: '5f1b5c1e-0000-4000-8000-00000000e0a0', appPassword: secret() };
const meta = await startWhatsAppServer({ ...whatsapp, receipts: true });
const connector = await startBotConnector(teams);
const port = process.env['PORT'] ?? '3978';
const assistant = `http://127.0.0.1:${port}`;
meta.setWebhook(`${assistant}/webhooks/whatsapp`, () => Date.now());
connector.setEndpoint(`${assistant}/api/messages`, () => Date.now());

Object.assign(process.env, {
  WHATSAPP_PHONE_NUMBER_ID: whatsapp.phoneNumberId,
  WHATSAPP_TOKEN: whatsapp.token,
  WHATSAPP_APP_SECRET: whatsapp.appSecret,
  WHATSAPP_VERIFY_TOKEN: whatsapp.verifyToken,
  WHATSAPP_API_URL: meta.url,
  WHATSAPP_MEDIA_HOSTS: '127.0.0.1',
  TEAMS_APP_ID: teams.appId,
  TEAMS_APP_PASSWORD: teams.appPassword,
  TEAMS_TENANT_ID: 'tenant-demo',
  TEAMS_SERVICE_HOSTS: '127.0.0.1',
  TEAMS_FILE_HOSTS: '127.0.0.1',
  TEAMS_OPENID_URL: `${connector.url}/openid`,
  TEAMS_LOGIN_URL: connector.url,
});

interface Line {
  from: 'me' | 'assistant';
  text: string;
  buttons: string[];
  links: { title: string; url: string }[];
}

interface Person {
  lines: Line[];
  says(text: string): Promise<unknown>;
  presses(title: string): Promise<unknown>;
  sendsPhoto(): Promise<unknown>;
}

const phone = meta.customer({ phone: '33639980199', name: 'Vous' });
const person = connector.customer({ id: 'demo', name: 'Vous' });
let photos = 0;
const people: Record<'whatsapp' | 'teams', Person> = {
  whatsapp: {
    lines: [],
    says: (text) => phone.says(text),
    presses: (title) => phone.presses(title),
    sendsPhoto: () =>
      phone.send({
        type: 'image',
        image: { id: meta.keepMedia(jpeg(++photos), 'image/jpeg'), mime_type: 'image/jpeg' },
      }),
  },
  teams: {
    lines: [],
    says: (text) => person.says(text),
    presses: (title) => person.presses(title),
    sendsPhoto() {
      const path = `/drive/photo-${++photos}.jpg`;
      connector.drive.set(path, jpeg(photos));
      const content = { downloadUrl: connector.url + path, uniqueId: String(photos), fileType: 'jpg' };
      const contentType = 'application/vnd.microsoft.teams.file.download.info';
      return person.send({ attachments: [{ contentType, name: `photo-${photos}.jpg`, content }] });
    },
  },
};
meta.onSent(({ body }) => {
  const buttons = pressables(body).map(({ title }) => title);
  people.whatsapp.lines.push({ from: 'assistant', text: whatsappWords(body), buttons, links: linksIn(body) });
});
connector.onSaid(({ activity, method }) => {
  if (method !== 'POST' || activity['type'] !== 'message') return;
  const buttons = pressablesOf(activity).map(({ title }) => title);
  people.teams.lines.push({ from: 'assistant', text: teamsWords(activity), buttons, links: linksIn(activity) });
});

/** Whatever leads to a page, wherever it stands in a message. */
function linksIn(node: unknown): Line['links'] {
  if (Array.isArray(node)) return node.flatMap(linksIn);
  if (typeof node !== 'object' || node === null) return [];
  const { url, display_text, title } = node as Record<string, unknown>;
  const own =
    typeof url === 'string' && /^https?:/.test(url) ? [{ title: String(display_text ?? title ?? url), url }] : [];
  return [...own, ...Object.values(node).flatMap(linksIn)];
}

const asked = z.object({
  channel: z.enum(['whatsapp', 'teams']),
  does: z.enum(['says', 'presses', 'sendsPhoto']),
  words: z.string().max(4000).default(''),
});

const page = createServer((request, response) => {
  serve(request, response).catch((thrown: unknown) => {
    response.writeHead(400, { 'Content-Type': 'text/plain' });
    response.end(thrown instanceof Error ? thrown.message : 'no');
  });
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { channel, does, words } = asked.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    const who = people[channel];
    who.lines.push({ from: 'me', text: does === 'sendsPhoto' ? '📷' : words, buttons: [], links: [] });
    await who[does](words);
    response.writeHead(204);
    response.end();
    return;
  }
  if (request.url === '/lines') {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ whatsapp: people.whatsapp.lines, teams: people.teams.lines }));
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(demoChannelsPage(assistant));
}

await new Promise<void>((resolve) =>
  page.listen(Number(process.env['DEMO_CHANNELS_PORT'] ?? 3980), '127.0.0.1', resolve),
);
await import('../src/server.ts');
console.log(`\nWhatsApp and Teams: http://127.0.0.1:${(page.address() as AddressInfo).port}\n`);
