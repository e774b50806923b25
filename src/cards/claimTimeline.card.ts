import type { IsoDate } from '../domain/calendar.ts';
import type { Claim } from '../domain/claim.ts';
import { euros, fullDate, longDate } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Button, Card, Tone } from './answer.ts';
import { paperNames } from './paperNames.ts';

export interface ClaimTimelineView {
  key: string;
  claim: Claim;
  today: IsoDate;
}

type Step = Claim['steps'][number];

const MOST_STEPS = 5;

/** Where a claim stands: its steps, who moves next and before when, what is missing, what is offered or refused. */
export function claimTimelineCard({ key, claim, today }: ClaimTimelineView, t: Translator): Card {
  const what = t.label(`claimType.${claim.type}`).label;
  const older = claim.steps.slice(0, -MOST_STEPS);
  const recent = claim.steps.slice(-MOST_STEPS);
  return {
    key,
    tone: toneOf(claim),
    title: t.words('claimStatus.card', { what, date: fullDate(claim.occurredOn, t.language) }),
    blocks: [
      { kind: 'reference', label: t.words('claimStatus.number'), value: claim.number },
      ...refusal(claim, t),
      ...offer(claim, t),
      { kind: 'steps', steps: recent.map((step) => stepOf(step, today, t)) },
      ...(older.length === 0
        ? []
        : [
            {
              kind: 'fold' as const,
              title: t.words('claimStatus.older', { count: older.length }),
              blocks: [{ kind: 'steps' as const, steps: older.map((step) => stepOf(step, today, t)) }],
            },
          ]),
      ...nextAct(claim, today, t),
      ...missing(claim, t),
      ...photoPlaces(claim, t),
    ],
    buttons: buttonsOf(claim, key, t),
    summary: summaryOf(claim, what, today, t),
  };
}

function toneOf({ state, missing: papers }: Claim): Tone {
  if (state === 'refused') return 'attention';
  return papers.length > 0 ? 'warning' : 'plain';
}

function stepOf({ state, on, status }: Step, today: IsoDate, t: Translator) {
  const date = on === null ? null : longDate(on, t.language, today);
  return { status, title: t.words(`claim.state.${state}`), detail: detailOf(status, date, t) };
}

function detailOf(status: Step['status'], date: string | null, t: Translator): string {
  switch (status) {
    case 'done':
      return date === null ? t.words('claimStatus.step.doneUndated') : t.words('claimStatus.step.done', { date });
    case 'current':
      return date === null ? t.words('claimStatus.step.currentUndated') : t.words('claimStatus.step.current', { date });
    case 'next':
      return t.words('claimStatus.step.next');
  }
}

/** The reason, its clause and the way to contest, before anything else. */
function refusal({ refusal: refused }: Claim, t: Translator): Block[] {
  if (refused === null) return [];
  const { clause } = refused;
  return [
    {
      kind: 'text',
      text: t.words('claimStatus.refused', { reason: refused.reason[t.language], clause }),
      tone: 'attention',
    },
    { kind: 'text', text: t.words('claimStatus.contest') },
  ];
}

/** The sum is taken from its own lines, so that what is shown always adds up. */
function offer({ offer: made }: Claim, t: Translator): Block[] {
  if (made === null) return [];
  const { language } = t;
  const lines = [
    { label: t.words('claimStatus.offer.gross'), value: euros(made.grossCents, language) },
    ...(made.wearCents === 0
      ? []
      : [{ label: t.words('claimStatus.offer.wear'), value: euros(-made.wearCents, language) }]),
    { label: t.words('claimStatus.offer.deductible'), value: euros(-made.deductibleCents, language) },
    {
      label: t.words('claimStatus.offer.net'),
      value: euros(made.grossCents - made.wearCents - made.deductibleCents, language),
      total: true,
    },
  ];
  return [
    { kind: 'text', text: t.words('claimStatus.offer'), weight: 'strong' },
    { kind: 'sum', lines },
  ];
}

function nextAct({ nextAct: next }: Claim, today: IsoDate, t: Translator): Block[] {
  const { before } = next;
  return [
    {
      kind: 'facts',
      facts: [
        { label: t.words('claimStatus.next'), value: next.sentence[t.language] },
        ...(next.who === 'nobody'
          ? []
          : [{ label: t.words('claimStatus.who'), value: t.words(`claimStatus.who.${next.who}`) }]),
        ...(before === null
          ? []
          : [{ label: t.words('claimStatus.before'), value: longDate(before, t.language, today) }]),
      ],
    },
  ];
}

function missing(claim: Claim, t: Translator): Block[] {
  if (claim.missing.length === 0) return [];
  const papers = paperNames(claim.missing, t.language);
  return [{ kind: 'text', text: t.words('claimStatus.missing', { papers }), tone: 'warning' }];
}

function placesOf({ attachments }: Claim): number {
  return attachments.filter(({ place }) => place !== undefined).length;
}

function photoPlaces(claim: Claim, t: Translator): Block[] {
  const count = placesOf(claim);
  if (count === 0) return [];
  const value = t.words('photoPlace.joined', { count });
  return [{ kind: 'facts', facts: [{ label: t.words('claim.photoPlace.label'), value }] }];
}

const ended: readonly Claim['state'][] = ['closed', 'noFurtherAction'];

function buttonsOf(claim: Claim, key: string, t: Translator): Button[] {
  const forget: Button = {
    label: t.label('claim.photoPlace.edit'),
    action: { a: 'forgetPhotoPlaces', v: 1, k: key, id: claim.id },
  };
  return [...waysOn(claim, key, t), ...(placesOf(claim) === 0 ? [] : [forget])];
}

function waysOn({ state, refusal: refused }: Claim, key: string, t: Translator): Button[] {
  const begin = (label: 'claim.contest' | 'claim.addDocument' | 'person', intent: string): Button => ({
    label: t.label(label),
    action: { a: 'begin', v: 1, k: key, intent },
  });
  if (refused !== null) return [begin('claim.contest', 'complaint'), begin('person', 'talk_to_advisor')];
  if (ended.includes(state)) return [begin('person', 'talk_to_advisor')];
  return [begin('claim.addDocument', 'claim_add_document'), begin('person', 'talk_to_advisor')];
}

function summaryOf({ number, state, nextAct: next }: Claim, what: string, today: IsoDate, t: Translator): string {
  const sentence = next.sentence[t.language];
  const { before } = next;
  return t.words('claimStatus.speak', {
    what,
    number,
    state: t.words(`claim.state.${state}`),
    next:
      before === null
        ? sentence
        : t.words('claimStatus.speakBefore', { sentence, date: longDate(before, t.language, today) }),
  });
}
