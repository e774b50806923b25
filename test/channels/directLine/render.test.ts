import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { type Answer, type Card, speak } from '../../../src/cards/answer.ts';
import { renderAnswer } from '../../../src/channels/directLine/render.ts';
import { short } from '../../../src/locales/translation.ts';
import { hostileAnswer } from './renderArbitraries.ts';

const fromWebChat = createRequire(createRequire(import.meta.url).resolve('botframework-webchat'));
/** The very parser that the page runs. */
const { AdaptiveCard, SerializationContext, Version } = fromWebChat('adaptivecards/dist/adaptivecards.js');

const edit = { a: 'edit', v: 1, k: 'claim-1', q: 'date' } as const;
const send = { a: 'send', v: 1, k: 'claim-1' } as const;
const fr = { language: 'fr' } as const;

describe('renderAnswer', () => {
  it('says words alone as markdown, with the same words for a voice', () => {
    const activity = renderAnswer(speak({ key: 'common.yes', text: '**Oui**, c’est [là](/files/1).' }), fr);
    assert.equal(activity.text, '**Oui**, c’est [là](/files/1).');
    assert.equal(activity.textFormat, 'markdown');
    assert.equal(activity.speak, 'Oui, c’est là.');
    assert.deepEqual(activity.channelData, { eca: { key: 'common.yes', cardKeys: [], urgent: false } });
    assert.equal(activity.attachments, undefined);
  });

  it('gives Web Chat the summary to read instead of a card', () => {
    const activity = renderAnswer({ ...answerWith({}), text: 'Voici.' }, fr);
    assert.equal(activity.channelData['webchat:fallback-text'], 'Voici. Résumé.');
    assert.equal(activity.speak, 'Voici. Résumé.');
  });

  it('shows the customer’s own words as plain text', () => {
    const activity = renderAnswer(speak({ key: 'common.yes', text: '*mes mots*' }, { plain: true }), fr);
    assert.equal(activity.textFormat, 'plain');
    assert.equal(activity.speak, '*mes mots*');
  });

  it('suggests replies that show their words and bring back their action', () => {
    const choice = {
      label: short('Hier'),
      action: { a: 'answer', v: 1, k: 'f', q: 'date', value: '2026-11-23' },
    } as const;
    const activity = renderAnswer(speak({ key: 'common.yes', text: 'Quel jour ?' }, { choices: [choice] }), fr);
    assert.deepEqual(activity.suggestedActions?.actions, [
      { type: 'messageBack', title: 'Hier', displayText: 'Hier', value: choice.action },
    ]);
  });

  it('draws a summary line with an edit button that carries its action', () => {
    const card = cardOf(
      answerWith({
        blocks: [
          {
            kind: 'answer',
            label: 'Date',
            value: 'mardi',
            known: true,
            edit: { label: short('Modifier la date'), action: edit },
          },
        ],
        buttons: [{ label: short('Envoyer'), style: 'positive', action: send }],
      }),
    );
    assert.deepEqual(card.actions, [{ type: 'Action.Submit', title: 'Envoyer', style: 'positive', data: send }]);
    const submits = nodes(card).filter(({ type }) => type === 'Action.Submit');
    assert.deepEqual(submits.map(({ title }) => title).sort(), ['Envoyer', 'Modifier la date']);
  });

  it('puts the button of a date field first', () => {
    const submit = { label: short('Valider'), style: 'positive', action: send } as const;
    const card = cardOf(
      answerWith({
        blocks: [
          {
            kind: 'date',
            id: 'value',
            label: 'Quel jour ?',
            min: null,
            max: '2026-11-24',
            error: 'Choisissez une date passée.',
            submit,
          },
        ],
        buttons: [{ label: short('Annuler'), action: send }],
      }),
    );
    assert.deepEqual(
      card.actions?.map(({ title }: { title: string }) => title),
      ['Valider', 'Annuler'],
    );
    const input = nodes(card).find(({ type }) => type === 'Input.Date');
    assert.equal(input?.['max'], '2026-11-24');
    assert.equal('min' in (input ?? {}), false);
    assert.equal(input?.['isRequired'], true);
  });

  it('draws a gauge in two columns, one when it is empty or full', () => {
    const widths = (used: number, total: number) =>
      nodes(cardOf(answerWith({ blocks: [{ kind: 'gauge', used, total, text: '' }] })))
        .filter(({ type }) => type === 'Column')
        .map(({ width, style }) => [width, style]);
    assert.deepEqual(widths(280, 420), [
      [67, 'accent'],
      [33, 'emphasis'],
    ]);
    assert.deepEqual(widths(0, 420), [[100, 'emphasis']]);
    assert.deepEqual(widths(500, 420), [[100, 'accent']]);
    assert.deepEqual(widths(0, 0), [[100, 'emphasis']]);
  });

  it('lays two to four cards side by side, more one below the other', () => {
    const layout = (count: number) =>
      renderAnswer({ ...answerWith({}), cards: Array.from({ length: count }, () => plainCard) }, fr).attachmentLayout;
    assert.deepEqual([1, 2, 4, 5].map(layout), ['list', 'carousel', 'carousel', 'list']);
  });

  it('never leads outside the site', () => {
    const open = (link: string) =>
      cardOf(answerWith({ buttons: [{ label: short('Ouvrir'), open: link }] })).actions?.length ?? 0;
    assert.deepEqual(['/files/a?x=1', 'tel:+33199001234', 'tel:112'].map(open), [1, 1, 1]);
    assert.deepEqual(
      ['https://evil.test', '//evil.test', '/\\evil', 'javascript:x', 'tel:12;ext=<'].map(open),
      [0, 0, 0, 0, 0],
    );
  });

  it('keeps every rule of the page for any answer', () => {
    fc.assert(fc.property(hostileAnswer, keepsTheRules), { numRuns: 300 });
  });

  it('is accepted by the card parser of Web Chat without a fault, whatever the words', () => {
    fc.assert(
      fc.property(hostileAnswer, (answer) => {
        for (const { content } of renderAnswer(answer, fr).attachments ?? []) {
          const card = new AdaptiveCard();
          const context = new SerializationContext(new Version(1, 5));
          card.parse(content, context);
          assert.equal(context.eventCount, 0, context.getEventAt(0)?.message);
          assert.deepEqual(
            card.validateProperties().validationEvents.map(({ message }: { message: string }) => message),
            [],
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('stays under 28 kB for the largest card a dialog makes', () => {
    const line = (id: number) =>
      ({
        kind: 'answer',
        label: `Question ${id}`,
        value: 'é*'.repeat(100),
        known: true,
        edit: { label: short(`Modifier ${id}`), action: edit },
      }) as const;
    const activity = renderAnswer(answerWith({ blocks: Array.from({ length: 12 }, (_, id) => line(id)) }), fr);
    assert.ok(Buffer.byteLength(JSON.stringify(activity)) < 28_000);
  });
});

const plainCard: Card = { key: 'c1', tone: 'plain', title: 'Vérifiez', blocks: [], buttons: [], summary: 'Résumé.' };

function answerWith(card: Partial<Card>): Answer {
  return { key: 'k', text: '', cards: [{ ...plainCard, ...card }], choices: [], plain: false, urgent: false };
}

type Node = Record<string, unknown> & { type?: unknown; title?: unknown; width?: unknown; style?: unknown };

function cardOf(answer: Answer) {
  return renderAnswer(answer, fr).attachments?.[0]?.content;
}

/** Every object of a card that has a type, in depth. */
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value ? [value as Node] : [];
  return [...own, ...Object.entries(value).flatMap(([name, part]) => (name === 'data' ? [] : nodes(part)))];
}

const known = [
  'AdaptiveCard',
  'TextBlock',
  'Container',
  'ColumnSet',
  'Column',
  'FactSet',
  'Input.Date',
  'ActionSet',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ShowCard',
];

function keepsTheRules(answer: Answer): void {
  const activity = renderAnswer(answer, fr);
  assert.notEqual(activity.speak?.trim(), '');
  assert.equal(activity.channelData.eca.cardKeys.length, activity.attachments?.length ?? 0);
  assert.ok((activity.suggestedActions?.actions.length ?? 0) <= 10);
  assert.equal(JSON.stringify(activity), JSON.stringify(activity).toWellFormed());
  for (const { content } of activity.attachments ?? []) {
    const all = nodes(content);
    assert.ok(all.every(({ type }) => known.includes(String(type))));
    assert.ok(all.every((node) => node.type !== 'TextBlock' || node['wrap'] === true));
    assert.ok(all.every((node) => node.type !== 'ColumnSet' || (node['columns'] as unknown[]).length <= 2));
    assert.ok((content.actions?.length ?? 0) <= 3);
    assert.ok(content.fallbackText.length > 0 || content.body[0] !== undefined);
    const titles = all.filter(({ type }) => String(type).startsWith('Action.')).map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
    assert.ok(all.every((node) => node.type !== 'Action.Submit' || node['data'] !== undefined));
    assert.ok(all.every((node) => node.type !== 'Action.OpenUrl' || /^(tel:\d|\/[^/\\])/.test(String(node['url']))));
  }
}
