import type { Contract, Guarantee } from '../domain/contract.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';
import { contractName } from './contractWords.ts';
import { gaugesOf } from './guarantee.card.ts';

export interface CeilingsView {
  key: string;
  contract: Contract;
  /** Those that something is counted of. */
  guarantees: readonly Guarantee[];
  /** Full name of the only person to show; everybody when null. */
  person: string | null;
}

/** Every maximum of a contract that is counted: what is used and what is left of it, by person. */
export function ceilingsCard({ key, contract, guarantees, person }: CeilingsView, t: Translator): Card {
  const title = t.words('guarantees.left.title', { contract: contractName(contract, t), person });
  const blocks = guarantees.flatMap((guarantee): Block[] => [
    { kind: 'text', text: guarantee.label[t.language], weight: 'strong' },
    ...gaugesOf(guarantee, t, person),
  ]);
  const told = guarantees.flatMap((guarantee) =>
    gaugesOf(guarantee, t, person).flatMap((block) =>
      block.kind === 'gauge' && block.used > 0 ? [`${guarantee.label[t.language]}. ${block.text}`] : [],
    ),
  );
  return {
    key,
    tone: 'plain',
    title,
    blocks,
    buttons: [{ label: t.label('allGuarantees'), action: { a: 'openGuarantees', v: 1, k: key, id: contract.id } }],
    summary: [`${title}.`, ...(told.length === 0 ? [t.words('guarantees.left.allUntouched')] : told)]
      .join(' ')
      .slice(0, 300),
  };
}
