import type { Contract, Guarantee } from '../domain/contract.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Button, Card } from './answer.ts';
import { contractName } from './contractWords.ts';
import { guaranteeFacts } from './guarantee.card.ts';

/**
 * What a contract says on a question of cover: provided for or not, the limit, the deductible, every exclusion in
 * plain sight, and the clause with its version. Never that something will be paid.
 */
export function coverageCard(
  { key, contract, guarantee }: { key: string; contract: Contract; guarantee: Guarantee },
  t: Translator,
): Card {
  const words = { label: guarantee.label[t.language], contract: contractName(contract, t) };
  const verdict = t.words(guarantee.included ? 'coverage.verdict.included' : 'coverage.verdict.notIncluded');
  const sentence = t.words(guarantee.included ? 'coverage.included' : 'coverage.notIncluded', words);
  const clause = t.words('guarantee.clause', { clause: guarantee.clause, version: contract.termsVersion });
  return {
    key,
    tone: guarantee.included ? 'accent' : 'warning',
    title: verdict,
    blocks: [
      { kind: 'text', text: sentence, weight: 'strong' },
      ...(guarantee.included ? conditions(contract, guarantee, t) : otherFormula(t)),
      { kind: 'text', text: clause },
      { kind: 'text', text: t.words('coverage.notPayment'), weight: 'subtle' },
    ],
    buttons: buttonsOf(contract, guarantee, key, t),
    summary: t.words('coverage.summary', { verdict, sentence, clause }).slice(0, 300),
  };
}

function conditions(contract: Contract, guarantee: Guarantee, t: Translator): Block[] {
  const { exclusions } = guarantee;
  const listed: Block[] =
    exclusions.length === 0
      ? []
      : [
          { kind: 'text', text: t.words('coverage.exclusions'), weight: 'strong' },
          ...exclusions.map((each): Block => ({ kind: 'text', text: each[t.language] })),
          { kind: 'text', text: t.words('coverage.decides'), weight: 'subtle' },
        ];
  return [...guaranteeFacts(contract, guarantee, t), ...listed];
}

function otherFormula(t: Translator): Block[] {
  return [{ kind: 'text', text: t.words('coverage.otherFormula') }];
}

function buttonsOf(contract: Contract, guarantee: Guarantee, key: string, t: Translator): Button[] {
  const begin = (label: 'person' | 'fileClaim', intent: string): Button => ({
    label: t.label(label),
    action: { a: 'begin', v: 1, k: key, intent },
  });
  const claim = guarantee.included && contract.kind !== 'health' ? [begin('fileClaim', 'claim_file')] : [];
  return [...claim, begin('person', 'talk_to_advisor')];
}
