import type { Language } from '../domain/identity.ts';
import { en, labelsEn } from './en.ts';
import { fr, labelsFr } from './fr.ts';
import type { Label } from './translation.ts';

export type Messages = typeof fr;
export type MessageKey = keyof Messages;
export type LabelKey = keyof typeof labelsFr;

/** The parameters that a key asks for: none, or one object. */
export type ParametersOf<Key extends MessageKey> = Messages[Key] extends (parameters: infer P) => string ? [P] : [];

/** A sentence that was chosen: its words for people, its key for tests and transcripts. */
export interface Said {
  key: MessageKey;
  text: string;
}

export interface Translator {
  readonly language: Language;
  /** The sentence of a key with its key. */
  <Key extends MessageKey>(key: Key, ...parameters: ParametersOf<Key>): Said;
  /** The words alone, for parts of cards. */
  words<Key extends MessageKey>(key: Key, ...parameters: ParametersOf<Key>): string;
  label(key: LabelKey): Label;
}

export const translators: Readonly<Record<Language, Translator>> = {
  fr: newTranslator('fr', fr, labelsFr),
  en: newTranslator('en', en, labelsEn),
};

function newTranslator(
  language: Language,
  messages: Readonly<Record<MessageKey, unknown>>,
  labels: Readonly<Record<LabelKey, Label>>,
): Translator {
  const words = (key: MessageKey, ...parameters: unknown[]): string => {
    const message = messages[key];
    return typeof message === 'function' ? message(parameters[0]) : String(message);
  };
  const say = (key: MessageKey, ...parameters: unknown[]): Said => ({ key, text: words(key, ...parameters) });
  return Object.assign(say, { language, words, label: (key: LabelKey) => labels[key] }) as unknown as Translator;
}
