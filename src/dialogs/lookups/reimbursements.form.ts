import { show } from '../../cards/answer.ts';
import { DAYS_AFTER_PAPERS, reimbursementCard, stateSentence } from '../../cards/reimbursement.card.ts';
import { reimbursementListCard } from '../../cards/reimbursementList.card.ts';
import type { Reimbursement } from '../../domain/reimbursement.ts';
import { euros, inSentence } from '../../locales/format.ts';
import type { Said } from '../../locales/translator.ts';
import type { ReimbursementFilter } from '../../services/insurer.port.ts';
import { sayTrouble } from '../backendTrouble.ts';
import { anyQuestion } from '../form/anyQuestion.ts';
import type { Asking, Form } from '../form/form.ts';
import type { Turn } from '../turn.ts';
import { readLookupOptions } from './lookupOptions.ts';
import type { Period } from './periodNamed.ts';
import { periodQuestion, personQuestion } from './reimbursementFilters.ts';
import {
  findReimbursements,
  type PageCursor,
  personIn,
  type ReimbursementQuery,
  readCursor,
  readReimbursementQuery,
  writeCursor,
} from './reimbursementQuery.ts';
import { rememberLookup } from './rememberLookup.ts';

/** Lines of a page, and lines that a question is searched in. */
const PAGE = 5;
const SEARCHED = 100;

/** "Où en est mon remboursement ?", "pourquoi il me reste 23,10 € ?", and the buttons that list or open them. */
export const reimbursementsForm: Form = {
  id: 'reimbursements',
  version: 1,
  title: 'reimbursements.title',
  needs: 'identified',
  questions: () => [anyQuestion(personQuestion), anyQuestion(periodQuestion)],
  async finish(asking) {
    rememberLookup(asking, 'reimbursements');
    try {
      await answer(asking);
    } catch (thrown) {
      sayTrouble(asking.turn, thrown, 'reimbursements');
    }
    return { is: 'done' };
  },
};

async function answer(asking: Asking): Promise<void> {
  const { turn, options, answers, said } = asking;
  const { action, slots, focus } = readLookupOptions(options);
  if (action?.a === 'openReimbursement') {
    sayLine(turn, await turn.gateway().reimbursement(action.id), turn.t('reimbursements.one'));
    return;
  }
  if (action?.a === 'more') {
    const page = asked(readCursor(action.cursor), answers);
    const said = page.cursor === undefined ? 'reimbursements.listFound' : 'reimbursements.listNext';
    await sayPage(turn, page, turn.t(said));
    return;
  }
  const { language } = turn.t;
  const when = { language, reference: turn.now, direction: 'past' as const };
  const date = turn.services.readDate(focus.period ?? said, when)?.value ?? null;
  const query = readReimbursementQuery(said, slots, date, focus);
  const all = await allLines(turn, query.period);
  if (focus.person !== undefined && personIn(all, focus.person) === null) {
    await sayPage(turn, {}, turn.t('reimbursements.nobody'));
    return;
  }
  const found = findReimbursements(all, query);
  const [only] = found.lines;
  if (found.everything || all.length === 0) {
    await sayPage(turn, {}, turn.t('reimbursements.list'));
  } else if (only === undefined && focus.asks !== undefined) {
    await sayPage(turn, {}, turn.t('reimbursements.listFound'));
  } else if (only === undefined) {
    await sayPage(turn, {}, turn.t(query.period === null ? 'reimbursements.notFound' : 'reimbursements.notThatPeriod'));
  } else if (found.amountMissed && query.amount !== null) {
    const amount = euros(query.amount, language);
    sayLines(turn, found.lines, turn.t('reimbursements.amountNotFound', { amount }));
  } else if (found.careMissed) {
    const name = personIn(all, query.person);
    sayLines(turn, found.lines, turn.t('reimbursements.notThatCare', { name }));
  } else if (found.periodMissed) {
    sayLines(turn, found.lines, turn.t('reimbursements.notThatDay'));
  } else if (query.total && found.lines.length > 1) {
    sayLines(turn, found.lines, totalOf(turn, found.lines));
  } else if (found.lines.length === 1) {
    sayLine(turn, only, saidOf(turn, only, query));
  } else {
    sayLines(turn, found.lines, turn.t('reimbursements.listFound'));
  }
}

/** Lines of the period that was named, however old; else the most recent ones. */
async function allLines(turn: Turn, period: Period | null): Promise<Reimbursement[]> {
  const recent = (await turn.gateway().reimbursements({ limit: SEARCHED })).items;
  const oldest = recent.at(-1);
  if (period === null || recent.length < SEARCHED || oldest === undefined || oldest.careOn < period.from) return recent;
  const { items } = await turn.gateway().reimbursements({ ...period, limit: SEARCHED });
  return items.length > 0 ? items : recent;
}

/** The filters of a button, with what was answered to the question it asked. */
function asked({ ask: _ask, ...page }: PageCursor, answers: Asking['answers']): PageCursor {
  const period = answers['period'] as Period | null | undefined;
  const person = answers['person'] as string | null | undefined;
  return {
    ...page,
    ...(person === null || person === undefined ? {} : { person }),
    ...(period === null || period === undefined ? {} : period),
  };
}

async function sayPage(turn: Turn, page: PageCursor, said: Said): Promise<void> {
  const { ask: _ask, ...filter } = page;
  const { items, nextCursor } = await turn.gateway().reimbursements({ ...filter, limit: PAGE } as ReimbursementFilter);
  if (items.length === 0) {
    const empty = Object.keys(filter).length === 0;
    if (empty) turn.say(turn.t('reimbursements.none'));
    else await sayPage(turn, {}, turn.t('reimbursements.notFound'));
    return;
  }
  const { cursor: _cursor, ...kept } = filter;
  sayList(turn, items, said, {
    person: filter.person ?? null,
    more: nextCursor === null ? null : writeCursor({ ...kept, cursor: nextCursor }),
    byPerson: severalPeople(items) ? writeCursor({ ...kept, ask: 'person' }) : null,
    byPeriod: filter.from === undefined ? writeCursor({ ...kept, ask: 'period' }) : null,
  });
}

function severalPeople(lines: readonly Reimbursement[]): boolean {
  return lines.some((line) => line.person.name !== lines[0]?.person.name);
}

function sayLines(turn: Turn, lines: readonly Reimbursement[], said: Said): void {
  sayList(turn, lines.slice(0, PAGE), said, { person: null, more: null, byPerson: null, byPeriod: null });
}

function sayList(
  turn: Turn,
  lines: readonly Reimbursement[],
  said: Said,
  {
    person,
    ...cursors
  }: { person: string | null; more: string | null; byPerson: string | null; byPeriod: string | null },
): void {
  const view = { key: turn.services.newId('card'), lines, person, today: turn.today, cursors };
  const { card, choices } = reimbursementListCard(view, turn.t);
  turn.say(show(said, [card], { choices }));
}

function sayLine(turn: Turn, line: Reimbursement, said: Said): void {
  const view = { key: turn.services.newId('card'), line, brand: turn.services.brand.name, today: turn.today };
  turn.say(show(said, [reimbursementCard(view, turn.t)]));
}

/** What was paid, counted from the lines; what is only promised is not counted. */
function totalOf(turn: Turn, lines: readonly Reimbursement[]): Said {
  const { language } = turn.t;
  const paid = lines.filter(({ state }) => state === 'paid' || state === 'adjusted');
  const sum = (amount: (line: Reimbursement) => number) =>
    euros(
      paid.reduce((all, line) => all + amount(line), 0),
      language,
    );
  return turn.t('reimbursements.total', {
    count: paid.length,
    ours: sum((line) => line.amcPaidCents),
    all: sum((line) => line.amcPaidCents + line.amoPaidCents),
    left: sum((line) => line.leftCents),
  });
}

/** What is said above one reimbursement: the answer itself, when something about it was asked. */
function saidOf(turn: Turn, line: Reimbursement, { when, why }: ReimbursementQuery): Said {
  if (when) return whenOf(turn, line);
  return why ? whyOf(turn, line) : turn.t('reimbursements.one');
}

function whenOf(turn: Turn, line: Reimbursement): Said {
  const { t, today } = turn;
  const papers = line.missing.map((paper) => inSentence(paper[t.language])).join(', ');
  return t('reimbursements.when', {
    state: stateSentence(line, t, today),
    papers: line.state === 'awaitingDocuments' && papers !== '' ? papers : null,
    days: DAYS_AFTER_PAPERS,
  });
}

function whyOf(turn: Turn, line: Reimbursement): Said {
  const { language } = turn.t;
  const price = euros(line.priceCents, language);
  if (line.refusal !== null) {
    return turn.t('reimbursements.whyRefused', { reason: line.refusal.reason[language], clause: line.refusal.clause });
  }
  if (line.leftCents === 0) return turn.t('reimbursements.nothingLeft', { price });
  return turn.t('reimbursements.why', { left: euros(line.leftCents, language), price });
}
