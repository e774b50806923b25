import type { IsoDate } from '../domain/calendar.ts';
import type { Reimbursement } from '../domain/reimbursement.ts';
import { dayMonth, euros, longDate } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Button, Card, Choice } from './answer.ts';
import { fittedLabel } from './fittedLabel.ts';

export interface ReimbursementListView {
  key: string;
  /** At most five. */
  lines: readonly Reimbursement[];
  /** Set when the list holds one person's only. */
  person: string | null;
  today: IsoDate;
  /** What the buttons carry; null leaves the button out. */
  cursors: { more: string | null; byPerson: string | null; byPeriod: string | null };
}

/** A page of reimbursements, one line each; the choices open one. */
export function reimbursementListCard(view: ReimbursementListView, t: Translator): { card: Card; choices: Choice[] } {
  const { key, lines, person, today, cursors } = view;
  const { language } = t;
  const title = person === null ? t.words('reimbursements.card.title') : t.words('reimbursements.card.of', { person });
  const more = (label: 'byPerson' | 'byPeriod' | 'moreReimbursements', cursor: string | null): Button[] =>
    cursor === null
      ? []
      : [{ label: t.label(label), action: { a: 'more', v: 1, k: key, list: 'reimbursements', cursor } }];
  const card: Card = {
    key,
    tone: 'plain',
    title,
    blocks: lines.flatMap((line): Block[] => [
      {
        kind: 'text',
        text: `${line.act.label[language]}, ${longDate(line.careOn, language, today)}`,
        weight: 'strong',
      },
      {
        kind: 'text',
        text: t.words('reimbursements.card.line', {
          person: line.person.name,
          price: euros(line.priceCents, language),
          state: t.words(`reimbursement.state.${line.state}`),
          left: line.leftCents === 0 ? null : euros(line.leftCents, language),
        }),
      },
    ]),
    buttons: [
      ...more('moreReimbursements', cursors.more),
      ...more('byPerson', cursors.byPerson),
      ...more('byPeriod', cursors.byPeriod),
    ],
    summary: summaryOf(lines, t),
  };
  return { card, choices: choicesOf(lines, key, t) };
}

function choicesOf(lines: readonly Reimbursement[], key: string, t: Translator): Choice[] {
  const named = lines.map((line) => `${dayMonth(line.careOn)} ${line.act.label[t.language]}`);
  return lines.map((line, index) => {
    const twice = named.filter((name) => name === named[index]).length > 1;
    const name = twice ? `${dayMonth(line.careOn)} ${line.person.name}, ${line.act.label[t.language]}` : named[index];
    return {
      label: fittedLabel(name ?? ''),
      action: { a: 'openReimbursement', v: 1, k: key, id: line.id },
    };
  });
}

/** As many lines as fit in 300 characters. */
function summaryOf(lines: readonly Reimbursement[], t: Translator): string {
  const parts = lines.map(
    (line) =>
      `${line.act.label[t.language]} ${euros(line.priceCents, t.language)} ${t.words(`reimbursement.state.${line.state}`)}`,
  );
  for (let count = parts.length; count > 1; count--) {
    const summary = t.words('reimbursements.card.summary', { lines: parts.slice(0, count).join(', ') });
    if (summary.length <= 300) return summary;
  }
  return t.words('reimbursements.card.summary', { lines: parts[0] ?? '' }).slice(0, 300);
}
