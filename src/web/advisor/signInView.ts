import { element } from '../site/dom.ts';
import type { StaffMember } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';

/** Who sits at this screen; in the demonstration a choice, without a password. */
export function signInView(
  staff: readonly StaffMember[],
  { words, over, onPick }: { words: DeskWords; over: boolean; onPick(id: string): void },
): HTMLElement {
  const people = staff.map((person) => {
    const button = element(
      'button',
      { type: 'button', className: 'person' },
      element('span', { className: 'initials', 'aria-hidden': 'true' }, initials(person.name)),
      element(
        'span',
        {},
        element('strong', {}, person.name),
        element('span', { className: 'hint' }, words(`desk.signIn.${person.role}`)),
      ),
    );
    button.addEventListener('click', () => onPick(person.id));
    return element('li', {}, button);
  });
  return element(
    'main',
    { className: 'sign-in' },
    element('p', { className: 'sign-in-brand' }, words('desk.title')),
    element('h1', {}, words('desk.signIn.title')),
    ...(over ? [element('p', { role: 'status', className: 'notice' }, words('desk.sessionOver'))] : []),
    element('p', {}, words('desk.signIn.help')),
    element('ul', { role: 'list', className: 'people' }, ...people),
  );
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');
}
