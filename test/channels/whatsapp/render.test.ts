import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Answer, type Card, speak } from '../../../src/cards/answer.ts';
import { buttonsOf } from '../../../src/channels/shared/buttonsOf.ts';
import { readButtonId, writeButtonId } from '../../../src/channels/whatsapp/buttonId.ts';
import { plain } from '../../../src/channels/whatsapp/plainText.ts';
import { renderPage, renderRows, type TurnToRender } from '../../../src/channels/whatsapp/render.ts';
import type { Outgoing } from '../../../src/channels/whatsapp/wire.ts';
import { long, short } from '../../../src/locales/translation.ts';
import { hostileAnswer } from '../directLine/renderArbitraries.ts';
import { assertTakenByWhatsApp } from './limitsOfMeta.ts';

const send = { a: 'send', v: 1, k: 'claim-1' } as const;
const later = { a: 'saveAndQuit', v: 1, k: 'claim-1' } as const;
const edit = (q: string) => ({ a: 'edit', v: 1, k: 'claim-1', q }) as const;

describe('an answer in WhatsApp', () => {
  it('shows up to three choices as buttons, in the words of small buttons', () => {
    const choices = ['Oui', 'Non', 'Je ne sais pas'].map((word) => ({ label: short(word), action: send }));
    const [message] = page(speak({ key: 'common.yes', text: 'Y a-t-il des blessés ?' }, { choices }));
    assert.deepEqual(titlesOf(message), ['Oui', 'Non', 'Je ne sais pas']);
    assert.equal(bodyOf(message), 'Y a-t-il des blessés ?');
  });

  it('shows four to ten choices as one list, whose rows say their whole label', () => {
    const choices = [1, 2, 3, 4].map((n) => ({
      label: long({ label: `Voir mes remboursements de l’année ${n}`, row: `Remboursements ${n}`, tiny: `Remb. ${n}` }),
      action: send,
    }));
    const [message, ...others] = page(speak({ key: 'common.yes', text: 'Lequel ?' }, { choices }));
    assert.equal(others.length, 0);
    assert.deepEqual(rowsOf(message)[0], {
      id: rowsOf(message)[0]?.id,
      title: 'Remboursements 1',
      description: 'Voir mes remboursements de l’année 1',
    });
  });

  it('keeps the buttons of a summary and puts its lines behind « Modifier », page by page', () => {
    const lines = Array.from({ length: 12 }, (_, n) => ({
      kind: 'answer' as const,
      label: `Ligne ${n + 1}`,
      value: `valeur ${n + 1}`,
      known: true,
      edit: { label: short(`Ligne ${n + 1}`), action: edit(`q${n + 1}`) },
    }));
    const turn = turnOf(
      answer({
        blocks: lines,
        buttons: [
          { label: short('Envoyer'), action: send },
          { label: short('Plus tard'), action: later },
        ],
      }),
    );
    const [message] = renderPage(turn, 0);
    assert.deepEqual(titlesOf(message), ['Envoyer', 'Modifier', 'Plus tard']);
    assert.match(bodyOf(message) ?? '', /12\. Ligne 12\u00a0: valeur 12/);
    const id = readButtonId(buttonsIn(message)[1]?.id ?? '');
    assert.deepEqual(id, { is: 'rows', conversationId: 'c_1', seq: 1, from: 0, edits: true });
    const [first] = renderRows(turn, 0, true);
    assert.equal(rowsOf(first).length, 10);
    assert.equal(rowsOf(first)[9]?.title, 'Plus de choix');
    const [second] = renderRows(turn, 9, true);
    assert.deepEqual(
      rowsOf(second).map(({ title }) => title),
      ['Ligne 10', 'Ligne 11', 'Ligne 12'],
    );
  });

  it('opens one page of ours by a link button, under the words of its card', () => {
    const card = answer({ buttons: [{ label: short('Me connecter'), open: '/link/abc' }] });
    const [message, ...others] = page(card);
    assert.equal(others.length, 0);
    assert.deepEqual(linkOf(message), { display_text: 'Me connecter', url: 'https://chat.example.fr/link/abc' });
  });

  it('writes numbers to call as digits, before any button', () => {
    const card = answer({ buttons: [{ label: short('Appeler le 112'), open: 'tel:112' }] });
    const [message] = page({ ...card, urgent: true });
    assert.equal(bodyOf(message), '*Titre*\n\nAppeler le 112\u00a0: 112');
  });

  it('puts a total in bold and leaves the marks of others out', () => {
    const [message] = page(
      answer({
        blocks: [
          {
            kind: 'sum',
            lines: [
              { label: 'Prix', value: '55 €' },
              { label: 'Vous payez', value: '9 €', total: true },
            ],
          },
          { kind: 'text', text: '*gras* _penché_ ~barré~ jean_paul@x.fr' },
        ],
      }),
    );
    assert.equal(
      bodyOf(message),
      '*Titre*\n\nPrix\u00a0: 55 €\n*Vous payez\u00a0: 9 €*\n\ngras penché barré jean_paul@x.fr',
    );
  });

  it('spells out what does not fit a row, under the number that the row has', () => {
    const choices = Array.from({ length: 4 }, (_, n) => ({
      label: { label: 'x'.repeat(100) + n, row: 'y'.repeat(30) + n, tiny: 'z'.repeat(30) + n },
      action: send,
    }));
    const [message] = page(speak({ key: 'common.yes', text: 'Lequel ?' }, { choices }));
    assert.deepEqual(
      rowsOf(message).map(({ title }) => title),
      ['1', '2', '3', '4'],
    );
    assert.match(bodyOf(message) ?? '', new RegExp(`^Lequel \\?\\n1\\. ${'x'.repeat(100)}0\\n2\\. `));
  });

  it('sends three messages at most, and the rest when it is asked for', () => {
    const turn = turnOf(speak({ key: 'common.yes', text: 'mot '.repeat(5000) }, { plain: true }));
    assertTakenByWhatsApp(renderPage(turn, 0));
    assert.deepEqual(titlesOf(renderPage(turn, 0).at(-1)), ['Lire la suite']);
    const all = everyMessage(turn).filter(({ type }) => type === 'text');
    assert.equal(all.map((each) => bodyOf(each)).join(' '), 'mot '.repeat(5000).trim());
  });

  it('reads back the ids that it wrote, and no others', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readButtonId(text);
        return read === null || writeButtonId(read) === text;
      }),
    );
  });

  it('says all of any answer, however hostile its data, within every limit of WhatsApp', () => {
    fc.assert(
      fc.property(
        fc.array(hostileAnswer, { minLength: 1, maxLength: 2 }),
        fc.constantFrom('fr', 'en'),
        (all, language) => {
          const turn = turnOf(all, language);
          const messages = everyMessage(turn);
          const said = messages
            .filter((message) => !idsOf(message).some((id) => readButtonId(id)?.is === 'page'))
            .map((message) => bodyOf(message) ?? '')
            .join('\n');
          const flat = said.replace(/[\s*]+/g, '');
          for (const { cards, text } of all) {
            for (const card of cards) assert.ok(flat.includes(plain(card.title).replace(/[\s*]+/g, '')));
            if (text.trim() !== '') assert.ok(said.trim() !== '' || plain(text) === '');
          }
          const suggesting = all.findLastIndex(({ choices }) => choices.length > 0);
          const expected = all.flatMap((each, index) =>
            buttonsOf(each).flatMap(({ card }, place) =>
              card !== null || index === suggesting ? [`${index + 1}.${place}`] : [],
            ),
          );
          const offered = messages
            .flatMap((message) => idsOf(message))
            .flatMap((id) => {
              const read = readButtonId(id);
              return read?.is === 'button' ? [`${read.seq}.${read.index}`] : [];
            });
          assert.deepEqual([...new Set(offered)].sort(), expected.sort());
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

function turnOf(answers: Answer | Answer[], language: 'fr' | 'en' = 'fr'): TurnToRender {
  const rows = [answers].flat().map((each, index) => ({
    seq: index + 1,
    shown: { kind: 'answered' as const, answer: each, language },
  }));
  return { conversationId: 'c_1', rows, language, publicUrl: 'https://chat.example.fr' };
}

function page(one: Answer): Outgoing[] {
  const messages = renderPage(turnOf(one), 0);
  assertTakenByWhatsApp(messages);
  return messages;
}

/** All that can be had by pressing on: every page of text and every page of rows. */
function everyMessage(turn: TurnToRender): Outgoing[] {
  const all: Outgoing[] = [];
  const seen = new Set<string>();
  const visit = (messages: Outgoing[]) => {
    assertTakenByWhatsApp(messages);
    all.push(...messages);
    for (const id of messages.flatMap(idsOf)) {
      const read = readButtonId(id);
      if (read === null || read.is === 'button' || seen.has(id)) continue;
      seen.add(id);
      visit(read.is === 'page' ? renderPage(turn, read.page) : renderRows(turn, read.from, read.edits));
    }
  };
  visit(renderPage(turn, 0));
  return all;
}

function answer(parts: Partial<Card>): Answer {
  const card: Card = { key: 'k', tone: 'plain', title: 'Titre', blocks: [], buttons: [], summary: 'Résumé.', ...parts };
  return { key: 'test', text: '', cards: [card], choices: [], plain: false, urgent: false };
}

function bodyOf(message: Outgoing | undefined): string | undefined {
  if (message?.type === 'text') return message.text.body;
  return message?.type === 'interactive' ? message.interactive.body.text : undefined;
}

function buttonsIn(message: Outgoing | undefined): { id: string; title: string }[] {
  if (message?.type !== 'interactive' || message.interactive.type !== 'button') return [];
  return message.interactive.action.buttons.map(({ reply }) => reply);
}

function rowsOf(message: Outgoing | undefined): { id: string; title: string; description?: string }[] {
  if (message?.type !== 'interactive' || message.interactive.type !== 'list') return [];
  return message.interactive.action.sections[0].rows;
}

function idsOf(message: Outgoing): string[] {
  return [...buttonsIn(message), ...rowsOf(message)].map(({ id }) => id);
}

function titlesOf(message: Outgoing | undefined): string[] {
  return buttonsIn(message).map(({ title }) => title);
}

function linkOf(message: Outgoing | undefined) {
  return message?.type === 'interactive' && message.interactive.type === 'cta_url'
    ? message.interactive.action.parameters
    : null;
}
