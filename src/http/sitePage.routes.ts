import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Server } from 'restify';
import type { Brand } from '../domain/brand.ts';
import type { Language } from '../domain/identity.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { languageOf } from './languageOf.ts';
import { html, problem, type Reply } from './reply.ts';
import { queryOf, route } from './route.ts';
import { pageHeaders, strictTransport } from './securityHeaders.ts';
import { fillSitePage, sitePageFiles } from './sitePage.ts';

export interface SitePageDeps {
  /** Where the build put its templates. */
  folder: string;
  publicUrl: string;
  brand: Brand;
  /** Origins of an insurer's pages that may show the chat in a frame. */
  frameAncestors?: readonly string[];
}

/** `/` and `/discussion`: templates of the build, filled anew for each visitor. */
export function sitePageRoutes(server: Server, deps: SitePageDeps): void {
  const templates = new Map<string, string>();
  const { host, protocol } = new URL(deps.publicUrl);
  const secure = protocol === 'https:';

  const page = async (files: Readonly<Record<Language, string>>, request: IncomingMessage): Promise<Reply> => {
    // The insurer's site speaks French; English is one press away and stays in the address.
    const language = languageOf(queryOf(request).get('lang') ?? undefined);
    const template = templates.get(files[language]) ?? (await readTemplate(join(deps.folder, files[language])));
    if (template === null) return problem(503, 'ServiceError', 'NotBuilt');
    templates.set(files[language], template);
    const nonce = randomBytes(16).toString('base64');
    const frameAncestors = deps.frameAncestors ?? [];
    return html(200, fillSitePage(template, { nonce, brand: deps.brand, language }), {
      ...pageHeaders,
      ...(secure ? strictTransport : {}),
      'Content-Security-Policy': contentSecurityPolicy({ nonce, host, secure, frameAncestors }),
      'Content-Language': language,
    });
  };
  for (const method of ['get', 'head'] as const) {
    route(server, method, '/', async ({ request }) => page(sitePageFiles.home, request));
    route(server, method, '/discussion', async ({ request }) => page(sitePageFiles.discussion, request));
  }
}

async function readTemplate(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}
