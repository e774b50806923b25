import type { MessageTable } from '../translation.ts';

/** The small pages that the server writes itself. */
export const pageFr = {
  'page.notFound': 'Cette page n’existe pas',
  'page.notFound.help': 'L’adresse est peut-être incomplète. Le lien a pu expirer.',
  'page.home': 'Revenir à l’accueil',
} as const satisfies MessageTable;
