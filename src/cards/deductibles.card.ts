import type { Guarantee } from '../domain/contract.ts';
import { listed } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';
import { contractName } from './contractWords.ts';
import { deductibleWords } from './guarantee.card.ts';
import type { GuaranteeListView } from './guaranteeList.card.ts';

/** What stays with the customer for each guarantee of a contract, then the guarantees where nothing does. */
export function deductiblesCard({ key, contract, guarantees }: GuaranteeListView, t: Translator): Card {
  const { language } = t;
  const included = guarantees.filter((guarantee) => guarantee.included);
  const some = included.filter(({ deductibleCents }) => deductibleCents > 0);
  const none = included.filter(({ deductibleCents }) => deductibleCents === 0);
  const nameOf = ({ label }: Guarantee) => label[language];
  const facts = some.map((guarantee) => ({
    label: nameOf(guarantee),
    value: deductibleWords(guarantee.deductibleCents, t),
  }));
  const told = facts.map(({ label, value }) => `${label}, ${value}`).join('. ');
  const notes = included.flatMap((guarantee): Block[] =>
    guarantee.deductibleNote === null
      ? []
      : [{ kind: 'text', text: `${nameOf(guarantee)}. ${guarantee.deductibleNote[language]}`, weight: 'subtle' }],
  );
  const free =
    none.length === 0 ? [] : [t.words('guarantees.deductibles.free', { names: listed(none.map(nameOf), language) })];
  const title = t.words('guarantees.deductibles.title', { contract: contractName(contract, t) });
  return {
    key,
    tone: 'plain',
    title,
    blocks: [
      ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } satisfies Block]),
      ...notes,
      ...free.map((text): Block => ({ kind: 'text', text })),
    ],
    buttons: [{ label: t.label('allGuarantees'), action: { a: 'openGuarantees', v: 1, k: key, id: contract.id } }],
    summary: [
      ...(facts.length === 0 ? [`${title}.`] : [t.words('guarantees.family.summary', { family: title, names: told })]),
      ...free,
    ]
      .join(' ')
      .slice(0, 300),
  };
}
