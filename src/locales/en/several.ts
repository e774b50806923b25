import type { severalFr } from '../fr/several.ts';
import type { Translation } from '../translation.ts';

export const severalEn: Translation<typeof severalFr> = {
  'several.noted': ({ requests }) => `I noted your requests: ${requests}. I take them in order.`,
  'several.next': ({ request }) => `Let us go on with: ${request}.`,
};
