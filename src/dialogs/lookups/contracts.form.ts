import { show } from '../../cards/answer.ts';
import { contractCard } from '../../cards/contract.card.ts';
import { contractCards, contractListCard } from '../../cards/contractList.card.ts';
import { contractLabels } from '../../cards/contractWords.ts';
import type { Contract, ContractKind } from '../../domain/contract.ts';
import { AppError } from '../../errors.ts';
import type { Said } from '../../locales/translator.ts';
import { sayTrouble } from '../backendTrouble.ts';
import type { Form } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { datesAsked, suspensionAsked } from './contractDates.ts';
import { inGroup, type StateGroup, stateGroupIn } from './contractState.ts';
import { contractsOf } from './contractsOf.ts';
import { findContracts } from './findContracts.ts';
import { readLookupOptions } from './lookupOptions.ts';
import { asksWhoIsCovered } from './peopleOf.ts';
import { rememberLookup } from './rememberLookup.ts';

/** Up to here, contracts are cards side by side; beyond, one list. */
const MOST_CARDS = 4;

/** "Mes contrats", "mon assurance voiture commence quand ?", and the button that opens one. */
export const contractsForm: Form = {
  id: 'contracts',
  version: 1,
  title: 'contracts.title',
  needs: 'identified',
  questions: () => [],
  async finish(asking) {
    const { turn, options, said } = asking;
    rememberLookup(asking, 'contracts');
    try {
      const contracts = await contractsOf(turn);
      const { action, slots, focus } = readLookupOptions(options);
      if (action?.a === 'openContract') {
        const contract = contracts.find((candidate) => candidate.id === action.id);
        // Another customer's contract is as unknown as one that does not exist.
        if (contract === undefined) throw new AppError('INSURER_NOT_FOUND');
        sayContract(turn, contract, contracts.length === 1);
        return { is: 'done' };
      }
      const found = findContracts(contracts, { said: focus.contract ?? said, slots });
      if (found.missingKind !== null && contracts.length > 0) {
        const kind = turn.t.words(`contract.ofKind.${found.missingKind}`);
        turn.say(turn.t('contracts.noneOfKind', { kind }));
        sayContracts(turn, contracts, contracts);
        return { is: 'done' };
      }
      const covering = contracts.filter(({ risk, state }) => risk.kind === 'people' && state !== 'ended');
      if (asksWhoIsCovered(said) && covering.length > 0 && found.kind === null) {
        sayContracts(turn, covering, contracts);
        return { is: 'done' };
      }
      const meant = found.contracts.length < contracts.length ? found.contracts : contracts;
      const lead = suspensionAsked(said, meant, turn) ?? datesAsked(said, found.contracts, turn);
      if (lead !== null) {
        sayContracts(turn, found.contracts, contracts, lead);
        return { is: 'done' };
      }
      const group = stateGroupIn(said);
      if (group !== null && contracts.length > 0) {
        sayGroup(turn, contracts, group, found.kind);
        return { is: 'done' };
      }
      // "Mes contrats" means all of them, the ended ones too; a sentence that names some means these.
      const narrowed = found.contracts.length < contracts.filter(({ state }) => state !== 'ended').length;
      sayContracts(turn, narrowed ? found.contracts : contracts, contracts);
    } catch (thrown) {
      sayTrouble(turn, thrown, 'contracts');
    }
    return { is: 'done' };
  },
};

/** Contracts of one state: "mes contrats résiliés"; a kind that was named counts as well. */
function sayGroup(turn: Turn, all: readonly Contract[], group: StateGroup, kind: ContractKind | null): void {
  const ofState = all.filter((contract) => inGroup(contract, group, turn.today));
  const meant = ofState.filter((contract) => kind === null || contract.kind === kind);
  if (meant.length === 0) {
    turn.say(turn.t('contracts.noneInState', { state: group }));
    const ofKind = all.filter((contract) => contract.kind === kind);
    sayContracts(turn, ofKind.length > 0 ? ofKind : all, all);
    return;
  }
  sayContracts(turn, meant, all, turn.t('contracts.inState', { count: meant.length, state: group }));
}

function sayContracts(
  turn: Turn,
  contracts: readonly Contract[],
  all: readonly Contract[],
  lead: Said = turn.t('contracts.list', { count: contracts.length }),
): void {
  const [first] = contracts;
  if (first === undefined) {
    turn.say(turn.t('contracts.none'));
    return;
  }
  if (contracts.length === 1) {
    sayContract(turn, first, all.length === 1, lead.key === 'contracts.list' ? undefined : lead);
    return;
  }
  const view = { key: turn.services.newId('card'), contracts, today: turn.today };
  if (contracts.length <= MOST_CARDS) {
    turn.say(show(lead, contractCards(view, turn.t)));
    return;
  }
  const labels = contractLabels(contracts, turn.t);
  const choices = contracts.slice(0, 10).flatMap((contract, index) => {
    const label = labels[index];
    const action = { a: 'openContract' as const, v: 1 as const, k: view.key, id: contract.id };
    return label === undefined ? [] : [{ label, action }];
  });
  turn.say(
    show(lead.key === 'contracts.list' ? { key: lead.key, text: '' } : lead, [contractListCard(view, turn.t)], {
      choices,
    }),
  );
}

function sayContract(
  turn: Turn,
  contract: Contract,
  alone: boolean,
  lead: Said = { key: 'contracts.one', text: '' },
): void {
  turn.state.shownContract = { id: contract.id, at: turn.now };
  const card = contractCard({ key: turn.services.newId('card'), contract, alone, today: turn.today }, turn.t);
  turn.say(show(lead, [card]));
}
