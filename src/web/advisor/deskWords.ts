import type { Language } from '../../domain/identity.ts';
import { consoleEn } from '../../locales/en/console.ts';
import { deskEn } from '../../locales/en/desk.ts';
import { consoleFr } from '../../locales/fr/console.ts';
import { deskFr } from '../../locales/fr/desk.ts';

const fr = { ...deskFr, ...consoleFr };
const tables: Readonly<Record<Language, Readonly<Record<string, unknown>>>> = { fr, en: { ...deskEn, ...consoleEn } };

type Table = typeof fr;
export type DeskWords = <Key extends keyof Table>(
  key: Key,
  ...parameters: Table[Key] extends (parameters: infer P) => string ? [P] : []
) => string;

/** The words of the desk alone: the page does not carry every sentence of the assistant. */
export function deskWords(language: Language): DeskWords {
  const table = tables[language];
  return (key, ...parameters) => {
    const words = table[key];
    return typeof words === 'function' ? words(parameters[0]) : String(words);
  };
}
