import { speak } from '../../cards/answer.ts';
import { contractName } from '../../cards/contractWords.ts';
import { fittedLabel } from '../../cards/fittedLabel.ts';
import { endAfter, type WayOut, waysOut } from '../../domain/cancellation.ts';
import type { Contract } from '../../domain/contract.ts';
import { fold } from '../../intents/fold.ts';
import { fullDate, longDate } from '../../locales/format.ts';
import { isBackendTrouble, sayTrouble } from '../backendTrouble.ts';
import { changeForm } from '../changes/changeForm.ts';
import { contractNameQuestion } from '../changes/contractName.question.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, Question } from '../form/form.ts';
import { contractQuestion, NO_CONTRACT } from '../lookups/contractQuestion.ts';
import { contractsOf } from '../lookups/contractsOf.ts';
import { periodNamed } from '../lookups/periodNamed.ts';
import { otherWays } from '../otherWays.ts';
import type { Turn } from '../turn.ts';
import { causeIn } from './causes.ts';

/** The ways out of a contract today, with the cause that the sentence names. */
function waysFor(contract: Contract, { turn, said }: Pick<Asking, 'turn' | 'said'>): WayOut[] {
  const named = causeIn(said, contract.kind);
  const ways = waysOut(contract, turn.today);
  if (named === undefined) return ways;
  const endsOn = endAfter(named.ground, turn.today);
  return [
    { ground: named.ground, law: 'event', endsOn, askBefore: null },
    ...ways.filter((way) => way.endsOn !== endsOn),
  ];
}

const whichContract = contractQuestion({
  ask: 'cancellation.ask.contract',
  label: 'change.label.contract',
  among: async ({ turn }) => (await contractsOf(turn)).filter(canEnd),
});

/** A way out, with the kind of the contract it leads out of. */
type ChosenWay = WayOut & { contractKind: Contract['kind'] | null };

const wayQuestion: Question<ChosenWay> = {
  id: 'way',
  dependsOn: ['contract'],
  label: 'cancellation.label.end',
  edit: 'cancellation.edit.end',
  called: { fr: ['la date', 'la date de fin'], en: ['the date', 'the end date'] },
  async infer(asking) {
    const contract = await contractIn(asking);
    if (contract === null) return noWay;
    const [first, ...others] = waysFor(contract, asking);
    if (first === undefined) return noWay;
    return others.length === 0 ? { ...first, contractKind: contract.kind } : undefined;
  },
  async ask(asking) {
    const { turn, key } = asking;
    const contract = await contractIn(asking);
    const ways = contract === null ? [] : waysFor(contract, asking);
    return {
      said: turn.t('cancellation.ask.end', { name: contract === null ? '' : contractName(contract, turn.t) }),
      help: 'cancellation.help.end',
      choices: ways.map((way, index) => ({
        label: fittedLabel(
          turn.t.words(`cancellation.way.${way.law}`, { date: fullDate(way.endsOn, turn.t.language) }),
        ),
        action: { a: 'answer' as const, v: 1 as const, k: key, q: 'way', value: String(index) },
      })),
    };
  },
  async read({ action, text }, asking) {
    const contract = await contractIn(asking);
    if (contract === null) return { is: 'value', value: noWay };
    const ways = waysFor(contract, asking);
    const plain = fold(text).replace(/['’]/g, ' ');
    const index =
      action?.a === 'answer'
        ? Number(action.value)
        : /\b(?:plus tot|au plus vite|des que possible|tout de suite|maintenant|le premier|soonest|asap|now|first)\b/.test(
              plain,
            )
          ? 0
          : /\b(?:echeance|renouvel\w*|anniversaire|renewal)\b/.test(plain)
            ? ways.findIndex(({ law }) => law === 'renewal')
            : -1;
    const chosen = ways[index];
    if (chosen !== undefined) return { is: 'value', value: { ...chosen, contractKind: contract.kind } };
    const day = periodNamed(asking.turn, text, 'future');
    if (day === null) return { is: 'nothing' };
    const [way, ...others] = ways.filter(({ endsOn }) => endsOn >= day.from && endsOn <= day.to);
    return way === undefined || others.length > 0
      ? { is: 'fault', said: asking.turn.t('cancellation.fault.end') }
      : { is: 'value', value: { ...way, contractKind: contract.kind } };
  },
  show: (value, { turn: { t, today } }) =>
    value.endsOn === ''
      ? ''
      : t.words('cancellation.end', { date: longDate(value.endsOn, t.language, today), ground: value.ground }),
};

/** "Je veux résilier": goes straight to the end of a contract, or says that none is left to end. */
export const cancelContractForm: Form = {
  id: 'cancelContract',
  version: 1,
  title: 'cancellation.title',
  needs: 'identified',
  questions: () => [],
  async finish({ turn, options }) {
    try {
      const contracts = await contractsOf(turn);
      if (contracts.some(canEnd)) return { is: 'begin', dialog: endContractForm.id, options };
      sayNothingToEnd(turn, contracts);
    } catch (thrown) {
      sayTrouble(turn, thrown, 'contracts');
    }
    return { is: 'done' };
  },
};

const canEnd = ({ state, endsOn }: Contract): boolean => state !== 'ended' && endsOn === null;

/** Nothing to choose: the form says why. */
const noWay: ChosenWay = { ground: 'other', law: 'event', endsOn: '', askBefore: null, contractKind: null };

/**
 * Ending a contract: which one, when, a last look, the receipt. Three steps at most, nothing argued; what the law asks
 * of drivers and tenants is said once.
 */
export const endContractForm: Form = changeForm({
  id: 'endContract',
  title: 'cancellation.title',
  heading: 'change.kind.cancellation',
  questions: [anyQuestion(whichContract), contractNameQuestion, anyQuestion(wayQuestion)],
  note: ({ turn, answers }) => {
    const { contractKind: kind, ground } = answers['way'] as ChosenWay;
    // Who has sold the car, or moves out, has nothing left to insure there.
    if (ground === 'sale' || ground === 'move') return turn.t.words('cancellation.note');
    if (kind === 'car') return turn.t.words('cancellation.note.car');
    return kind === 'home' ? turn.t.words('cancellation.note.home') : turn.t.words('cancellation.note');
  },
  async wanted({ turn, answers }) {
    const contracts = await contractsOf(turn);
    const contract = contracts.find(({ id }) => id === answers['contract']);
    const way = answers['way'] as WayOut;
    if (contract === undefined || way.endsOn === '') {
      sayNothingToEnd(turn, contracts);
      return null;
    }
    const content = {
      kind: 'cancellation' as const,
      contractId: contract.id,
      ground: way.ground,
      endsOn: way.endsOn,
    };
    return { content, fileIds: [] };
  },
});

async function contractIn({ turn, answers }: Asking): Promise<Contract | null> {
  if (answers['contract'] === NO_CONTRACT) return null;
  try {
    return (await contractsOf(turn)).find(({ id }) => id === answers['contract']) ?? null;
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return null;
    throw thrown;
  }
}

function sayNothingToEnd(turn: Turn, contracts: readonly Contract[]): void {
  const { t, today } = turn;
  const ending = contracts.find(({ state, endsOn }) => state !== 'ended' && endsOn !== null);
  const said =
    ending?.endsOn == null
      ? t('cancellation.none')
      : t('cancellation.already', { name: contractName(ending, t), date: longDate(ending.endsOn, t.language, today) });
  turn.say(speak(said, { choices: otherWays(turn) }));
}
