import type { IsoDate } from '../domain/calendar.ts';
import type { Contract } from '../domain/contract.ts';
import { listed } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';
import { contractName, contractRisk, contractState, isSuspended, namedContract, nextPayment } from './contractWords.ts';

export interface ContractListView {
  key: string;
  contracts: readonly Contract[];
  today: IsoDate;
}

/** One card per contract, up to four, shown side by side. */
export function contractCards({ key, contracts, today }: ContractListView, t: Translator): Card[] {
  return contracts.map((contract, index) => {
    const card = `${key}.${index + 1}`;
    const position: Block[] =
      contracts.length === 1
        ? []
        : [
            {
              kind: 'text',
              text: t.words('contract.position', { position: index + 1, of: contracts.length }),
              weight: 'subtle',
            },
          ];
    return {
      key: card,
      tone: toneOf(contract, today),
      title: contractName(contract, t),
      blocks: [...position, { kind: 'facts', facts: factsOf(contract, t, today) }],
      buttons: [
        {
          label: t.label('openContract'),
          style: 'positive',
          action: { a: 'openContract', v: 1, k: card, id: contract.id },
        },
        { label: t.label('contractGuarantees'), action: { a: 'openGuarantees', v: 1, k: card, id: contract.id } },
      ],
      summary: summaryOf(contract, t, today),
    };
  });
}

/** Every contract on one card, for files with more than four. */
export function contractListCard({ key, contracts, today }: ContractListView, t: Translator): Card {
  const names = listed(
    contracts.map((contract) => contractName(contract, t)),
    t.language,
  );
  return {
    key,
    tone: 'plain',
    title: t.words('contracts.list', { count: contracts.length }),
    blocks: contracts.flatMap((contract): Block[] => {
      const payment = nextPayment(contract, t, today);
      const rest = [contract.number, contractState(contract, t, today), contractRisk(contract, t), payment];
      return [
        { kind: 'text', text: contractName(contract, t), weight: 'strong' },
        { kind: 'text', text: rest.filter((part) => part !== null && part !== '').join(' · ') },
      ];
    }),
    buttons: [],
    summary: t.words('contracts.summary', { names }).slice(0, 300),
  };
}

export function toneOf(contract: Contract, today: IsoDate): Card['tone'] {
  if (isSuspended(contract, today)) return 'attention';
  return contract.arrears === null ? 'plain' : 'warning';
}

function factsOf(contract: Contract, t: Translator, today: IsoDate) {
  const payment = nextPayment(contract, t, today);
  return [
    { label: t.words('contract.number'), value: contract.number },
    { label: t.words('contract.state'), value: contractState(contract, t, today) },
    {
      label: t.words(contract.risk.kind === 'people' ? 'contract.coversPeople' : 'contract.covers'),
      value: contractRisk(contract, t),
    },
    ...(payment === null ? [] : [{ label: t.words('contract.nextPayment'), value: payment }]),
  ];
}

function summaryOf(contract: Contract, t: Translator, today: IsoDate): string {
  const payment = nextPayment(contract, t, today);
  const { number } = contract;
  const first = t.words('contract.summary', {
    name: namedContract(contract, t),
    number,
    state: contractState(contract, t, today),
  });
  return payment === null ? first : `${first} ${t.words('contract.summary.payment', { payment })}`;
}
