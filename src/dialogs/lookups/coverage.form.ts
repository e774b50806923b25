import { show, speak } from '../../cards/answer.ts';
import { coverageCard } from '../../cards/coverage.card.ts';
import { contractKindOf } from '../../domain/claim.ts';
import type { Contract, ContractKind, Guarantee } from '../../domain/contract.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import { openClaim } from '../claims/openClaim.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form, Question } from '../form/form.ts';
import { answerChoice } from '../form/formSays.ts';
import { yesNoQuestion } from '../prompts/yesNo.prompt.ts';
import type { Turn } from '../turn.ts';
import { contractsOf } from './contractsOf.ts';
import { findContracts } from './findContracts.ts';
import { readLookupOptions } from './lookupOptions.ts';
import { closestGuarantees, guaranteesNamedIn, kindsOf } from './matchGuarantees.ts';
import { sayContractIsNot } from './sayContractIsNot.ts';

const MOST_CARDS = 4;

/**
 * "Suis-je couvert si … ?": what the customer's contracts say about it, with limit, deductible, exclusions and clause.
 * It gives no verdict without a clause, promises no payment, and says when it does not know. Without an identity it
 * says what the answer depends on, and offers to look.
 */
export const coverageForm: Form = {
  id: 'coverage',
  version: 1,
  title: 'coverage.title',
  needs: 'anonymous',
  questions: () => [anyQuestion(checkQuestion), anyQuestion(identityQuestion)],
  async finish(asking) {
    const { turn, answers } = asking;
    try {
      if (turn.identity === null) sayNotChecked(asking, answers['check'] as boolean | null);
      else await answer(asking);
    } catch (thrown) {
      sayTrouble(turn, thrown, 'coverage');
    }
    return { is: 'done' };
  },
};

/** Asked of an anonymous customer whose question we can place; null when there is nothing to look up. */
const checkQuestion: Question<boolean | null> = {
  ...yesNoQuestion({ id: 'check', ask: 'talk.whatNext', label: 'coverage.label.check' }),
  async infer({ turn, said }) {
    if (turn.identity !== null) return true;
    return kindsAsked(turn, said) === undefined ? null : undefined;
  },
  ask({ turn, key, said }) {
    return {
      said: turn.t('coverage.general', { kinds: kindWords(turn, kindsAsked(turn, said) ?? []) }),
      help: 'coverage.help.general',
      choices: [
        answerChoice(turn, key, 'check', 'checkMyContract', true),
        answerChoice(turn, key, 'check', 'no', false),
      ],
    };
  },
  show: (value, { turn }) => turn.t.words(value ? 'common.yes' : 'common.no'),
};

/** Nothing is asked: an anonymous customer who wants it checked identifies first. */
const identityQuestion: Question<boolean> = {
  id: 'identity',
  label: 'coverage.label.check',
  identified: true,
  applies: (answers) => answers['check'] === true,
  infer: async () => true,
  ask: ({ turn }) => ({ said: turn.t('identify.first') }),
  read: () => ({ is: 'nothing' }),
  show: () => '',
};

function sayNotChecked({ turn }: Asking, check: boolean | null): void {
  turn.say(speak(turn.t(check === null ? 'coverage.unknown' : 'coverage.notChecked'), { choices: otherWays(turn) }));
}

/** "Je suis couvert pour ça ?" in the middle of a declaration is about what is being declared. */
function wordsAsked(turn: Turn, said: string): string {
  const claim = openClaim(turn);
  if (claim === null || kindsOf(guaranteesNamedIn(said)) !== undefined) return said;
  return `${said} ${turn.t.label(`claimType.${claim.type}`).label} ${claim.contract?.number ?? ''}`;
}

function kindsAsked(turn: Turn, said: string): ContractKind[] | undefined {
  const claim = openClaim(turn);
  const own = kindsOf(guaranteesNamedIn(said));
  return own === undefined && claim !== null ? [contractKindOf(claim.type)] : own;
}

async function answer({ turn, options, said: asked }: Asking): Promise<void> {
  const said = wordsAsked(turn, asked);
  const kinds = kindsAsked(turn, asked);
  const { slots } = readLookupOptions(options);
  const contracts = await contractsOf(turn);
  const found = findContracts(contracts, { said, slots, ...(kinds === undefined ? {} : { kinds }) });
  const fitting =
    kinds === undefined ? found.contracts : found.contracts.filter((contract) => kinds.includes(contract.kind));
  if (kinds !== undefined && (fitting.length === 0 || found.missingKind !== null)) {
    const missing = found.missingKind === null ? kinds : [found.missingKind];
    turn.say(speak(turn.t('coverage.noContract', { kinds: kindWords(turn, missing) }), { choices: otherWays(turn) }));
    return;
  }
  const proofs = await proofsIn(turn, fitting, said);
  if (proofs.length === 0) {
    turn.say(speak(turn.t('coverage.unknown'), { choices: otherWays(turn) }));
    return;
  }
  const shown = new Set(proofs.map(({ contract }) => contract));
  for (const contract of shown) sayContractIsNot(turn, contract);
  const key = turn.services.newId('card');
  const cards = proofs.map((proof, index) => coverageCard({ key: `${key}.${index + 1}`, ...proof }, turn.t));
  turn.say(show(turn.t(shown.size === 1 ? 'coverage.found' : 'coverage.foundSeveral'), cards));
}

/** The guarantees of these contracts that a question is about; without a clause nothing is a proof. */
async function proofsIn(
  turn: Turn,
  contracts: readonly Contract[],
  said: string,
): Promise<{ contract: Contract; guarantee: Guarantee }[]> {
  const gateway = turn.gateway();
  const perContract = await Promise.all(
    contracts.slice(0, MOST_CARDS).map(async (contract) => {
      const guarantees = await gateway.guarantees(contract.id);
      return closestGuarantees(guarantees, contract.kind, said)
        .filter(({ clause }) => clause !== '')
        .map((guarantee) => ({ contract, guarantee }));
    }),
  );
  return perContract.flat().slice(0, MOST_CARDS);
}

function kindWords(turn: Turn, kinds: readonly ContractKind[]): string[] {
  return kinds.map((kind) => turn.t.words(`contract.ofKind.${kind}`));
}

function otherWays(turn: Turn) {
  return [
    beginChoice(turn, 'person', 'talk_to_advisor'),
    beginChoice(turn, 'callback', 'callback'),
    beginChoice(turn, 'guarantees', 'guarantees'),
  ];
}
