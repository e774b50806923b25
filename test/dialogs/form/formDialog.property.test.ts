import assert from 'node:assert/strict';
import type { DialogContext } from 'botbuilder-dialogs';
import fc from 'fast-check';
import type { Action } from '../../../src/cards/action.ts';
import { show } from '../../../src/cards/answer.ts';
import { anyQuestion } from '../../../src/dialogs/form/anyQuestion.ts';
import type { Answers, Form, Question } from '../../../src/dialogs/form/form.ts';
import { FormDialog } from '../../../src/dialogs/form/formDialog.ts';
import { applicable, dependents } from '../../../src/dialogs/form/formState.ts';
import type { KeptState } from '../../../src/dialogs/form/runningForm.ts';
import { attachTurn, type Turn } from '../../../src/dialogs/turn.ts';
import { translators } from '../../../src/locales/translator.ts';

/** What a customer may do at any moment; `edit` presses the button of an earlier answer, or of none. */
type Act =
  | { do: 'answer'; value: number }
  | { do: 'edit'; question: number; value: number }
  | { do: 'say'; text: 'retour' | 'annuler' | 'pourquoi ?' | 'merci' | 'hmpf' | 'où en est mon dossier ?' };

interface Shape {
  parent: number | null;
  gate: { on: number; value: number } | null;
}

const shapes: fc.Arbitrary<Shape[]> = fc.array(
  fc.record({
    parent: fc.option(fc.nat(7), { nil: null }),
    gate: fc.option(fc.record({ on: fc.nat(7), value: fc.nat(2) }), { nil: null, freq: 3 }),
  }),
  { minLength: 2, maxLength: 8 },
);
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), value: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), question: fc.nat(7), value: fc.nat(2) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('say' as const),
        text: fc.constantFrom('retour', 'annuler', 'pourquoi ?', 'merci', 'hmpf', 'où en est mon dossier ?'),
      }),
    },
  ),
  { maxLength: 25 },
);

/** Each question takes a number; some depend on an earlier one, some apply for one value of an earlier one only. */
function questionsOf(made: readonly Shape[]): Question<never>[] {
  return made.map(({ parent, gate }, index) => {
    const gateId = gate !== null && gate.on < index ? `q${gate.on}` : null;
    return anyQuestion<number>({
      id: `q${index}`,
      label: 'common.yes',
      ...(parent !== null && parent < index ? { dependsOn: [`q${parent}`] } : {}),
      ...(gateId === null ? {} : { applies: (answers: Answers) => answers[gateId] === gate?.value }),
      ask: ({ turn }) => ({ said: turn.t('form.whatToChange') }),
      read: ({ text }) => (/^[0-2]$/.test(text) ? { is: 'value', value: Number(text) } : { is: 'nothing' }),
      show: String,
    });
  });
}

/** A form on a stack of one, with a digression that answers at once. */
async function play(made: readonly Shape[]) {
  const questions = questionsOf(made);
  const form: Form = {
    id: 'made',
    version: 1,
    title: 'claim.title',
    needs: 'anonymous',
    questions: () => questions,
    summary: () => show({ key: 'claim.summary.title', text: '' }, []),
    finish: async () => ({ is: 'done' }),
  };
  const dialog = new FormDialog(form, ({ intent }) =>
    intent === 'claim_status' ? { dialog: 'other', options: null } : null,
  );
  const kept: { state: KeptState | null; ended: boolean } = { state: null, ended: false };
  let said = 0;
  const context = (text: string, action: Action | null) => {
    const turn = {
      input: { text, action, files: [], secrets: { code: null, ibans: [] } },
      understanding: {
        intent: text.includes('dossier') ? 'claim_status' : 'out_of_scope',
        band: text.includes('dossier') ? 'act' : 'unsure',
        slots: {},
      },
      state: { openCards: [], offered: [], paused: false },
      t: translators.fr,
      services: { newId: () => 'f1' },
      identity: null,
      say: () => {
        said++;
      },
      closeCards: () => {},
      write: () => {},
      startJob: () => {},
    } as unknown as Turn;
    const state = new Map<unknown, unknown>();
    const dc = {
      context: {
        turnState: {
          set: (key: unknown, value: unknown) => state.set(key, value),
          get: (key: unknown) => state.get(key),
        },
      },
      get stack() {
        return [{ id: 'made' }];
      },
      activeDialog: {
        get state() {
          return kept.state;
        },
        set state(value) {
          kept.state = structuredClone(value);
        },
      },
      beginDialog: async () => dialog.resumeDialog(dc as unknown as DialogContext, 'endCalled' as never, undefined),
      endDialog: async () => {
        kept.ended = true;
        return { status: 'complete' };
      },
    };
    attachTurn(dc.context as never, turn);
    return dc as unknown as DialogContext;
  };
  await dialog.beginDialog(context('', null));
  return {
    questions,
    get state(): KeptState {
      return kept.state ?? assert.fail('no state');
    },
    get ended() {
      return kept.ended;
    },
    /** Bubbles of one message. */
    async hears(text: string, action: Action | null = null): Promise<number> {
      said = 0;
      await dialog.continueDialog(context(text, action));
      return said;
    },
  };
}

type Played = Awaited<ReturnType<typeof play>>;

async function act(chat: Played, { questions }: { questions: Question<never>[] }, what: Act): Promise<void> {
  if (what.do === 'answer') return void (await chat.hears(String(what.value)));
  if (what.do === 'edit') {
    const id = `q${what.question % questions.length}`;
    await chat.hears('', { a: 'edit', v: 1, k: 'f1', q: id });
    return void (await chat.hears(String(what.value)));
  }
  await chat.hears(what.text);
  if (what.text === 'annuler' && !chat.ended) await chat.hears('non');
}

describe('a form and a customer who does as they like', () => {
  it('loses no answer but those that depend on a changed one, says three bubbles at most, and comes to an end', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, acts, async (made, list) => {
        const chat = await play(made);
        for (const what of list) {
          if (chat.ended) return;
          const before = structuredClone(chat.state.answers);
          await act(chat, chat, what);
          if (chat.ended) return;
          const after = chat.state.answers;
          const changed = Object.keys(before).filter((id) => after[id] !== undefined && after[id] !== before[id]);
          const mayGo = new Set(changed.flatMap((id) => dependents(chat.questions, id)));
          for (const id of Object.keys(before))
            if (after[id] === undefined) assert.ok(mayGo.has(id), `${id} was lost by ${JSON.stringify(what)}`);
        }
        let turns = 0;
        while (chat.state.phase !== 'summary') {
          assert.ok(turns++ <= made.length + 1, 'the path does not end');
          assert.ok((await chat.hears('1')) <= 3);
        }
        const { answers } = chat.state;
        assert.ok(applicable(chat.questions, answers).every(({ id }) => answers[id] !== undefined));
        await chat.hears('envoyer');
        assert.ok(chat.ended);
      }),
      { numRuns: 150 },
    );
  });

  it('comes to the same answers whether they are given in order or changed to from others', async () => {
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
        fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
        async (made, wanted, first) => {
          const straight = await play(made);
          const crooked = await play(made);
          const answerAll = async (chat: Played, values: readonly number[]) => {
            while (chat.state.phase !== 'summary') await chat.hears(String(values[Number(chat.state.asked?.slice(1))]));
          };
          await answerAll(straight, wanted);
          await answerAll(crooked, first);
          for (const { id } of crooked.questions) {
            if (!applicable(crooked.questions, crooked.state.answers).some((question) => question.id === id)) continue;
            await crooked.hears('', { a: 'edit', v: 1, k: 'f1', q: id });
            await crooked.hears(String(wanted[Number(id.slice(1))]));
            await answerAll(crooked, wanted);
          }
          const final = ({ questions, state }: Played) =>
            Object.fromEntries(applicable(questions, state.answers).map(({ id }) => [id, state.answers[id]]));
          assert.deepEqual(final(crooked), final(straight));
        },
      ),
      { numRuns: 80 },
    );
  });
});
