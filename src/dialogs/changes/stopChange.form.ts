import { speak } from '../../cards/answer.ts';
import { fittedLabel } from '../../cards/fittedLabel.ts';
import { parisAt } from '../../domain/calendar.ts';
import type { ChangeKind } from '../../domain/change.ts';
import { errorCodeOf } from '../../errors.ts';
import { fold } from '../../intents/fold.ts';
import { longDate } from '../../locales/format.ts';
import { recordPersonRequest } from '../advisor/personRequest.ts';
import { isBackendTrouble, sayTrouble } from '../backendTrouble.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, Question } from '../form/form.ts';
import { readLookupOptions } from '../lookups/lookupOptions.ts';
import { otherWays } from '../otherWays.ts';
import type { Turn } from '../turn.ts';
import { sayChange } from './changeReceipt.ts';

const NONE = '';

/** "STOP, ce n’est pas moi": the change that somebody else asked for is undone, and a person looks at the file. */
export const stopChangeForm: Form = {
  id: 'stopChange',
  version: 1,
  title: 'change.stop.title',
  needs: 'identified',
  questions: () => [anyQuestion(whichQuestion)],
  async finish({ turn, answers }) {
    const id = String(answers['change']);
    try {
      if (id === NONE) {
        // What could not be read is not told as "nothing".
        await turn.gateway().changes();
        turn.say(speak(turn.t('change.stop.none'), { choices: otherWays(turn) }));
        return { is: 'done' };
      }
      await sayChange(turn, await turn.gateway().stopChange(id));
      const { reference } = await recordPersonRequest(turn, { reason: 'userRequest', topic: 'account' });
      turn.say(turn.t('change.stop.person', { reference }));
    } catch (thrown) {
      if (errorCodeOf(thrown) === 'INSURER_REFUSED')
        turn.say(speak(turn.t('change.stop.late'), { choices: otherWays(turn) }));
      else sayTrouble(turn, thrown, 'profile');
    }
    return { is: 'done' };
  },
};

const whichQuestion: Question<string> = {
  id: 'change',
  label: 'change.label.change',
  async infer(asking) {
    const { action } = readLookupOptions(asking.options);
    if (action?.a === 'stopChange') return action.id;
    const open = await stoppable(asking.turn);
    const named = open.find(({ reference }) => asking.said.toUpperCase().includes(reference));
    if (named !== undefined) return named.id;
    if (open.length === 0) return NONE;
    const kinds = kindsIn(asking.said);
    const meant = kinds === null ? open : open.filter(({ kind }) => kinds.includes(kind));
    return meant.length === 1 ? meant[0]?.id : undefined;
  },
  ask: async (asking) => ({ said: asking.turn.t('change.stop.which'), choices: await choices(asking) }),
  async read({ action, text }, asking) {
    const open = await stoppable(asking.turn);
    const found =
      action?.a === 'answer'
        ? open.find(({ id }) => id === action.value)
        : open.find(({ reference }) => text.toUpperCase().includes(reference));
    return found === undefined ? { is: 'nothing' } : { is: 'value', value: found.id };
  },
  show: (value) => value,
};

/** What the sentence names; null when it names nothing. */
function kindsIn(said: string): readonly ChangeKind[] | null {
  const plain = fold(said);
  return named.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const named: readonly (readonly [RegExp, readonly ChangeKind[]])[] = [
  [/\b(?:rib|iban|compte|banque|bancaire|bank|account)\b/, ['bank']],
  [/\b(?:e ?-?mails?|courriel)\b/, ['email']],
  [/\badresse|\baddress/, ['address']],
  [/\b(?:telephone|numero|mobile|portable|phone|number)\b/, ['phone']],
  [/\bresili|\bcontrat|\bcancel|\bcontract/, ['cancellation']],
];

async function choices({ turn, key }: Asking) {
  return (await stoppable(turn)).slice(0, 6).map((change) => {
    const date = longDate(parisAt(Date.parse(change.requestedAt)).date, turn.t.language, turn.today);
    return {
      label: fittedLabel(`${turn.t.words(`change.kind.${change.kind}`)}, ${date}`),
      action: { a: 'answer' as const, v: 1 as const, k: key, q: 'change', value: change.id },
    };
  });
}

async function stoppable(turn: Turn) {
  const changes = await turn
    .gateway()
    .changes()
    .catch((thrown: unknown) => {
      if (isBackendTrouble(thrown)) return [];
      throw thrown;
    });
  return changes.filter(
    ({ state, stoppableUntil }) =>
      state !== 'stopped' && stoppableUntil !== null && Date.parse(stoppableUntil) > turn.now,
  );
}
