import assert from 'node:assert/strict';
import { actionSchema } from '../../../src/cards/action.ts';
import { answerDataOf, pageEventOf } from '../../../src/web/site/chat/botEvents.ts';
import { withoutSubmits } from '../../../src/web/site/chat/cards.ts';
import { html } from '../../../src/web/site/html.ts';
import { beginAction, isTopic, topics } from '../../../src/web/site/topics.ts';

describe('withoutSubmits', () => {
  const card = {
    type: 'AdaptiveCard',
    body: [
      { type: 'TextBlock', text: 'x' },
      { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: 'Modifier', data: {} }] },
      {
        type: 'ActionSet',
        actions: [{ type: 'Action.ShowCard', title: 'Détail', card: { body: [{ type: 'Action.Submit' }] } }],
      },
    ],
    actions: [
      { type: 'Action.Submit', title: 'Envoyer' },
      { type: 'Action.OpenUrl', url: 'tel:112' },
    ],
  };

  it('takes away what can be sent, at any depth, and the calls that stand before it, and leaves folds', () => {
    assert.deepEqual(withoutSubmits(card), {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'x' },
        { type: 'ActionSet', actions: [] },
        { type: 'ActionSet', actions: [{ type: 'Action.ShowCard', title: 'Détail', card: { body: [] } }] },
      ],
      actions: [],
    });
  });

  it('makes one stripped card of one card, so that React draws it once', () => {
    assert.equal(withoutSubmits(card), withoutSubmits(card));
  });
});

describe('pageEventOf', () => {
  const from = { role: 'bot' };

  it('reads the events of the server', () => {
    assert.deepEqual(pageEventOf({ type: 'event', name: 'eca/cards.closed', value: { keys: ['a', 1] }, from }), {
      is: 'cardsClosed',
      keys: ['a'],
    });
    assert.deepEqual(pageEventOf({ type: 'event', name: 'eca/conversation.ended', value: {}, from }), {
      is: 'ended',
      reason: 'customer',
    });
    assert.deepEqual(pageEventOf({ type: 'endOfConversation', from }), { is: 'ended', reason: 'customer' });
    assert.equal(pageEventOf({ type: 'event', name: 'eca/status', value: { owner: 'queue' }, from })?.is, 'status');
  });

  it('leaves everything else alone', () => {
    assert.equal(pageEventOf({ type: 'message', text: 'x', from }), null);
    assert.equal(pageEventOf({ type: 'event', name: 'other', from }), null);
    assert.equal(answerDataOf({ type: 'message', from }), null);
  });

  it('reads closed cards of an odd shape as none', () => {
    assert.deepEqual(pageEventOf({ type: 'event', name: 'eca/cards.closed', value: null, from }), {
      is: 'cardsClosed',
      keys: [],
    });
  });
});

describe('html', () => {
  it('escapes words and leaves markup', () => {
    assert.equal(
      html`<p title="${'"'}">${'<b>'}${html`<i>${'&'}</i>`}${[html`1`, html`2`]}</p>`.markup,
      '<p title="&#34;">&#60;b&#62;<i>&#38;</i>12</p>',
    );
  });
});

describe('topics', () => {
  it('begin by actions that the server reads', () => {
    for (const topic of topics) assert.deepEqual(actionSchema.parse(beginAction(topic)).a, 'begin');
    assert.equal(isTopic('claim_file'), true);
    assert.equal(isTopic('drop_tables'), false);
  });
});
