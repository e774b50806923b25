import assert from 'node:assert/strict';
import { coverageCard } from '../../../src/cards/coverage.card.ts';
import { contractsFor, proofsIn } from '../../../src/dialogs/lookups/coverSearch.ts';
import {
  openCondition,
  type Verdict,
  type VerdictInput,
  verdictOn,
} from '../../../src/dialogs/lookups/coverVerdict.ts';
import { guaranteesNamedIn, kindsOf } from '../../../src/dialogs/lookups/matchGuarantees.ts';
import { personNamed } from '../../../src/dialogs/lookups/peopleOf.ts';
import type { Contract, Guarantee } from '../../../src/domain/contract.ts';
import { demoFiles } from '../../../src/insurer/seed/seed.ts';
import { euros, shortEuros } from '../../../src/locales/format.ts';
import { translators } from '../../../src/locales/translator.ts';
import { coverageQuestions } from './coverageQuestions.ts';
import { strangersQuestions } from './strangersQuestions.ts';

const today = '2026-11-24';
const questions = [...coverageQuestions, ...strangersQuestions];
const files = demoFiles({ today, idOf: (prefix, key) => `${prefix}_${key}` });

interface Answered {
  proofs: VerdictInput[];
  label: string;
}

/** A question answered from a customer's contracts as the conversation does it. */
function answered(customer: string, said: string, told = new Map<string, boolean | null>()): Answered {
  const file = files.find(({ key }) => key === customer);
  assert.ok(file !== undefined, customer);
  const contracts = file.contracts.map(({ contract }) => contract);
  const fitting = contractsFor(contracts, {
    where: said,
    kinds: kindsOf(guaranteesNamedIn(said)),
    slots: {},
    exact: false,
  });
  if (!Array.isArray(fitting)) return { proofs: [], label: 'none' };
  const person = personNamed(contracts, said)?.name ?? null;
  const proofs = fitting.flatMap((contract) =>
    proofsIn(contract, guaranteesOf(contract, file.contracts), said).map((guarantee) => ({
      contract,
      guarantee,
      said,
      told,
      person,
      today,
      on: today,
    })),
  );
  const [first] = proofs;
  return { proofs, label: first === undefined ? 'unknown' : labelOf(first.guarantee, verdictOn(first)) };
}

const guaranteesOf = (contract: Contract, all: readonly { contract: Contract; guarantees: Guarantee[] }[]) =>
  all.find((one) => one.contract === contract)?.guarantees ?? [];

function labelOf({ code }: Guarantee, verdict: Verdict): string {
  switch (verdict.is) {
    case 'covered':
      return `+${code}`;
    case 'conditional':
      return `?${code}:${verdict.condition.code}`;
    case 'notCovered':
      switch (verdict.because.is) {
        case 'notIncluded':
          return `-${code}`;
        case 'excluded':
          return `-${code}:${verdict.because.condition.code}`;
        case 'usedUp':
          return `0${code}`;
        case 'notYet':
        case 'notRunning':
          return `x${code}`;
      }
  }
}

describe('a verdict on cover', () => {
  it('is as labelled for each of more than 260 questions, 60 of them a stranger’s', () => {
    assert.ok(questions.length >= 260, `${questions.length}`);
    const wrong = questions.flatMap(([customer, said, label]) => {
      const got = answered(customer, said).label;
      return got === label ? [] : [`${customer}: ${said}\n    ${label} ≠ ${got}`];
    });
    assert.deepEqual(wrong, [], `${wrong.length} wrong:\n${wrong.join('\n')}`);
  });

  it('never stands without an article, and quotes nothing that is not in the data', () => {
    let count = 0;
    for (const [customer, said] of questions) {
      for (const input of answered(customer, said).proofs) {
        const { contract, guarantee } = input;
        const verdict = verdictOn(input);
        for (const t of Object.values(translators)) {
          const card = coverageCard(
            { key: 'k', contract, guarantee, verdict, reference: 'GAR-7K3M2P', today, on: today },
            t,
          );
          const words = JSON.stringify(card.blocks);
          assert.match(words, /Article \d+(?:\.\d+)?, /, said);
          assert.ok(words.includes(contract.termsVersion) && words.includes(contract.number), said);
          const known = amountsIn(guarantee, contract);
          for (const amount of words.match(/(?:€[\d,.]+\d)|(?:[\d\u202f\u00a0.,]*\d)\u00a0€/gu) ?? []) {
            assert.ok(known.has(plain(amount)), `${said}: ${amount} is not in the data`);
            count++;
          }
        }
      }
    }
    assert.ok(count > 300, `${count} amounts looked at`);
  });

  it('asks the one fact that decides, and follows either answer', () => {
    const asked = questions.filter(([, , label]) => label.startsWith('?'));
    assert.ok(asked.length > 25);
    for (const [customer, said, label] of asked) {
      const [first] = answered(customer, said).proofs;
      assert.ok(first !== undefined);
      const condition = openCondition(first);
      assert.equal(condition?.code, label.split(':')[1], said);
      if (condition === null) continue;
      const withFact = (fact: boolean | null) => verdictOn({ ...first, told: new Map([[condition.code, fact]]) });
      assert.equal(withFact(condition.paidIf).is, 'covered', said);
      assert.deepEqual(withFact(!condition.paidIf), { is: 'notCovered', because: { is: 'excluded', condition } }, said);
      assert.deepEqual(withFact(null), { is: 'conditional', condition }, said);
      assert.equal(openCondition({ ...first, told: new Map([[condition.code, null]]) }), null, 'asked once');
    }
  });

  it('knows the customer’s words for every condition of the reference insurer', () => {
    const codes = new Set(
      files.flatMap(({ contracts }) =>
        contracts.flatMap(({ guarantees }) => guarantees.flatMap(({ conditions = [] }) => conditions)),
      ),
    );
    assert.ok(codes.size > 40);
    for (const { asked, code, question } of codes) {
      assert.match(question.fr, /\u202f\?$/u, code);
      if (asked === 'always') continue;
      const touched = questions.some(([, , label]) => label.endsWith(`:${code}`));
      // `race` needs a liability claim of a car, which nobody asks "am I covered" about.
      assert.ok(
        touched || ['race', 'glasses_within_two_years'].includes(code),
        `${code} is never asked by any question`,
      );
    }
  });
});

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

/** Every amount that a guarantee's data hold, as the card may write it. */
function amountsIn(guarantee: Guarantee, contract: Contract): Set<string> {
  const { limit, deductibleCents, usage, usageByPerson = [] } = guarantee;
  const cents = [
    deductibleCents,
    contract.premium.instalmentCents,
    ...(limit?.kind === 'amount' ? [limit.cents, limit.cents * (limit.times ?? 1)] : []),
    ...[usage, ...usageByPerson].flatMap((one) => (one === null ? [] : [one.usedCents, one.leftCents])),
  ];
  const written = cents.flatMap((one) =>
    (['fr', 'en'] as const).flatMap((language) => [shortEuros(one, language), euros(one, language)]),
  );
  const sentences = JSON.stringify([
    guarantee.exclusions,
    guarantee.deductibleNote,
    guarantee.conditions,
    guarantee.terms,
  ]);
  const quoted = sentences.match(/(?:€[\d,.]+\d)|(?:[\d\u202f\u00a0.,]*\d)\u00a0€/gu) ?? [];
  return new Set([...written, ...quoted].map(plain));
}
