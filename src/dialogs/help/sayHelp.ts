import { speak } from '../../cards/answer.ts';
import { type HelpSource, helpEntries } from '../../intents/help/helpEntries.ts';
import { helpFor } from '../../intents/help/helpFor.ts';
import { questionKinds } from '../../intents/help/questionKind.ts';
import { phoneNumber } from '../../locales/format.ts';
import { type HelpId, helpTexts } from '../../locales/help.ts';
import { openingHours } from '../../locales/openingHours.ts';
import type { Translator } from '../../locales/translator.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Turn } from '../turn.ts';

/** What was found for a question, ready to be shown: to a customer, or to an advisor as a reply to send. */
export interface HelpAnswer {
  id: HelpId;
  question: string;
  answer: string;
  source: string;
}

/** Answers the message of this turn from the help base; false when a conversation does it better or nothing is sure. */
export function answerFromHelp(turn: Turn, text = turn.input.text): boolean {
  if (text === '') return false;
  const understanding = text === turn.input.text ? turn.understanding : turn.understand(text);
  const id = entryAsked(text, turn.t.language) ?? helpFor(text, understanding, turn.t.language);
  if (id !== null) sayHelp(turn, id);
  return id !== null;
}

/** The entry whose question was offered and taken, word for word. */
function entryAsked(text: string, language: Translator['language']): HelpId | null {
  return entryOf[language].get(text) ?? null;
}

const entryOf = { fr: byQuestion('fr'), en: byQuestion('en') };

function byQuestion(language: Translator['language']): ReadonlyMap<string, HelpId> {
  const entries = Object.entries(helpTexts[language]) as [HelpId, { question: string }][];
  return new Map(entries.map(([id, { question }]) => [question, id]));
}

/** True when the message of this turn is a question that the help base answers. */
export function asksForHelp({ input: { text }, understanding, t }: Turn): boolean {
  return questionKinds(text, t.language).length > 0 && helpFor(text, understanding, t.language) !== null;
}

/** The answer with its source, and the button that does what it speaks of. */
export function sayHelp(turn: Turn, id: HelpId): void {
  const { answer, source } = helpAnswer(id, turn.t, turn.services.brand);
  const { act } = helpEntries[id];
  const choices = act === undefined ? [] : [beginChoice(turn, act.label, act.intent, act.said?.[turn.t.language])];
  turn.say(speak(turn.t('help.answer', { answer, source }), { choices }));
}

export function helpAnswer(id: HelpId, t: Translator, brand: Turn['services']['brand']): HelpAnswer {
  const { question, answer } = helpTexts[t.language][id];
  const words: Readonly<Record<string, string>> = {
    assistance: phoneNumber(brand.assistancePhone),
    phone: phoneNumber(brand.phone),
    hours: openingHours(brand.hours, t.language),
  };
  return {
    id,
    question,
    answer: answer.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? ''),
    source: sourceWords(helpEntries[id].source, t),
  };
}

function sourceWords(source: HelpSource, t: Translator): string {
  return typeof source === 'string'
    ? t.words(`help.source.${source}`)
    : t.words('help.source.law', { text: source.law });
}
