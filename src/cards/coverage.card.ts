import type { IsoDate } from '../domain/calendar.ts';
import type { Contract, CoverCondition, Guarantee } from '../domain/contract.ts';
import { termsOn } from '../domain/contractTerms.ts';
import { fullDate } from '../locales/format.ts';
import type { MessageKey, Translator } from '../locales/translator.ts';
import type { Block, Button, Card, Tone } from './answer.ts';
import { contractName, contractState, namedContract } from './contractWords.ts';
import { guaranteeFacts } from './guarantee.card.ts';

/** What was found, in the words of `dialogs/lookups/coverVerdict.ts`. */
export type CoverageVerdict =
  | { is: 'covered'; fact: CoverCondition | null }
  | { is: 'conditional'; condition: CoverCondition }
  | {
      is: 'notCovered';
      because:
        | { is: 'notIncluded' }
        | { is: 'excluded'; condition: CoverCondition }
        | { is: 'usedUp'; until: IsoDate }
        | { is: 'notYet' }
        | { is: 'notRunning' };
    };

export interface CoverageView {
  key: string;
  contract: Contract;
  guarantee: Guarantee;
  verdict: CoverageVerdict;
  /** What this answer is found by again: GAR-7K3M2P. */
  reference: string;
  today: IsoDate;
  /** The day that the question is about. */
  on: IsoDate;
}

const MOST_SUMMARY = 300;

export const verdictTones = {
  covered: 'good',
  conditional: 'warning',
  notCovered: 'attention',
} as const satisfies Record<CoverageVerdict['is'], Tone>;

/**
 * A verdict with its proof: the reason, the article quoted with its version, ceiling and deductible, every exclusion.
 * Never that something will be paid.
 */
export function coverageCard(view: CoverageView, t: Translator): Card {
  const { key, contract, guarantee, verdict } = view;
  const title = t.words(`coverage.verdict.${verdict.is}` as MessageKey & 'coverage.verdict.covered');
  const reason = coverageReason(view, t);
  const article = articleOf(view, t);
  return {
    key,
    tone: verdictTones[verdict.is],
    title,
    blocks: [
      { kind: 'text', text: reason, weight: 'strong' },
      { kind: 'text', text: namedContract(contract, t), weight: 'subtle' },
      ...(verdict.is === 'notCovered' ? contest(view, t) : guaranteeFacts(contract, guarantee, t)),
      ...quote(guarantee, t),
      { kind: 'text', text: article },
      ...inForce(view, t),
      ...exclusions(view, t),
      { kind: 'reference', label: t.words('coverage.contract'), value: contract.number },
      { kind: 'reference', label: t.words('coverage.reference'), value: view.reference },
      { kind: 'text', text: t.words('coverage.notPayment'), weight: 'subtle' },
    ],
    buttons: buttonsOf(view, t),
    summary: summaryOf(view, { title, reason, article }, t),
  };
}

/** Whole sentences: the article is left out where there is no room for it, and the reference never. */
function summaryOf(
  { contract, reference }: CoverageView,
  { title, reason, article }: { title: string; reason: string; article: string },
  t: Translator,
): string {
  const verdict = `${title}, ${namedContract(contract, t)}`;
  const found = ` ${t.words('coverage.referenceSaid', { reference })}`;
  const whole = t.words('coverage.summary', { verdict, sentence: reason, clause: article }) + found;
  return whole.length <= MOST_SUMMARY ? whole : `${verdict}. ${reason}${found}`;
}

/** The verdict in one sentence, as it is told. */
export function coverageReason(
  {
    contract,
    guarantee,
    verdict,
    today,
    on,
  }: Pick<CoverageView, 'contract' | 'guarantee' | 'verdict' | 'today' | 'on'>,
  t: Translator,
): string {
  const { language } = t;
  const words = { label: guarantee.label[language], contract: contractName(contract, t) };
  const past = on < today;
  const day = fullDate(on, language);
  switch (verdict.is) {
    case 'covered':
      return past ? t.words('coverage.wasIncluded', { ...words, day }) : t.words('coverage.included', words);
    case 'conditional':
      return t.words(past ? 'coverage.wasConditional' : 'coverage.conditional', {
        ...words,
        day,
        question: verdict.condition.question[language],
      });
    case 'notCovered':
      switch (verdict.because.is) {
        case 'notIncluded':
          return past ? t.words('coverage.wasNotIncluded', { ...words, day }) : t.words('coverage.notIncluded', words);
        case 'excluded':
          return past
            ? t.words('coverage.wasExcluded', { ...words, day, quoted: verdict.because.condition.otherwise[language] })
            : verdict.because.condition.otherwise[language];
        case 'usedUp':
          return t.words('coverage.usedUp', { ...words, date: fullDate(verdict.because.until, language) });
        case 'notYet':
          return t.words('coverage.notYet', {
            contract: words.contract,
            start: fullDate(contract.startsOn, language),
            day,
          });
        case 'notRunning':
          return t.words('coverage.notRunning', { ...words, state: contractState(contract, t, today) });
      }
  }
}

/** Told by terms that apply no more: today's may say otherwise. */
function isPast({ contract, on }: Pick<CoverageView, 'contract' | 'on'>): boolean {
  return termsOn(contract, on).until !== null;
}

/** The article that a verdict rests on: the exclusion's own where one decides. */
export function coverageClause({ guarantee, verdict }: Pick<CoverageView, 'guarantee' | 'verdict'>): string {
  const excluded =
    verdict.is === 'conditional'
      ? verdict.condition
      : verdict.is === 'notCovered' && verdict.because.is === 'excluded'
        ? verdict.because.condition
        : null;
  return excluded?.clause ?? guarantee.clause;
}

function articleOf(view: CoverageView, t: Translator): string {
  const { contract, guarantee } = view;
  const clause = coverageClause(view);
  const title = (guarantee.terms?.title ?? guarantee.label)[t.language];
  return t.words('coverage.article', { clause, title, version: termsOn(contract, view.on).version });
}

/** Since when those terms apply, or when they did. */
function inForce({ contract, on, today }: CoverageView, t: Translator): Block[] {
  const { from, until } = termsOn(contract, on);
  if (from === null) return [];
  const [first, last] = [from, until].map((day) => (day === null ? null : fullDate(day, t.language)));
  const text =
    last == null
      ? t.words('coverage.termsSince', { from: first ?? '' })
      : t.words('coverage.termsThen', { from: first ?? '', until: last });
  const about = on < today ? `${t.words('coverage.about', { day: fullDate(on, t.language) })} ` : '';
  return [{ kind: 'text', text: `${about}${text}`, weight: 'subtle' }];
}

function quote({ terms }: Guarantee, t: Translator): Block[] {
  return terms === undefined
    ? []
    : [{ kind: 'text', text: t.words('coverage.quote', { text: terms.text[t.language] }) }];
}

/** In plain sight while the verdict depends on them; closed, with their name to be seen, once it stands. */
function exclusions({ guarantee, verdict }: CoverageView, t: Translator): Block[] {
  const { exclusions: sentences, conditions } = guarantee;
  if (verdict.is === 'notCovered' || sentences.length === 0) return [];
  const blocks = sentences.map((each): Block => ({ kind: 'text', text: each[t.language] }));
  if (verdict.is === 'covered' && conditions !== undefined) {
    return [{ kind: 'fold', title: t.words('coverage.exclusions'), blocks }];
  }
  return [{ kind: 'text', text: t.words('coverage.exclusions'), weight: 'strong' }, ...blocks];
}

/** A "no" comes with what can be done about it. */
function contest(view: CoverageView, t: Translator): Block[] {
  const otherFormula = lacksGuarantee(view);
  return [{ kind: 'text', text: t.words(otherFormula ? 'coverage.otherFormula' : 'coverage.contest') }];
}

/** Another formula may have it; for a day that has passed none can. */
function lacksGuarantee(view: CoverageView): boolean {
  const { verdict } = view;
  return verdict.is === 'notCovered' && verdict.because.is === 'notIncluded' && !isPast(view);
}

function buttonsOf(view: CoverageView, t: Translator): Button[] {
  const { key, contract, guarantee } = view;

  const begin = (label: 'person' | 'fileClaim', intent: string): Button => ({
    label: t.label(label),
    action: { a: 'begin', v: 1, k: key, intent },
  });
  const compares = lacksGuarantee(view) && contract.kind !== 'legal';
  const compare: Button[] = compares
    ? [{ label: t.label('compareFormulas'), action: { a: 'compareFormulas', v: 1, k: key, id: contract.id } }]
    : [];
  const claim = guarantee.included && contract.kind !== 'health' ? [begin('fileClaim', 'claim_file')] : [];
  return [...claim, ...compare, begin('person', 'talk_to_advisor')];
}
