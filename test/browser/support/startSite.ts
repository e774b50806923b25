import { readFileSync } from 'node:fs';
import { webDir } from '../../../scripts/buildInputs.ts';
import { directLineLimits } from '../../../src/channels/directLine/limits.ts';
import { brandSchema } from '../../../src/domain/brand.ts';
import { assetRoutes } from '../../../src/http/asset.routes.ts';
import { sitePageRoutes } from '../../../src/http/sitePage.routes.ts';
import { startDirectLineServer } from '../../support/directLineServer.ts';
import { startScriptedBot } from './scriptedBot.ts';

/** The website as visitors meet it: the real server with the built pages, and a bot that does what it is told. */
export async function startSite(options: { frameAncestors?: string[] } = {}) {
  const server = await startDirectLineServer({ mute: true, limits: directLineLimits(100) });
  const brand = brandSchema.parse(JSON.parse(readFileSync(new URL('../../../brand.json', import.meta.url), 'utf8')));
  sitePageRoutes(server.http.server, { folder: webDir, publicUrl: server.publicUrl, brand, ...options });
  assetRoutes(server.http.server, { folder: webDir });
  const bot = startScriptedBot(server);
  return {
    ...server,
    bot,
    async stop() {
      await bot.idle();
      await server.stop();
    },
  };
}

export type Site = Awaited<ReturnType<typeof startSite>>;
