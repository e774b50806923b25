import type { IsoDate } from '../domain/calendar.ts';
import type { Contract } from '../domain/contract.ts';
import { euros, fullDate, longDate } from '../locales/format.ts';
import type { Label } from '../locales/translation.ts';
import type { Translator } from '../locales/translator.ts';
import { fittedLabel } from './fittedLabel.ts';

/** "Auto Tous Risques"; the formula alone where it repeats the kind. */
export function contractName(contract: Contract, t: Translator): string {
  const kind = t.words(`contract.kind.${contract.kind}`);
  return contract.formula === kind || contract.kind === 'legal' ? kind : `${kind} ${contract.formula}`;
}

/** What the contract insures, in a few words: people, an address, a car. */
export function contractRisk(contract: Contract, t: Translator): string {
  const { risk } = contract;
  switch (risk.kind) {
    case 'people': {
      const [first] = risk.people;
      const others = risk.people.length - 1;
      if (first === undefined) return '';
      return others === 0 ? first.name : t.words('contract.people.more', { name: first.name, others });
    }
    case 'dwelling':
      return `${risk.address}, ${risk.city}`;
    case 'vehicle':
      return `${risk.make} ${risk.model}, ${risk.plate}`;
    case 'disputes':
      return risk.fields.join(', ');
  }
}

/** The name with what it insures: two homes are told apart by their address, two cars by their plate. */
export function namedContract(contract: Contract, t: Translator): string {
  const name = contractName(contract, t);
  const { kind } = contract.risk;
  return kind === 'dwelling' || kind === 'vehicle' ? `${name}, ${contractRisk(contract, t)}` : name;
}

/** True while nothing is covered because premiums are unpaid: the insurer says so, or the announced day has come. */
export function isSuspended({ state, arrears }: Contract, today: IsoDate): boolean {
  return state === 'suspended' || (state === 'active' && arrears !== null && arrears.suspendedOn <= today);
}

/** The state in words, with the date that matters. */
export function contractState(contract: Contract, t: Translator, today: IsoDate): string {
  const { endsOn } = contract;
  const state = isSuspended(contract, today) ? 'suspended' : contract.state;
  const ends = endsOn === null ? null : fullDate(endsOn, t.language);
  switch (state) {
    case 'pending':
      return t.words('contract.state.pending', { date: fullDate(contract.startsOn, t.language) });
    case 'suspended':
      return t.words('contract.state.suspended');
    case 'ended':
      return t.words('contract.state.ended', { date: ends });
    case 'active':
      if (contract.arrears !== null) return t.words('contract.state.arrears');
      return ends === null ? t.words('contract.state.active') : t.words('contract.state.ending', { date: ends });
  }
}

/** "47,42 € le jeudi 10 décembre", or null when nothing is due. */
export function nextPayment(contract: Contract, t: Translator, today: IsoDate): string | null {
  const { instalmentCents, nextDueOn } = contract.premium;
  if (nextDueOn === null) return null;
  const amount = euros(instalmentCents, t.language);
  return t.words('contract.payment', { amount, date: longDate(nextDueOn, t.language, today) });
}

/**
 * Short names that tell a customer's contracts apart: the kind, and the city or plate where there are two of a kind.
 * In the order of `contracts`.
 */
export function contractLabels(contracts: readonly Contract[], t: Translator): Label[] {
  const kindOf = (contract: Contract) => t.words(`contract.kind.${contract.kind}`);
  const placed = contracts.map((contract) => `${kindOf(contract)}${place(contract)}`);
  return contracts.map((contract, index) => {
    const alone = contracts.filter((other) => other.kind === contract.kind).length === 1;
    if (alone) return fittedLabel(contractName(contract, t));
    const distinct = placed.filter((other) => other === placed[index]).length === 1;
    return fittedLabel(distinct ? (placed[index] ?? '') : `${kindOf(contract)} ${contract.number}`);
  });
}

function place({ risk }: Contract): string {
  if (risk.kind === 'dwelling') return `, ${risk.city}`;
  return risk.kind === 'vehicle' ? `, ${risk.plate}` : '';
}
