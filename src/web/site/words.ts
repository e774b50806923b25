import type { Language } from '../../domain/identity.ts';
import { chatPanelEn } from '../../locales/en/chatPanel.ts';
import { chatPanelFr } from '../../locales/fr/chatPanel.ts';

type Table = typeof chatPanelFr;
export type ChatWords = <Key extends keyof Table>(
  key: Key,
  ...parameters: Table[Key] extends (parameters: infer P) => string ? [P] : []
) => string;

/** The words of the chat alone: the page does not carry every sentence of the assistant. */
export function chatWords(language: Language): ChatWords {
  const table: Readonly<Record<string, unknown>> = language === 'fr' ? chatPanelFr : chatPanelEn;
  return (key, ...parameters) => {
    const words = table[key];
    return typeof words === 'function' ? words(parameters[0]) : String(words);
  };
}
