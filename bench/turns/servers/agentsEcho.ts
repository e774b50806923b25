/** The same echo on the Microsoft 365 Agents SDK, hosted on express as its samples do, anonymous. */
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { serve } from './serve.ts';

interface Agents {
  CloudAdapter: new (
    configuration: object,
  ) => { process(request: unknown, response: unknown, logic: unknown): Promise<void> };
  ActivityHandler: new () => { onMessage(handler: unknown): void; run(context: unknown): Promise<void> };
  MessageFactory: { text(text: string): unknown };
}
interface Express {
  (): RequestListener & { use(handler: unknown): void; post(path: string, handler: unknown): void };
  json(): unknown;
}

// Peers are installed on first use only: the compiler does not look for them.
const names = { agents: '@microsoft/agents-hosting', express: 'express' };
const { CloudAdapter, ActivityHandler, MessageFactory } = (await import(names.agents)) as Agents;
const { default: express } = (await import(names.express)) as { default: Express };

const adapter = new CloudAdapter({});
const bot = new ActivityHandler();
bot.onMessage(
  async (
    context: { activity: { text: string }; sendActivity(activity: unknown): Promise<unknown> },
    next: () => Promise<void>,
  ) => {
    await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
    await next();
  },
);
const app = express();
app.use(express.json());
app.post('/api/messages', (request: unknown, response: unknown) =>
  adapter.process(request, response, (context: unknown) => bot.run(context)),
);
serve(createServer(app));
