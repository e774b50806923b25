import type { Server } from 'restify';
import { languageOf } from './languageOf.ts';
import { queryOf, route } from './route.ts';

/** The insurer's own pages on which customers activate their account and change a forgotten password. */
export interface AccountPages {
  activate: string;
  reset: string;
}

/** `/account/activate` and `/account/reset` lead to the insurer's pages: buttons in the chat hold paths of ours only. */
export function accountRoutes(server: Server, pages: AccountPages): void {
  for (const topic of ['activate', 'reset'] as const)
    route(server, 'get', `/account/${topic}`, async ({ request }) => {
      const address = new URL(pages[topic]);
      address.searchParams.set('lang', languageOf(queryOf(request).get('lang') ?? request.headers['accept-language']));
      return { status: 303, headers: { Location: address.href, 'Cache-Control': 'no-store' }, body: '' };
    });
}
