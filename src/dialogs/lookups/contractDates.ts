import { contractName, isSuspended } from '../../cards/contractWords.ts';
import type { Contract } from '../../domain/contract.ts';
import { fold } from '../../intents/fold.ts';
import { euros, fullDate, listed, longDate } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import type { Turn } from '../turn.ts';

const WHEN =
  /\b(?:quand|quelle? (?:date|jour)|a partir de quand|jusqu'?a quand|when|what day|which day)\b|\bdates? (?:de|d'|du|of)/;
const RENEWS =
  /renouvel|reconduit|reconduction|echeance (?:principale|annuelle|du contrat)|anniversaire|\brenew(?:s|al|ed)?\b|anniversary/;
const ENDS = /se termine|prend(?:ra)? fin|fin (?:de|du) (?:mon|mes|ma|contrat)|finit|expire|\bends?\b|\bexpir/;
const SUSPENDED = /suspen[ds]/;
const NOTICE = /mise en demeure|\brelance|recommandee?\b|suspen[ds]|formal notice|registered letter/;

/** "Quand mon contrat se renouvelle ?", "il se termine quand ?": the dates of these contracts in a sentence, before their cards. */
export function datesAsked(said: string, contracts: readonly Contract[], turn: Turn): Said | null {
  const folded = fold(said);
  if (!WHEN.test(folded) || !(RENEWS.test(folded) || ENDS.test(folded))) return null;
  const { t } = turn;
  const dated = contracts.flatMap((contract) => {
    const name = contractName(contract, t);
    if (contract.endsOn !== null) {
      const past = contract.endsOn <= turn.today;
      const date = fullDate(contract.endsOn, t.language);
      return [t.words(past ? 'contracts.endedOn' : 'contracts.endsOn', { name, date })];
    }
    if (contract.renewsOn === null) return [];
    return [t.words('contracts.renewsOn', { name, date: fullDate(contract.renewsOn, t.language) })];
  });
  if (dated.length === 0) return null;
  return t(dated.length === 1 ? 'contracts.dates' : 'contracts.dates.several', { dates: listed(dated, t.language) });
}

/** "Mon contrat est-il suspendu ?", "quand sera-t-il suspendu ?" of a contract in arrears: since when, or from when. */
export function suspensionAsked(said: string, contracts: readonly Contract[], turn: Turn): Said | null {
  const late = SUSPENDED.test(fold(said)) ? arrearsIn(contracts, turn) : null;
  if (late === null) return null;
  return turn.t(late.suspended ? 'payments.lateSuspended' : 'contracts.notSuspendedYet', late.words);
}

export const asksOfNotice = (said: string): boolean => NOTICE.test(fold(said));

/** What an explanation of formal notices and suspensions means for this customer; null where nothing is owed. */
export function ownNotice(contracts: readonly Contract[], turn: Turn): Said | null {
  const late = arrearsIn(contracts, turn);
  if (late === null) return null;
  return turn.t(late.suspended ? 'payments.lateSuspended' : 'contracts.noticeYours', late.words);
}

function arrearsIn(contracts: readonly Contract[], { t, today }: Turn) {
  const contract = contracts.find(({ arrears }) => arrears !== null);
  if (contract?.arrears == null) return null;
  const { owedCents, noticeOn, suspendedOn } = contract.arrears;
  const day = (date: string) => longDate(date, t.language, today);
  const words = {
    name: contractName(contract, t),
    owed: euros(owedCents, t.language),
    notice: day(noticeOn),
    date: day(suspendedOn),
  };
  return { words, suspended: isSuspended(contract, today) };
}
