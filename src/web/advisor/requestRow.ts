import type { RequestView } from '../../desk/deskView.ts';
import { element } from '../site/dom.ts';
import type { DeskWords } from './deskWords.ts';
import { priorityShapes, promiseState } from './promise.ts';
import { shape } from './shape.ts';

/** What a row of the list shows. The words of customers are text nodes, whatever they are. */
export function rowContent(request: RequestView, now: number, words: DeskWords): HTMLElement[] {
  return [firstLine(request, now, words), secondLine(request, words), thirdLine(request)];
}

function firstLine(request: RequestView, now: number, words: DeskWords): HTMLElement {
  const line = element('span', { className: 'row-line' });
  const priority = element('span', { className: `priority p${request.priority}` });
  priority.append(shape(priorityShapes[request.priority] ?? 'circle'), priorityWord(request, words));
  line.append(priority);
  const promise = promiseState(request, now, words);
  if (promise !== null) {
    const told = element('span', { className: `promise ${promise.state}` });
    told.append(shape(promise.shape), promise.words);
    line.append(told);
  } else if (request.status !== 'open' && request.status !== 'taken') {
    line.append(element('span', { className: 'promise' }, statusWord(request, words)));
  }
  return line;
}

function secondLine(request: RequestView, words: DeskWords): HTMLElement {
  const kind = words(request.kind === 'callback' ? 'desk.kind.callback' : 'desk.kind.person');
  return element(
    'span',
    { className: 'row-line' },
    element('strong', { className: 'row-name' }, request.name),
    element('span', { className: 'row-facts' }, `${kind} · ${request.topic}`),
  );
}

function thirdLine(request: RequestView): HTMLElement {
  return element('span', { className: 'row-words' }, request.slot ?? request.headline);
}

export function priorityWord(request: RequestView, words: DeskWords): string {
  switch (request.priority) {
    case 1:
      return words('desk.priority.1');
    case 2:
      return words('desk.priority.2');
    case 4:
      return words('desk.priority.4');
    case 5:
      return words('desk.priority.5');
    default:
      return words('desk.priority.3');
  }
}

export function statusWord(request: RequestView, words: DeskWords): string {
  return request.status === 'taken'
    ? words('desk.status.taken', { name: request.advisor?.name ?? '' })
    : words(`desk.status.${request.status}`);
}
