import type { Server } from 'restify';
import type { Clock } from '../clock.ts';
import { readOutsideLink } from '../services/outsideLink.ts';
import type { Store } from '../store/openStore.ts';
import { documentPages } from './documentPages.ts';
import { languageOf } from './languageOf.ts';
import { route } from './route.ts';
import { pageHeaders } from './securityHeaders.ts';

export interface OutsideDeps {
  store: Pick<Store, 'sealer'>;
  clock: Clock;
  brand: string;
  publicUrl: string;
}

/** `/go/…`: leads to a page of the insurer's, such as the one where a premium is paid. Nothing happens on the way. */
export function outsideRoutes(server: Server, { store, clock, brand, publicUrl }: OutsideDeps): void {
  const pages = documentPages({ brand, publicUrl, clock });
  route(server, 'get', '/go/*', async ({ request, params }) => {
    const url = readOutsideLink(store.sealer, params['*'] ?? '', clock.now());
    if (url === null) return pages.gone(languageOf(request.headers['accept-language']));
    return { status: 303, headers: { ...pageHeaders, Location: url }, body: '' };
  });
}
