import type { IsoDate } from '../domain/calendar.ts';
import type { Claim, ClaimType } from '../domain/claim.ts';
import { longDate, momentInParis } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';
import { paperNames } from './paperNames.ts';

export interface ClaimReceiptView {
  key: string;
  claim: Claim;
  /** The type inside a sentence. */
  what: string;
  today: IsoDate;
  /** Day before which the next act happens, in words. */
  before: string | null;
  files: number;
  /** Masked address of the confirmation; null when it could not be read. */
  email: string | null;
}

/** What the day is, where nothing happened on it. */
const whenKeys: Partial<Record<ClaimType, 'claim.receipt.admitted' | 'claim.receipt.quoted' | 'claim.receipt.since'>> =
  {
    health_hospital: 'claim.receipt.admitted',
    health_optical: 'claim.receipt.quoted',
    health_dental: 'claim.receipt.quoted',
    legal: 'claim.receipt.since',
  };

/** Proof that a declaration arrived: its number, when, what, and who does what next. */
export function claimReceiptCard(view: ClaimReceiptView, t: Translator): Card {
  const { claim, key, what, today, before } = view;
  const next = claim.nextAct.sentence[t.language];
  const facts = [
    { label: t.words('claim.receipt.on'), value: momentInParis(Date.parse(claim.declaredAt), t.language, today) },
    { label: t.words('claim.receipt.what'), value: capital(what) },
    {
      label: t.words(whenKeys[claim.type] ?? 'claim.receipt.when'),
      value: longDate(claim.occurredOn, t.language, today),
    },
    { label: t.words('claim.receipt.files'), value: t.words('claim.summary.files', { count: view.files }) },
    { label: t.words('claim.receipt.next'), value: next },
    ...(before === null ? [] : [{ label: t.words('claim.receipt.before'), value: before }]),
  ];
  return {
    key,
    tone: 'good',
    title: t.words('claim.receipt'),
    blocks: [
      { kind: 'reference', label: t.words('claim.receipt.number'), value: claim.number },
      { kind: 'facts', facts },
      ...missing(claim, t),
      {
        kind: 'text',
        text:
          view.email === null
            ? t.words('claim.receipt.copyOnFile')
            : t.words('claim.receipt.copy', { email: view.email }),
        weight: 'subtle',
      },
    ],
    buttons: [
      {
        label: t.label('claim.addDocument'),
        style: 'positive',
        action: { a: 'begin', v: 1, k: key, intent: 'claim_add_document' },
      },
      { label: t.label('claim.follow'), action: { a: 'openClaim', v: 1, k: key, id: claim.id } },
      ...(claim.report === undefined
        ? []
        : [
            {
              label: t.label('claim.report'),
              action: {
                a: 'makeDocument' as const,
                v: 1 as const,
                k: key,
                id: claim.contractId,
                kind: 'joint_report' as const,
              },
            },
          ]),
    ],
    summary: t.words('claim.receipt.speak', { number: claim.number, what, next }),
  };
}

function missing(claim: Claim, t: Translator): Block[] {
  if (claim.missing.length === 0) return [];
  const papers = paperNames(claim.missing, t.language);
  return [{ kind: 'text', text: t.words('claim.receipt.missing', { papers }) }];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
