import type { MessageTable } from '../translation.ts';

/** Several requests in one message: told in one line, then handled in order. */
export const severalFr = {
  'several.noted': ({ requests }: { requests: string }) =>
    `J’ai noté vos demandes\u00a0: ${requests}. Je les traite dans l’ordre.`,
  'several.next': ({ request }: { request: string }) => `Passons à la suite\u00a0: ${request}.`,
} as const satisfies MessageTable;
