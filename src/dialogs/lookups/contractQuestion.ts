import { contractLabels, contractName } from '../../cards/contractWords.ts';
import type { Contract, ContractKind } from '../../domain/contract.ts';
import { fold } from '../../intents/fold.ts';
import { listed } from '../../locales/format.ts';
import type { MessageKey } from '../../locales/translator.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { Asking, Question } from '../form/form.ts';
import { plainSaid } from '../prompts/questionSpec.ts';
import { contractsOf } from './contractsOf.ts';
import { findContracts } from './findContracts.ts';
import { readLookupOptions } from './lookupOptions.ts';

/** The answer when there is nothing to choose: the form finds out why, and says it. */
export const NO_CONTRACT = '';

/**
 * Asks which contract is meant, when the first sentence leaves several; the value is its id. A backend that fails
 * leaves `NO_CONTRACT`: the form reads the contracts again and says the trouble in one place.
 */
export function contractQuestion(spec: {
  ask: MessageKey;
  label: MessageKey;
  kinds?(asking: Asking): readonly ContractKind[] | undefined;
  /** The contracts to choose from; all of the customer's when absent. */
  among?(asking: Asking): Promise<Contract[]>;
  applies?: Question['applies'];
  dependsOn?: readonly string[];
}): Question<string> {
  const candidates = async (asking: Asking): Promise<Contract[] | null> => {
    try {
      const { slots, focus } = readLookupOptions(asking.options);
      const kinds = spec.kinds?.(asking);
      const named = { said: focus.contract ?? asking.said, slots, ...(kinds === undefined ? {} : { kinds }) };
      const own = await (spec.among?.(asking) ?? contractsOf(asking.turn));
      return findContracts(own, named).contracts;
    } catch (thrown) {
      if (isBackendTrouble(thrown)) return null;
      throw thrown;
    }
  };
  return {
    id: 'contract',
    label: spec.label,
    called: { fr: ['le contrat'], en: ['the contract'] },
    ...(spec.applies === undefined ? {} : { applies: spec.applies }),
    ...(spec.dependsOn === undefined ? {} : { dependsOn: spec.dependsOn }),
    async infer(asking) {
      const { action } = readLookupOptions(asking.options);
      if (action !== null && 'id' in action && action.id !== '') return action.id;
      const found = await candidates(asking);
      if (found === null || found.length === 0) return NO_CONTRACT;
      return found.length === 1 ? found[0]?.id : found.find(({ id }) => id === pointedAt(asking))?.id;
    },
    async ask(asking) {
      const { turn, key } = asking;
      const found = (await candidates(asking)) ?? [];
      const labels = contractLabels(found, turn.t);
      const choices = found.slice(0, 10).flatMap((contract, index) => {
        const label = labels[index];
        const action = { a: 'answer' as const, v: 1 as const, k: key, q: 'contract', value: contract.id };
        return label === undefined ? [] : [{ label, action }];
      });
      return { said: plainSaid(turn, spec.ask), choices };
    },
    async read({ text, action }, asking) {
      const found = await candidates(asking);
      if (found === null) return { is: 'value', value: NO_CONTRACT };
      if (action?.a === 'answer') {
        const pressed = found.find((contract) => contract.id === action.value);
        return pressed === undefined ? { is: 'nothing' } : { is: 'value', value: pressed.id };
      }
      const said = namedBy(text, found, asking);
      if (said !== undefined) return { is: 'value', value: said.id };
      const homes = homesIn(found);
      if (homes.length === 0 || !HOME.test(fold(text))) return { is: 'nothing' };
      return {
        is: 'fault',
        said: asking.turn.t('contracts.noSuchHome', { homes: listed(homes, asking.turn.t.language) }),
      };
    },
    show: (value) => value,
  };
}

/** "Il couvre quoi ?", "et la franchise de celui-ci ?": the contract on which the talk was a moment ago. */
const POINTS =
  /(?:^|\b(?:et|mais|and|but) )(?:il|elle|ca|it) |\b(?:ce contrat|celui[- ]ci|celle[- ]ci|celui[- ]la|dessus|dedans|this (?:one|contract|policy)|that one|does it|is it)\b/;
const MOST_WORDS = 9;
const REMEMBERED_MS = 10 * 60_000;

function pointedAt({ said, turn }: Asking): string | null {
  const shown = turn.state.shownContract;
  if (shown === undefined || turn.now - shown.at > REMEMBERED_MS) return null;
  const text = fold(said).trim();
  return text.split(/\s+/).length <= MOST_WORDS && POINTS.test(text) ? shown.id : null;
}

/** Words for a home: "l’appart de Paris" is an answer, even where no home is in Paris. */
const HOME = /\b(?:appart\w*|maison|logement|studio|villa|domicile|flat|house|home|apartment)\b/;

function homesIn(contracts: readonly Contract[]): string[] {
  return contracts.flatMap(({ risk }) => (risk.kind === 'dwelling' ? [risk.city] : []));
}

/** By its place in the list, its label, or whatever else tells it apart. */
function namedBy(text: string, found: readonly Contract[], { turn }: Asking): Contract | undefined {
  const wanted = fold(text).trim();
  const position = /^(?:l[ea] )?([1-9])(?:er|ere|e|eme|st|nd|rd|th)?\.?$/.exec(wanted)?.[1];
  if (position !== undefined) return found[Number(position) - 1];
  const labels = contractLabels(found, turn.t);
  const labelled = found.find((contract, index) =>
    [labels[index]?.label ?? '', contractName(contract, turn.t)].some((label) => fold(label) === wanted),
  );
  if (labelled !== undefined) return labelled;
  const narrowed = findContracts(found, { said: text, slots: {} });
  return narrowed.missingKind === null && narrowed.contracts.length === 1 ? narrowed.contracts[0] : undefined;
}
