import assert from 'node:assert/strict';
import { type Answer, type Card, speak } from '../../../src/cards/answer.ts';
import { renderTurn, TEAMS_BYTES } from '../../../src/channels/teams/render.ts';
import { renderPage } from '../../../src/channels/whatsapp/render.ts';
import { languages } from '../../../src/domain/identity.ts';
import { en, labelsEn } from '../../../src/locales/en.ts';
import { fr, labelsFr } from '../../../src/locales/fr.ts';
import type { Label } from '../../../src/locales/translation.ts';
import { assertTakenByWhatsApp } from '../whatsapp/limitsOfMeta.ts';

const hostile = [
  'Zoé *gras* _penché_ `code` <b>x</b> [lien](javascript:alert(1)) {{DATE(2026-11-24,SHORT)}}',
  'mot '.repeat(500),
  '\u202eabc\u0000\ud800\n\n\n- un\n1. deux',
  '',
];

/** Stands for whatever parameters a sentence asks for: each is as hostile as a customer or a back office can make it. */
function parametersOf(text: string): unknown {
  return new Proxy({}, { get: (_, name) => (name === 'count' || name === 'left' || name === 'minutes' ? 2 : text) });
}

const tables = { fr: { messages: fr, labels: labelsFr }, en: { messages: en, labels: labelsEn } } as const;
const action = { a: 'send', v: 1, k: 'k' } as const;

describe('every sentence and label of the catalogue, in WhatsApp and Teams', () => {
  for (const language of languages) {
    const { messages, labels } = tables[language];

    it(`sentences fit, in ${language}, with hostile data, alone and with every number of choices`, () => {
      const all = Object.values(labels as Readonly<Record<string, Label>>);
      let rendered = 0;
      for (const [key, message] of Object.entries(messages)) {
        for (const text of hostile) {
          const words = wordsOf(message, text);
          if (words === null) continue;
          const count = rendered % 11;
          const choices = all.slice(rendered % (all.length - 10)).slice(0, count);
          const said = speak(
            { key: key as 'common.yes', text: words },
            { choices: choices.map((label) => ({ label, action })), plain: rendered % 2 === 0 },
          );
          assertFits(said, language);
          rendered += 1;
        }
      }
      assert.ok(rendered > Object.keys(messages).length, `${rendered} rendered`);
    });

    it(`labels stand on buttons, rows and cards, in ${language}`, () => {
      const all = Object.values(labels as Readonly<Record<string, Label>>);
      for (let at = 0; at < all.length; at++) {
        const buttons = all.slice(at, at + 3).map((label) => ({ label, action }));
        const card: Card = {
          key: 'k',
          tone: 'plain',
          title: hostile[at % 4] || 'Titre',
          blocks: [],
          buttons,
          summary: 'Résumé.',
        };
        assertFits({ key: 'test', text: '', cards: [card], choices: [], plain: false, urgent: false }, language);
      }
    });
  }
});

/** Null for a sentence whose parameters are no texts: a card's own tests render it with its data. */
function wordsOf(message: unknown, text: string): string | null {
  if (typeof message === 'string') return message;
  try {
    return String((message as (parameters: unknown) => string)(parametersOf(text)));
  } catch {
    return null;
  }
}

function assertFits(answer: Answer, language: 'fr' | 'en'): void {
  const shown = { kind: 'answered' as const, answer, language };
  const turn = {
    conversationId: 'c_0123456789abcdef012345',
    rows: [{ seq: 123_456, shown }],
    language,
    publicUrl: 'https://chat.example.fr',
  };
  for (let page = 0; page < 20; page++) {
    const messages = renderPage(turn, page);
    if (messages.length === 0) break;
    assertTakenByWhatsApp(messages);
  }
  const row = {
    ...{
      conversation_id: turn.conversationId,
      seq: 1,
      role: 'bot' as const,
      body: JSON.stringify(shown),
      turn_id: 't',
    },
    ...{ created_at: 0, epoch: 0, conversation_epoch: 0, owner: 'bot', language },
  };
  for (const { payload } of renderTurn([row], language, turn.publicUrl))
    assert.ok(JSON.stringify(payload).length * 2 <= TEAMS_BYTES);
}
