import { type Choice, speak } from '../../../cards/answer.ts';
import { type ClaimType, contractKindOf } from '../../../domain/claim.ts';
import { coverDoubts, type InsuredBy, insuredBy } from '../../../domain/claimCover.ts';
import type { Contract, ContractKind } from '../../../domain/contract.ts';
import { fold } from '../../../intents/fold.ts';
import { eitherOf } from '../../../locales/format.ts';
import type { Said } from '../../../locales/translator.ts';
import { isBackendTrouble } from '../../backendTrouble.ts';
import { beginChoice } from '../../beginChoice.ts';
import type { Answers, Ask, Asking, Question, Reading } from '../../form/form.ts';
import { contractsOf } from '../../lookups/contractsOf.ts';
import { commonParts } from '../../prompts/questionSpec.ts';
import type { Turn } from '../../turn.ts';
import type { ClaimOpening } from '../claimOpening.ts';
import { sayDoubts } from '../coverWords.ts';
import { contractIds } from '../openClaim.ts';
import { claimSpec } from './extra.ts';

const RETRY = '_retry';

export function claimContractQuestion(kind: ContractKind): Question<InsuredBy> {
  const id = contractIds[kind];
  return {
    ...commonParts(claimSpec(id, { called: ['contrat', 'contract'] })),
    applies: ({ type }) => type !== undefined && contractKindOf(type as ClaimType) === kind,
    identified: true,
    async infer(asking) {
      const candidates = await candidatesOf(asking.turn, kind);
      if (candidates === null) return undefined;
      const only = onlyOne(candidates, (asking.options as ClaimOpening | null)?.said ?? '');
      return only === undefined ? undefined : settled(only, asking);
    },
    async ask(asking): Promise<Ask> {
      const { turn, key } = asking;
      const candidates = await candidatesOf(turn, kind);
      if (candidates === null) return wayOut(turn.t('claim.contract.trouble'), [retry(asking, id), ...otherWays(turn)]);
      if (candidates.length === 0) {
        const other: Choice = {
          label: turn.t.label('claim.otherType'),
          action: { a: 'edit', v: 1, k: key, q: 'type' },
        };
        return wayOut(turn.t(`claim.contract.none.${kind}`), [other, ...otherWays(turn)]);
      }
      const names = eitherOf(candidates.map(shortName), turn.t.language);
      return {
        said: turn.t(`claim.${id}.ask`, { names }),
        choices: candidates.map((each) => choiceOf(each, asking, id)),
      };
    },
    async read({ action, text }, asking): Promise<Reading<InsuredBy>> {
      const candidates = await candidatesOf(asking.turn, kind);
      if (candidates === null) return { is: 'fault', said: asking.turn.t('claim.contract.trouble') };
      const pressed = action?.a === 'answer' ? action.value : null;
      const wanted =
        pressed === RETRY
          ? onlyOne(candidates, '')
          : pressed === null
            ? namedIn(candidates, text)
            : candidates.find((each) => each.id === pressed);
      if (wanted !== undefined) return { is: 'value', value: await settled(wanted, asking) };
      if (pressed !== RETRY) return { is: 'nothing' };
      const { said, choices = [] } = await this.ask(asking);
      return { is: 'doubt', said, choices };
    },
    show: ({ formula, about, number }, { turn }) => turn.t.words('claim.contract.name', { formula, about, number }),
  };
}

/** The contract that a form's answers name, once it is known. */
export function contractIn(answers: Answers): InsuredBy | null {
  const { type } = answers;
  if (type === undefined) return null;
  return (answers[contractIds[contractKindOf(type as ClaimType)]] as InsuredBy | undefined) ?? null;
}

/** Contracts that a claim may be made on: the running ones, or else those that ended; null when they cannot be read. */
async function candidatesOf(turn: Turn, kind: ContractKind): Promise<Contract[] | null> {
  try {
    const all = (await contractsOf(turn)).filter((each) => each.kind === kind && each.state !== 'pending');
    const running = all.filter(({ state }) => state !== 'ended');
    return running.length > 0 ? running : all;
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return null;
    throw thrown;
  }
}

function onlyOne(candidates: Contract[], said: string): Contract | undefined {
  return candidates.length === 1 ? candidates[0] : namedIn(candidates, said);
}

/** The single candidate that the words name. */
function namedIn(candidates: Contract[], words: string): Contract | undefined {
  const said = ` ${fold(words)} `;
  const named = candidates.filter((each) => namesOf(each).some((name) => said.includes(fold(name))));
  return named.length === 1 ? named[0] : undefined;
}

/** Words that tell one contract of a customer from another. */
function namesOf({ risk, number, formula }: Contract): string[] {
  switch (risk.kind) {
    case 'dwelling':
      return [risk.city, risk.address, risk.city.replace(/^L[ea]s? /, ''), number];
    case 'vehicle':
      return [risk.model, risk.make, risk.plate, number];
    case 'people':
    case 'disputes':
      return [formula, number];
  }
}

/** Reads what the formula leaves out, and says at once what speaks against a payment: before twenty questions. */
async function settled(contract: Contract, { turn, answers }: Asking): Promise<InsuredBy> {
  const guarantees = await turn
    .gateway()
    .guarantees(contract.id)
    .catch((thrown: unknown) => {
      if (isBackendTrouble(thrown)) return [];
      throw thrown;
    });
  const value = insuredBy(contract, guarantees);
  const date = (answers['date'] as { date: string } | undefined)?.date ?? null;
  sayDoubts(turn, coverDoubts(answers['type'] as ClaimType, value, date), value.formula);
  return value;
}

function choiceOf(contract: Contract, { key }: Asking, id: string): Choice {
  const label = shortName(contract);
  const fits = label.length <= 20;
  return {
    label: { label, row: fits ? label : contract.number, tiny: fits ? label : contract.number },
    action: { a: 'answer', v: 1, k: key, q: id, value: contract.id },
  };
}

function shortName({ risk, number, formula }: Contract): string {
  switch (risk.kind) {
    case 'dwelling':
      return risk.city;
    case 'vehicle':
      return `${risk.make} ${risk.model}`;
    case 'people':
    case 'disputes':
      return `${formula} ${number}`;
  }
}

/** No question, so it has no place among "question 2 sur 9". */
function wayOut(said: Said, choices: Choice[]): Ask {
  return { said, choices, answer: speak(said) };
}

function retry({ turn, key }: Asking, id: string): Choice {
  return { label: turn.t.label('retry'), action: { a: 'answer', v: 1, k: key, q: id, value: RETRY } };
}

function otherWays(turn: Turn): Choice[] {
  return [beginChoice(turn, 'callback', 'callback'), beginChoice(turn, 'person', 'talk_to_advisor')];
}
