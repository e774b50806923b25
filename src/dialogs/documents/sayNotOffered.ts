import { speak } from '../../cards/answer.ts';
import { isSuspended } from '../../cards/contractWords.ts';
import type { Contract } from '../../domain/contract.ts';
import { contractKindsOfDocument, type DocumentKind } from '../../domain/document.ts';
import { eitherOf, longDate } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import { beginChoice } from '../beginChoice.ts';
import { otherWays } from '../otherWays.ts';
import type { Turn } from '../turn.ts';
import type { ElsewhereKind } from './wantedDocument.ts';

/** Why a paper cannot be made, as far as the customer's contracts tell, and who else can help. */
export function sayNotOffered(turn: Turn, kind: DocumentKind, contracts: readonly Contract[]): void {
  turn.say(speak(whyNot(turn, kind, contracts), { choices: [documentsChoice(turn), ...otherWays(turn)] }));
}

/** For papers that exist and that nobody can make here. */
export function sayElsewhere(turn: Turn, kind: ElsewhereKind): void {
  const choices = [documentsChoice(turn), ...otherWays(turn)];
  turn.say(speak(turn.t(`documents.elsewhere.${kind}`), { choices }));
}

function whyNot({ t, today }: Turn, kind: DocumentKind, contracts: readonly Contract[]): Said {
  const kinds = contractKindsOfDocument[kind];
  const fitting = contracts.filter((contract) => kinds.includes(contract.kind));
  if (fitting.length === 0) {
    const names = kinds.map((each) => t.words(`contract.ofKind.${each}`));
    return t('documents.noContract', { kind: eitherOf(names, t.language) });
  }
  const alive = fitting.filter(({ state }) => state !== 'ended');
  const [ended] = fitting;
  if (alive.length === 0 && ended?.endsOn != null) {
    return t('documents.ended', { date: longDate(ended.endsOn, t.language, today) });
  }
  if (alive.some((contract) => isSuspended(contract, today))) return t('documents.suspended');
  return t(kind === 'school_certificate' ? 'documents.noChild' : 'documents.notPossible');
}

const documentsChoice = (turn: Turn) => beginChoice(turn, 'allDocuments', 'documents');
