import type { Contract, ContractKind } from '../../domain/contract.ts';
import { fold } from '../../intents/fold.ts';
import type { Slots } from '../../intents/understanding.port.ts';

const kindWords: Readonly<Record<ContractKind, RegExp>> = {
  health: /\b(?:sante|mutuelle|complementaire|soins?|health|medical)\b/,
  home: /\b(?:habitation|maison|appart(?:ement)?s?|logement|domicile|chez moi|home|house|flat|household)\b/,
  car: /\b(?:autos?|automobile|voiture|bagnole|vehicule|caisse|cars?|vehicle|motor)\b/,
  legal: /\b(?:juridique|pj|legal)\b/,
};

export interface FoundContracts {
  /** The contracts that the words may mean: those still running, unless only ended ones fit. */
  contracts: Contract[];
  /** A kind that was named and that the customer does not hold. */
  missingKind: ContractKind | null;
  /** The kind that was named, whether or not it is held. */
  kind: ContractKind | null;
}

/**
 * Narrows a customer's contracts down to those that a sentence names: by number, kind, city, plate, make or formula.
 * `kinds` are the kinds that what is asked about exists in. What names nothing narrows nothing.
 */
export function findContracts(
  contracts: readonly Contract[],
  named: { said: string; slots: Slots; kinds?: readonly ContractKind[] },
): FoundContracts {
  const said = fold(named.said);
  const number = (named.slots.contract_number ?? said).replace(/[^a-z0-9]/gi, '').toLowerCase();
  const byNumber = contracts.filter((contract) => number.includes(contract.number.replace(/\W/g, '').toLowerCase()));
  if (byNumber.length > 0) return { contracts: byNumber, missingKind: null, kind: null };

  const kind = named.slots.contract_kind ?? kindIn(said);
  const ofKind = kind === null ? contracts : contracts.filter((contract) => contract.kind === kind);
  const { kinds } = named;
  const fits = (contract: Contract) => kinds === undefined || kinds.includes(contract.kind);
  if (kind !== null && ofKind.length === 0) {
    // "Protection juridique" may be an option of the home contract.
    const elsewhere = kinds === undefined || kinds.includes(kind) ? [] : contracts.filter(fits);
    if (elsewhere.length > 0) return { contracts: running(elsewhere), missingKind: null, kind };
    return { contracts: running(contracts), missingKind: kind, kind };
  }
  const possible = ofKind.filter(fits);
  const pool = possible.length === 0 ? ofKind : possible;
  const byPlace = pool.filter((contract) => namesOf(contract).some((name) => mentions(said, name)));
  if (byPlace.length > 0) return { contracts: running(byPlace), missingKind: null, kind };
  return { contracts: running(pool), missingKind: null, kind };
}

/** The kind of contract that words name, when they name one only. */
export function kindIn(folded: string): ContractKind | null {
  const kinds = (Object.keys(kindWords) as ContractKind[]).filter((kind) => kindWords[kind].test(folded));
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

/** An ended contract is looked at only when nothing else fits. */
export function running(contracts: readonly Contract[]): Contract[] {
  const alive = contracts.filter((contract) => contract.state !== 'ended');
  return alive.length > 0 ? alive : [...contracts];
}

/** A short name, such as that of a Citroën C3, counts as a whole word only. */
function mentions(said: string, name: string): boolean {
  return name.length > 3 ? said.includes(name) : ` ${said.replace(/[^a-z0-9]+/g, ' ')} `.includes(` ${name} `);
}

/** "28 boulevard de la Démo" is also "boulevard de la Démo" and "le 28 boulevard". */
function streetOf(address: string): string {
  return fold(address).replace(/^\d+[a-z]? ?(?:bis|ter)? ?,? ?/, '');
}

/** Folded words that only this contract has. */
function namesOf({ risk }: Contract): string[] {
  switch (risk.kind) {
    case 'dwelling':
      // "la maison du Touquet": the article of a place is not always said.
      return [fold(risk.city).replace(/^(?:les? |la |l')/, ''), fold(risk.address), streetOf(risk.address)];
    case 'vehicle':
      return [fold(risk.plate), fold(risk.plate).replace(/-/g, ''), fold(risk.model), fold(risk.make)].filter(
        (name) => name.length > 1,
      );
    case 'people':
    case 'disputes':
      return [];
  }
}
