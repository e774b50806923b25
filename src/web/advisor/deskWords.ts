import type { Language } from '../../domain/identity.ts';
import { deskEn } from '../../locales/en/desk.ts';
import { deskFr } from '../../locales/fr/desk.ts';

type Table = typeof deskFr;
export type DeskWords = <Key extends keyof Table>(
  key: Key,
  ...parameters: Table[Key] extends (parameters: infer P) => string ? [P] : []
) => string;

/** The words of the desk alone: the page does not carry every sentence of the assistant. */
export function deskWords(language: Language): DeskWords {
  const table: Readonly<Record<string, unknown>> = language === 'fr' ? deskFr : deskEn;
  return (key, ...parameters) => {
    const words = table[key];
    return typeof words === 'function' ? words(parameters[0]) : String(words);
  };
}
