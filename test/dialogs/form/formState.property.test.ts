import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applicable,
  dependents,
  finalAnswers,
  nextQuestion,
  previousQuestion,
  setAnswer,
} from '../../../src/dialogs/form/formState.ts';

interface Made {
  id: string;
  dependsOn: string[];
  applies(answers: Readonly<Record<string, unknown>>): boolean;
}

const VALUES = [0, 1, 2, null] as const;

/** A form of up to nine questions; each may depend on earlier ones, and apply only for one value of an earlier one. */
const forms: fc.Arbitrary<Made[]> = fc
  .array(
    fc.record({
      parents: fc.array(fc.nat(8), { maxLength: 3 }),
      gate: fc.option(fc.record({ on: fc.nat(8), value: fc.constantFrom(...VALUES) }), { nil: null }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((shapes) =>
    shapes.map(({ parents, gate }, index) => {
      const gateId = gate === null || gate.on >= index ? null : `q${gate.on}`;
      return {
        id: `q${index}`,
        dependsOn: [...new Set(parents.filter((parent) => parent < index).map((parent) => `q${parent}`))],
        applies: (answers) => gateId === null || answers[gateId] === gate?.value,
      };
    }),
  );

const values = fc.constantFrom(...VALUES);
const complete = (questions: Made[]) =>
  fc.record(Object.fromEntries(questions.map(({ id }) => [id, values])), { noNullPrototype: true }) as fc.Arbitrary<
    Record<string, unknown>
  >;

const filled = forms.chain((questions) =>
  fc.record({
    questions: fc.constant(questions),
    answers: complete(questions),
    edited: fc.constantFrom(...questions),
    value: values,
  }),
);

/** Reachability written apart from the code under test: everything that a path of dependsOn leads to. */
function reachable(questions: readonly Made[], from: string): Set<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const question of questions) {
      if (!question.dependsOn.includes(id) || found.has(question.id)) continue;
      found.add(question.id);
      visit(question.id);
    }
  };
  visit(from);
  return found;
}

describe('the core of every form', () => {
  it('drops exactly the dependents of an edited answer, and keeps every other one', () => {
    fc.assert(
      fc.property(filled, ({ questions, answers, edited, value }) => {
        const change = setAnswer(questions, answers, edited.id, value);
        const gone = answers[edited.id] === value ? new Set<string>() : reachable(questions, edited.id);
        assert.deepEqual(new Set(change.dropped), gone);
        assert.equal(change.answers[edited.id], value);
        for (const { id } of questions) {
          if (id === edited.id) continue;
          if (gone.has(id)) assert.equal(id in change.answers, false);
          else assert.equal(change.answers[id], answers[id]);
        }
      }),
    );
  });

  it('never touches the answers it is given', () => {
    fc.assert(
      fc.property(filled, ({ questions, answers, edited, value }) => {
        const before = structuredClone(answers);
        setAnswer(questions, answers, edited.id, value);
        assert.deepEqual(answers, before);
      }),
    );
  });

  it('names dependents once, in the order of the form, never the question itself', () => {
    fc.assert(
      fc.property(filled, ({ questions, edited }) => {
        const order = questions.map(({ id }) => id);
        const named = dependents(questions, edited.id);
        assert.equal(named.includes(edited.id), false);
        assert.deepEqual(
          named,
          order.filter((id) => named.includes(id)),
        );
      }),
    );
  });

  it('ends on every path: a question answered is never asked again', () => {
    fc.assert(
      fc.property(forms, fc.infiniteStream(values), (questions, stream) => {
        let answers: Record<string, unknown> = {};
        const asked = new Set<string>();
        for (let next = nextQuestion(questions, answers); next !== null; next = nextQuestion(questions, answers)) {
          assert.equal(asked.has(next.id), false);
          asked.add(next.id);
          answers = setAnswer(questions, answers, next.id, stream.next().value).answers;
        }
        assert.ok(asked.size <= questions.length);
        assert.deepEqual(
          applicable(questions, answers).filter(({ id }) => answers[id] === undefined),
          [],
        );
      }),
    );
  });

  it('ends after any edits too', () => {
    const edits = fc.array(fc.tuple(fc.nat(8), values), { maxLength: 12 });
    fc.assert(
      fc.property(forms, edits, fc.infiniteStream(values), (questions, changes, stream) => {
        let answers: Record<string, unknown> = {};
        for (const [index, value] of changes) {
          const question = questions[index % questions.length];
          if (question !== undefined) answers = setAnswer(questions, answers, question.id, value).answers;
        }
        let steps = 0;
        for (let next = nextQuestion(questions, answers); next !== null; next = nextQuestion(questions, answers)) {
          answers = setAnswer(questions, answers, next.id, stream.next().value).answers;
          steps += 1;
          assert.ok(steps <= questions.length);
        }
      }),
    );
  });

  it('comes to the same end whatever the order of the answers', () => {
    const shuffled = forms.chain((questions) =>
      fc.record({
        questions: fc.constant(questions),
        answers: complete(questions),
        one: fc.shuffledSubarray(questions, { minLength: questions.length }),
        other: fc.shuffledSubarray(questions, { minLength: questions.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ questions, answers, one, other }) => {
        const given = (order: readonly Made[]) =>
          order.reduce<Record<string, unknown>>(
            (sofar, { id }) => setAnswer(questions, sofar, id, answers[id]).answers,
            {},
          );
        assert.deepEqual(finalAnswers(questions, given(one)), finalAnswers(questions, given(other)));
      }),
    );
  });

  it('gives a changed mind back what it had said: there and back keeps every answer that does not depend', () => {
    fc.assert(
      fc.property(filled, ({ questions, answers, edited, value }) => {
        const there = setAnswer(questions, answers, edited.id, value).answers;
        const back = setAnswer(questions, there, edited.id, answers[edited.id]).answers;
        const kept = questions.filter(({ id }) => !reachable(questions, edited.id).has(id));
        for (const { id } of kept) assert.equal(back[id], answers[id]);
      }),
    );
  });

  it('goes back only to an answered question that counts, and not to the one being asked', () => {
    fc.assert(
      fc.property(filled, ({ questions, answers, edited }) => {
        const trail = questions.map(({ id }) => id);
        const id = previousQuestion(questions, { trail, answers, asked: edited.id });
        if (id === null) return;
        assert.notEqual(id, edited.id);
        assert.ok(applicable(questions, answers).some((question) => question.id === id));
      }),
    );
  });
});
