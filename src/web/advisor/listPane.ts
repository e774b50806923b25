import type { DeskList, RequestView } from '../../desk/deskView.ts';
import { element } from '../site/dom.ts';
import type { DeskWords } from './deskWords.ts';
import { rowContent } from './requestRow.ts';
import { type SectionName, sectioned } from './sections.ts';

const order: readonly SectionName[] = ['now', 'mine', 'later', 'others', 'ended'];

export interface ListPane {
  node: HTMLElement;
  /** Shows fresh data. Under the pointer or the keyboard nothing moves: rows are brought up to date where they are. */
  show(list: DeskList): void;
  choose(id: string | null): void;
  /** Moves the keyboard to the next (1) or previous (-1) row. */
  step(by: 1 | -1): void;
}

export interface ListOptions {
  words: DeskWords;
  advisor: string;
  onOpen(id: string, byKeyboard: boolean): void;
}

/** The queue, in sections. */
export function newListPane({ words, advisor, onOpen }: ListOptions): ListPane {
  const more = element('button', { type: 'button', className: 'more', hidden: true });
  const sections = element('div', { className: 'sections' });
  const node = element('nav', { className: 'list', 'aria-label': words('desk.list'), id: 'list' }, more, sections);
  const rows = new Map<string, HTMLButtonElement>();
  const shown = new Map<string, string>();
  let latest: DeskList | null = null;
  let chosen: string | null = null;

  const busy = () => node.matches(':hover') || node.contains(document.activeElement);

  more.addEventListener('click', () => {
    if (latest !== null) layOut(latest);
    rows.values().next().value?.focus();
  });
  node.addEventListener('pointerleave', () => {
    if (latest !== null && !busy()) layOut(latest);
  });

  function rowOf(request: RequestView, now: number): HTMLButtonElement {
    let row = rows.get(request.id);
    if (row === undefined) {
      row = element('button', { type: 'button', className: 'row', 'data-id': request.id });
      row.addEventListener('click', (event) => onOpen(request.id, event.detail === 0));
      rows.set(request.id, row);
    }
    // Times pass: the text is compared, so that an unchanged row is left alone under a screen reader.
    const content = rowContent(request, now, words);
    const text = content.map((line) => line.textContent).join('|') + request.status;
    if (shown.get(request.id) !== text) {
      shown.set(request.id, text);
      row.replaceChildren(...content);
      row.dataset['status'] = request.status;
    }
    row.setAttribute('aria-current', String(request.id === chosen));
    return row;
  }

  function layOut(list: DeskList): void {
    const parts = sectioned(list.requests, advisor, list.now);
    const known = new Set(list.requests.map((request) => request.id));
    for (const id of rows.keys()) {
      if (known.has(id)) continue;
      rows.delete(id);
      shown.delete(id);
    }
    sections.replaceChildren(
      ...order
        .filter((name) => name === 'now' || parts[name].length > 0)
        .map((name) => section(name, parts[name], list)),
    );
    more.hidden = true;
  }

  function section(name: SectionName, requests: readonly RequestView[], list: DeskList): HTMLElement {
    const title = element('h2', { id: `section-${name}` }, words(`desk.section.${name}`));
    if (requests.length > 0) title.append(' ', element('span', { className: 'count' }, String(requests.length)));
    const items = requests.map((request) => element('li', {}, rowOf(request, list.now)));
    const body = items.length > 0 ? element('ul', { role: 'list' }, ...items) : element('p', {}, emptyWords(list));
    return element('section', { 'aria-labelledby': `section-${name}`, className: `section ${name}` }, title, body);
  }

  function emptyWords({ nextCall }: DeskList): string {
    return nextCall === null ? words('desk.empty') : words('desk.emptyNext', { when: nextCall });
  }

  return {
    node,
    show(list) {
      latest = list;
      if (rows.size === 0 || !busy()) {
        layOut(list);
        return;
      }
      const unseen = list.requests.filter((request) => !rows.has(request.id) && request.status === 'open').length;
      for (const request of list.requests) if (rows.has(request.id)) rowOf(request, list.now);
      more.hidden = unseen === 0;
      more.textContent = words('desk.newOnes', { count: unseen });
    },
    choose(id) {
      chosen = id;
      for (const [rowId, row] of rows) row.setAttribute('aria-current', String(rowId === id));
    },
    step(by) {
      const all = [...sections.querySelectorAll<HTMLButtonElement>('.row')];
      const at = all.findIndex((row) => row === document.activeElement || row.dataset['id'] === chosen);
      all[Math.min(all.length - 1, Math.max(0, at === -1 ? 0 : at + by))]?.focus();
    },
  };
}
