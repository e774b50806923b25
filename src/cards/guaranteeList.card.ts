import type { Contract, Guarantee } from '../domain/contract.ts';
import { shortEuros } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card, Choice } from './answer.ts';
import { contractName } from './contractWords.ts';
import { fittedLabel } from './fittedLabel.ts';
import { byFamily } from './guaranteeFamilies.ts';
import { limitWords } from './limitWords.ts';

export interface GuaranteeListView {
  key: string;
  contract: Contract;
  guarantees: readonly Guarantee[];
}

/** One card per family of guarantees, one line per guarantee; the button asks which one to open. */
export function guaranteeCards({ key, contract, guarantees }: GuaranteeListView, t: Translator): Card[] {
  return byFamily(contract.kind, guarantees).map((group, index): Card => {
    const card = `${key}.${index + 1}`;
    const family = t.words(`guarantees.family.${group.family}`);
    const names = group.guarantees.map((guarantee) => guarantee.label[t.language]).join(', ');
    return {
      key: card,
      tone: 'plain',
      title: family,
      blocks: [
        {
          kind: 'facts',
          facts: group.guarantees.map((guarantee) => ({
            label: guarantee.label[t.language],
            value: briefly(guarantee, t),
          })),
        },
      ],
      buttons: [
        {
          label: t.label('familyDetail'),
          action: { a: 'openGuarantees', v: 1, k: card, id: contract.id, family: group.family },
        },
      ],
      summary: t.words('guarantees.family.summary', { family, names }).slice(0, 300),
    };
  });
}

/** A choice for each guarantee, at most ten. */
export function guaranteeChoices({ key, contract, guarantees }: GuaranteeListView, t: Translator): Choice[] {
  return guarantees.slice(0, 10).map((guarantee) => ({
    label: fittedLabel(guarantee.label[t.language]),
    action: { a: 'openGuarantee', v: 1, k: key, id: contract.id, code: guarantee.code },
  }));
}

/** Everything that a contract never pays: one fold per family, each sentence once. */
export function exclusionsCard({ key, contract, guarantees }: GuaranteeListView, t: Translator): Card {
  const name = contractName(contract, t);
  let count = 0;
  const folds = byFamily(
    contract.kind,
    guarantees.filter(({ included }) => included),
  ).map(({ family, guarantees: group }): Block => {
    const sentences = [...new Set(group.flatMap(({ exclusions }) => exclusions.map((each) => each[t.language])))];
    count += sentences.length;
    return {
      kind: 'fold',
      title: t.words(`guarantees.family.${family}`),
      blocks: sentences.map((text) => ({ kind: 'text', text })),
    };
  });
  return {
    key,
    tone: 'plain',
    title: t.words('guarantee.exclusions'),
    blocks: folds,
    buttons: [{ label: t.label('allGuarantees'), action: { a: 'openGuarantees', v: 1, k: key, id: contract.id } }],
    summary: t.words('guarantees.exclusions.summary', { count, contract: name }),
  };
}

function briefly(guarantee: Guarantee, t: Translator): string {
  if (!guarantee.included || guarantee.limit === null) return t.words('guarantee.short.notIncluded');
  const limit = limitWords(guarantee.limit, t, true);
  if (guarantee.deductibleCents === 0) return limit;
  const amount = shortEuros(guarantee.deductibleCents, t.language);
  return t.words('guarantee.short.deductible', { limit, amount });
}
