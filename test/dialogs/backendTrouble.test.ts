import assert from 'node:assert/strict';
import type { Answer } from '../../src/cards/answer.ts';
import { sayTrouble, type TroubleTopic } from '../../src/dialogs/backendTrouble.ts';
import type { Turn } from '../../src/dialogs/turn.ts';
import { AppError, type ErrorCode } from '../../src/errors.ts';
import { translators } from '../../src/locales/translator.ts';

function told(thrown: unknown, topic: TroubleTopic, options?: { keeps: boolean }): Answer {
  const said: Answer[] = [];
  const turn = {
    t: translators.fr,
    conversationId: 'c_1',
    say: (answer: Answer) => said.push(answer),
  } as unknown as Turn;
  sayTrouble(turn, thrown, topic, options);
  assert.equal(said.length, 1);
  return said[0] as Answer;
}

describe('sayTrouble', () => {
  for (const code of ['INSURER_UNREACHABLE', 'INSURER_PAUSED', 'INSURER_WRONG_SHAPE'] as ErrorCode[]) {
    it(`offers to try again after ${code}`, () => {
      const answer = told(new AppError(code), 'reimbursements');
      assert.equal(answer.key, 'trouble.unreachable');
      assert.deepEqual(
        answer.choices.map(({ label }) => label.label),
        ['Réessayer', 'Être rappelé', 'Parler à un conseiller'],
      );
      assert.doesNotMatch(answer.text, new RegExp(code));
    });
  }

  it('does not offer what would fail again', () => {
    const answer = told(new AppError('INSURER_REFUSED'), 'contracts');
    assert.equal(answer.key, 'trouble.refused');
    assert.equal(answer.choices.length, 2);
    assert.equal(told(new AppError('INSURER_NOT_FOUND'), 'contracts').key, 'trouble.notFound');
  });

  it('says that answers are kept only when they are', () => {
    assert.match(told(new AppError('INSURER_UNREACHABLE'), 'claimSending', { keeps: true }).text, /gardées/);
    assert.doesNotMatch(told(new AppError('INSURER_UNREACHABLE'), 'claimSending').text, /gardées/);
  });

  it('leaves our own faults to the general apology', () => {
    for (const thrown of [new TypeError('x'), new AppError('INVARIANT_BROKEN'), new AppError('NOT_IDENTIFIED')]) {
      assert.throws(() => told(thrown, 'contracts'), thrown);
    }
  });
});
