import type { Contract } from '../domain/contract.ts';
import type { CustomerDocuments, DocumentKind, DocumentOffer } from '../domain/document.ts';
import { fullDate } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card, Choice } from './answer.ts';
import { contractName } from './contractWords.ts';
import { fittedLabel } from './fittedLabel.ts';

export interface DocumentListView {
  key: string;
  contracts: readonly Contract[];
  documents: CustomerDocuments;
}

/** The most wanted ones become suggestions; the others are named by typing. */
const suggested: readonly DocumentKind[] = [
  'home_certificate',
  'health_card',
  'vehicle_memo',
  'school_certificate',
  'membership_certificate',
  'no_claims_statement',
  'benefit_statement',
  'premium_statement',
];

const MOST_CHOICES = 8;
const MOST_ISSUED = 3;

/** What can be made, by contract, and what was made lately. */
export function documentListCard(view: DocumentListView, t: Translator): { card: Card; choices: Choice[] } {
  const { key, contracts, documents } = view;
  const nameOf = (each: { name: { fr: string; en: string } }) => each.name[t.language];
  const byContract = contracts.flatMap((contract): Block[] => {
    const names = documents.offers.filter(({ contractId }) => contractId === contract.id).map(nameOf);
    if (names.length === 0) return [];
    return [
      { kind: 'text', text: `${contractName(contract, t)}, ${contract.number}`, weight: 'strong' },
      { kind: 'text', text: `${names.join(', ')}.` },
    ];
  });
  const issued = documents.issued
    .slice(0, MOST_ISSUED)
    .map((one) =>
      t.words('documents.list.issuedLine', { name: nameOf(one), date: fullDate(one.issuedOn, t.language) }),
    );
  const card: Card = {
    key,
    tone: 'plain',
    title: t.words('documents.list.title'),
    blocks: [
      ...byContract,
      ...(issued.length === 0
        ? []
        : ([
            { kind: 'text', text: t.words('documents.list.issued'), weight: 'strong' },
            { kind: 'text', text: `${issued.join(' · ')}.` },
          ] satisfies Block[])),
      { kind: 'text', text: t.words('documents.list.how'), weight: 'subtle' },
    ],
    buttons: [],
    summary: summaryOf([...new Set(documents.offers.map(nameOf))], t),
  };
  return { card, choices: choicesOf(documents.offers, key, t) };
}

/** A kind that several contracts offer is asked about once: the conversation then asks which contract. */
function choicesOf(offers: readonly DocumentOffer[], key: string, t: Translator): Choice[] {
  return suggested
    .flatMap((kind): Choice[] => {
      const [offer, ...others] = offers.filter((each) => each.kind === kind);
      if (offer === undefined) return [];
      const id = others.length === 0 ? offer.contractId : '';
      return [{ label: fittedLabel(offer.name[t.language]), action: { a: 'makeDocument', v: 1, k: key, id, kind } }];
    })
    .slice(0, MOST_CHOICES);
}

/** As many names as fit in 300 characters. */
function summaryOf(names: readonly string[], t: Translator): string {
  for (let count = names.length; count > 1; count--) {
    const summary = t.words('documents.list.summary', { names: names.slice(0, count).join(', ') });
    if (summary.length <= 300) return summary;
  }
  return t.words('documents.list.summary', { names: names[0] ?? '' }).slice(0, 300);
}
