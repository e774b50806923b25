import {
  type ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from 'botbuilder';
import restify from 'restify';
import { serve } from './serve.ts';

/** A bot behind the SDK's own adapter, hosted as its samples do; without an app id, so nothing is spent on tokens. */
export function restifyBot(bot: ActivityHandler): void {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request as Request, response as Response, (context) => bot.run(context));
  });
  serve(server.server);
}
