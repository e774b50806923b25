import type { pageFr } from '../fr/page.ts';
import type { Translation } from '../translation.ts';

export const pageEn: Translation<typeof pageFr> = {
  'page.notFound': 'This page does not exist',
  'page.notFound.help': 'The address may be incomplete, or the link may have expired.',
  'page.home': 'Go to the home page',
};
