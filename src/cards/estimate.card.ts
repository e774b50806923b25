import type { Contract } from '../domain/contract.ts';
import type { CareEstimate } from '../domain/estimate.ts';
import { euros, fullDate, shortEuros } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';
import { calculation, leftReasons, sumOfCare } from './careSum.ts';
import { contractName } from './contractWords.ts';

export interface EstimateView {
  key: string;
  estimate: CareEstimate;
  contract: Contract;
  /** The insurer's name, beside its amount. */
  brand: string;
}

/** What a quote would bring, to the cent, with everything that was taken for granted. It binds nobody. */
export function estimateCard({ key, estimate, contract, brand }: EstimateView, t: Translator): Card {
  const { language } = t;
  const act = estimate.act.label[language];
  const amount = (cents: number) => euros(cents, language);
  const title = t.words('estimate.card.title', { act });
  const clause = t.words('guarantee.clause', { clause: estimate.clause, version: contract.termsVersion });
  return {
    key,
    tone: 'accent',
    title,
    blocks: [
      {
        kind: 'text',
        text: t.words('estimate.for', { person: estimate.person.name, contract: contractName(contract, t) }),
        weight: 'subtle',
      },
      sumOfCare(estimate, brand, t, 'estimate.price'),
      ...(estimate.included ? [] : [strong(t.words('estimate.notIncluded', { formula: contract.formula }))]),
      ...leftReasons(estimate, t),
      ...ceiling(estimate, t),
      { kind: 'text', text: t.words('estimate.assumptions'), weight: 'strong' },
      ...estimate.assumptions.map((each): Block => ({ kind: 'text', text: each[language] })),
      { kind: 'fold', title: t.words('reimbursement.calc.title'), blocks: calculation(estimate, t) },
      { kind: 'text', text: `${clause} ${t.words('estimate.notBinding')}`, weight: 'subtle' },
    ],
    buttons: [
      {
        label: t.label('intent.reimbursement_status'),
        action: { a: 'begin', v: 1, k: key, intent: 'reimbursement_status' },
      },
      { label: t.label('person'), action: { a: 'begin', v: 1, k: key, intent: 'talk_to_advisor' } },
    ],
    summary: t
      .words('estimate.summary', {
        act,
        price: amount(estimate.priceCents),
        amo: amount(estimate.amoPaidCents),
        amc: amount(estimate.amcPaidCents),
        left: amount(estimate.leftCents),
        brand,
      })
      .slice(0, 300),
  };
}

function ceiling({ ceiling: one }: CareEstimate, t: Translator): Block[] {
  if (one === null) return [];
  const { language } = t;
  const words = {
    label: one.label[language],
    before: shortEuros(one.leftBeforeCents, language),
    after: shortEuros(one.leftAfterCents, language),
    date: fullDate(one.renewsOn, language),
  };
  return [{ kind: 'text', text: t.words('estimate.ceiling', words) }];
}

const strong = (text: string): Block => ({ kind: 'text', text, weight: 'strong' });
