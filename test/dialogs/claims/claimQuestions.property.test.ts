import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimQuestions, commonIds } from '../../../src/dialogs/claims/questions/claimQuestions.ts';
import type { Extra } from '../../../src/dialogs/claims/questions/extra.ts';
import { extrasByType } from '../../../src/dialogs/claims/questions/extrasByType.ts';
import { applicable, finalAnswers, nextQuestion, setAnswer } from '../../../src/dialogs/form/formState.ts';
import { type ClaimType, claimTypes, contractKindOf } from '../../../src/domain/claim.ts';
import { translators } from '../../../src/locales/translator.ts';

const extras = Object.values(extrasByType).flat();

/** Any answer that the real question of this id can have. */
function anyAnswer(id: string): fc.Arbitrary<unknown> {
  if (id === 'type') return fc.constantFrom(...claimTypes);
  if (id === 'date') return fc.constantFrom({ date: '2026-11-20', time: null }, { date: '2026-11-21', time: '17:00' });
  if (id === 'injured') return fc.boolean();
  if (id === 'files') return fc.constantFrom(null, [], ['file_1'], ['file_1', 'file_2']);
  const extra = extras.find((each) => each.id === id);
  return extra === undefined ? fc.constantFrom('one', 'two') : extraValue(extra);
}

function extraValue(extra: Extra): fc.Arbitrary<unknown> {
  const known =
    extra.kind === 'yesNo'
      ? fc.boolean()
      : extra.kind === 'choice'
        ? fc.constantFrom(...extra.options.map(({ value }) => value))
        : extra.kind === 'amount'
          ? fc.nat(1_000_000)
          : fc.constantFrom('some words', 'other words');
  return extra.optional === undefined ? known : fc.oneof(known, fc.constant(null));
}

const everyId = [...new Set([...commonIds, ...extras.map(({ id }) => id)])];
const everything = fc.record(Object.fromEntries(everyId.map((id) => [id, anyAnswer(id)])), { noNullPrototype: true });

/** Answers one question after the other, as a customer would, until the form is complete. */
function fill(start: Record<string, unknown>, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  let answers = start;
  for (let steps = 0; ; steps++) {
    assert.ok(steps <= everyId.length, 'the declaration never ends');
    const next = nextQuestion(claimQuestions(answers), answers);
    if (next === null) return answers;
    answers = setAnswer(claimQuestions(answers), answers, next.id, given[next.id]).answers;
  }
}

describe('the questions of a declaration', () => {
  it('end for every type, whatever is answered', () => {
    fc.assert(fc.property(everything, (given) => void fill({}, given)));
  });

  it('ask one contract, of the kind that the type needs', () => {
    fc.assert(
      fc.property(everything, (given) => {
        const answers = fill({}, given);
        const asked = applicable(claimQuestions(answers), answers).filter(({ id }) => id.startsWith('contract'));
        assert.equal(asked.length, 1);
        assert.equal(asked[0]?.id.toLowerCase(), `contract${contractKindOf(answers['type'] as ClaimType)}`);
      }),
    );
  });

  it('keep every answer that does not depend on the one that is edited', () => {
    const edits = fc.constantFrom(...everyId).chain((id) => fc.tuple(fc.constant(id), anyAnswer(id)));
    fc.assert(
      fc.property(everything, edits, (given, [id, value]) => {
        const answers = fill({}, given);
        const before = claimQuestions(answers);
        const change = setAnswer(before, answers, id, value);
        for (const [kept, old] of Object.entries(answers)) {
          if (kept !== id && !change.dropped.includes(kept)) assert.deepEqual(change.answers[kept], old);
        }
        for (const dropped of change.dropped) {
          assert.ok(before.some((question) => question.id === dropped && question.dependsOn?.includes(id)));
        }
      }),
    );
  });

  it('lose nothing when the type changes and changes back', () => {
    fc.assert(
      fc.property(everything, fc.constantFrom(...claimTypes), (given, other) => {
        const answers = fill({}, given);
        const changed = fill(setAnswer(claimQuestions(answers), answers, 'type', other).answers, given);
        const back = setAnswer(claimQuestions(changed), changed, 'type', answers['type']).answers;
        assert.deepEqual(finalAnswers(claimQuestions(back), back), finalAnswers(claimQuestions(answers), answers));
      }),
    );
  });

  it('come to the same end whatever the order of the answers', () => {
    const orders = fc.tuple(
      fc.shuffledSubarray(everyId, { minLength: everyId.length }),
      fc.shuffledSubarray(everyId, { minLength: everyId.length }),
    );
    fc.assert(
      fc.property(everything, orders, (given, [one, other]) => {
        const inOrder = (order: readonly string[]) => {
          let answers: Record<string, unknown> = {};
          for (const id of order) answers = setAnswer(claimQuestions(answers), answers, id, given[id]).answers;
          return finalAnswers(claimQuestions(answers), answers);
        };
        assert.deepEqual(inOrder(one), inOrder(other));
      }),
    );
  });
});

describe('the tables of the types', () => {
  for (const type of claimTypes) {
    it(`${type}: every condition names a question that is asked before`, () => {
      const questions = claimQuestions({ type });
      const ids = questions.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { id, dependsOn = [] } of questions) {
        for (const other of dependsOn)
          assert.ok(ids.includes(other) && ids.indexOf(other) < ids.indexOf(id), `${id} ← ${other}`);
      }
    });

    it(`${type}: no two lines of the summary have a button of the same name`, () => {
      for (const t of Object.values(translators)) {
        const kind = contractKindOf(type);
        const shown = claimQuestions({ type }).filter(({ id }) => !id.startsWith('contract') || isOf(id, kind));
        const lines = shown.filter(
          ({ id }) => id !== (kind === 'home' && type !== 'home_liability' ? 'place' : 'placeHome'),
        );
        const names = lines.map(({ edit }) => (edit === undefined ? '' : t.label(edit).label));
        assert.deepEqual([...new Set(names)], names);
        assert.ok(names.every((name) => name !== ''));
      }
    });
  }
});

function isOf(id: string, kind: string): boolean {
  return id.toLowerCase() === `contract${kind}`;
}
