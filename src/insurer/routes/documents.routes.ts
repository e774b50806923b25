import { createHash } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { type IsoDate, parisAt } from '../../domain/calendar.ts';
import type { Handle } from '../http/route.ts';
import { docsPage } from '../openapi/docsPage.ts';
import { docsStyle } from '../openapi/docsStyle.ts';
import { type OpenApiDocument, openApiDocument } from '../openapi/openApiDocument.ts';

const styleHash = createHash('sha256').update(docsStyle).digest('base64');

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; img-src data:; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The contract itself: for programs and for readers. Examples are dated to the day they are asked for. */
export function documentRoutes(clock: Clock): Record<'openapi' | 'docs', Handle> {
  let made: { today: IsoDate; document: OpenApiDocument } | null = null;
  const document = (): OpenApiDocument => {
    const today = parisAt(clock.now()).date;
    if (made?.today !== today) made = { today, document: openApiDocument({ today }) };
    return made.document;
  };
  return {
    openapi: () => ({ status: 200, body: document() }),
    docs: () => ({ status: 200, text: docsPage(document()), headers: pageHeaders }),
  };
}
