import type { DeskCommand, DeskFact, RequestDetail, TranscriptLine } from '../../desk/deskView.ts';
import { element } from '../site/dom.ts';
import type { DeskWords } from './deskWords.ts';
import { priorityShapes, promiseState } from './promise.ts';
import { priorityWord, statusWord } from './requestRow.ts';
import { shape } from './shape.ts';

export interface DetailOptions {
  words: DeskWords;
  advisor: { id: string; role: 'advisor' | 'supervisor' };
  now: number;
  onCommand(command: DeskCommand, note: string): void;
  onPhone(show: (phone: string) => void): void;
  onRefresh(): void;
}

/** Everything about one request, the brief first. */
export function detailContent(detail: RequestDetail, options: DetailOptions): HTMLElement[] {
  const { words } = options;
  return [
    heading(detail, options),
    actions(detail, options),
    element(
      'div',
      { className: 'columns' },
      element(
        'div',
        { className: 'column' },
        brief(detail, words),
        ...(detail.draft === null ? [] : [draft(detail.draft, words)]),
        transcript(detail, options),
      ),
      facts(detail, options),
    ),
  ];
}

function heading({ request }: RequestDetail, { words, now }: DetailOptions): HTMLElement {
  const kind = words(request.kind === 'callback' ? 'desk.kind.callback' : 'desk.kind.person');
  const title = element('h2', { id: 'detail-title' }, request.name);
  title.tabIndex = -1;
  const facts = element('p', { className: 'detail-facts' });
  const priority = element('span', { className: `priority p${request.priority}` });
  priority.append(shape(priorityShapes[request.priority] ?? 'circle'), priorityWord(request, words));
  facts.append(priority, element('span', { className: 'status' }, statusWord(request, words)));
  const promise = promiseState(request, now, words);
  if (promise !== null) {
    const told = element('span', { className: `promise ${promise.state}` });
    told.append(shape(promise.shape), promise.words);
    facts.append(told);
  }
  facts.append(
    element('span', {}, `${kind} · ${request.topic}`),
    element('code', { className: 'reference' }, request.reference),
  );
  return element('header', { className: 'detail-head' }, title, facts);
}

function actions({ request }: RequestDetail, { words, advisor, onCommand }: DetailOptions): HTMLElement {
  const bar = element('div', { className: 'actions', role: 'group', 'aria-label': words('desk.actions') });
  const mine = request.status === 'taken' && (request.advisor?.id === advisor.id || advisor.role === 'supervisor');
  const note = element('textarea', { id: 'note' });
  note.maxLength = 500;
  note.rows = 2;
  const button = (command: DeskCommand, label: string, className = '') => {
    const made = element('button', { type: 'button', className, 'data-command': command }, label);
    made.addEventListener('click', () => onCommand(command, note.value.trim()));
    return made;
  };
  if (request.status === 'open') bar.append(button('take', words('desk.take'), 'primary'));
  if (mine) {
    const field = element(
      'div',
      { className: 'field' },
      element('label', { for: 'note' }, words('desk.note')),
      element('p', { id: 'note-help', className: 'hint' }, words('desk.note.help')),
      note,
    );
    note.setAttribute('aria-describedby', 'note-help');
    const buttons = element('div', { className: 'buttons' }, button('done', words('desk.done'), 'primary'));
    if (request.phone !== null)
      buttons.append(button('noAnswer', words(request.attempts >= 2 ? 'desk.noAnswerLast' : 'desk.noAnswer')));
    bar.append(field, buttons);
  }
  return bar;
}

function brief({ brief: lines }: RequestDetail, words: DeskWords): HTMLElement {
  const list = element('dl', { className: 'brief-lines' });
  for (const line of lines) {
    list.append(
      element('dt', {}, line.label),
      element('dd', line.value === words('desk.brief.nothing') ? { className: 'nothing' } : {}, line.value),
    );
  }
  return card('brief', words('desk.brief'), list);
}

function draft(waiting: NonNullable<RequestDetail['draft']>, words: DeskWords): HTMLElement {
  const list = element('dl', { className: 'pairs' });
  for (const answer of waiting.answers) list.append(element('dt', {}, answer.label), element('dd', {}, answer.value));
  const body: HTMLElement[] = [list];
  if (waiting.missing.length > 0) {
    body.push(
      element('h4', {}, words('desk.draft.missing')),
      element('ul', { className: 'missing' }, ...waiting.missing.map((name) => element('li', {}, name))),
    );
  }
  return card('draft', words('desk.draft', { title: waiting.title }), ...body);
}

function facts({ facts: all, note, request }: RequestDetail, { words, onPhone }: DetailOptions): HTMLElement {
  const list = element('dl', { className: 'pairs' });
  for (const fact of all) {
    const value = element('dd', {}, element('span', { className: 'value' }, fact.value));
    const mark = markOf(fact, words);
    if (mark !== null) value.append(mark);
    if (request.phone !== null && fact.label === words('desk.facts.phone')) value.append(phoneButton(words, onPhone));
    list.append(element('div', {}, element('dt', {}, fact.label), value));
  }
  if (note !== null) {
    const value = element('dd', { className: 'note' }, note);
    list.append(element('div', {}, element('dt', {}, words('desk.facts.note')), value));
  }
  return card('facts', words('desk.facts'), list);
}

function markOf({ mark }: DeskFact, words: DeskWords): HTMLElement | null {
  if (mark === null) return null;
  const made = element('span', { className: `mark ${mark}` });
  made.append(
    shape(mark === 'verified' ? 'check' : 'spoken'),
    words(mark === 'verified' ? 'desk.verified' : 'desk.declared'),
  );
  return made;
}

function phoneButton(words: DeskWords, onPhone: DetailOptions['onPhone']): HTMLElement {
  const button = element('button', { type: 'button', className: 'small' }, words('desk.showPhone'));
  button.title = words('desk.phoneLogged');
  button.addEventListener('click', () =>
    onPhone((phone) => {
      const link = element('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}`, className: 'phone' }, phone);
      button.replaceWith(link);
      link.focus();
    }),
  );
  return button;
}

function transcript({ transcript: lines, cut }: RequestDetail, { words, onRefresh }: DetailOptions): HTMLElement {
  const refresh = element('button', { type: 'button', className: 'small' }, words('desk.refresh'));
  refresh.addEventListener('click', onRefresh);
  const list = element('ol', { className: 'lines', role: 'list' }, ...lines.map((line) => transcriptLine(line, words)));
  const body = lines.length === 0 ? element('p', {}, words('desk.transcript.empty')) : list;
  const hint = element('p', { className: 'hint' }, words('desk.transcript.logged'));
  const left = cut ? [element('p', { className: 'hint' }, words('desk.transcript.cut'))] : [];
  const made = card('transcript', words('desk.transcript'), hint, ...left, body);
  made.querySelector('h3')?.after(refresh);
  return made;
}

function transcriptLine(line: TranscriptLine, words: DeskWords): HTMLElement {
  const head = element(
    'p',
    { className: 'line-head' },
    element('strong', {}, words(`desk.who.${line.who}`)),
    element('span', {}, line.at),
  );
  const parts = [head];
  if (line.text !== '') parts.push(element('p', { className: 'line-text' }, line.text));
  for (const detail of line.details) parts.push(element('p', { className: 'line-detail' }, detail));
  return element('li', { className: `line ${line.who}` }, ...parts);
}

function card(name: string, title: string, ...content: HTMLElement[]): HTMLElement {
  return element(
    'section',
    { className: `card ${name}`, 'aria-labelledby': `card-${name}` },
    element('h3', { id: `card-${name}` }, title),
    ...content,
  );
}
