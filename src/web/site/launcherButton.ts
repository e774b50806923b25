import { byId } from './dom.ts';

/** The button at the corner of the page and what it says in each state; its words stand in its data attributes. */
export function newLauncherButton() {
  const button = byId('launcher');
  const words = byId('launcher-words');
  const badge = byId('launcher-unread');
  const status = byId('launcher-status');
  const title = document.title;
  const label = (name: string): string => button.dataset[name] ?? '';

  function unread(count: number, sentence = ''): void {
    badge.hidden = count === 0;
    badge.textContent = sentence;
    document.title = count === 0 ? title : `(${count}) ${title}`;
    status.textContent = sentence;
  }

  function ready(): void {
    button.removeAttribute('aria-busy');
    status.textContent = '';
  }

  return {
    unread,
    ready,
    open(first: boolean): void {
      button.setAttribute('aria-expanded', 'true');
      words.textContent = label('title') + label('open');
      unread(0);
      if (first) button.setAttribute('aria-busy', 'true');
    },
    close(): void {
      ready();
      button.setAttribute('aria-expanded', 'false');
      words.textContent = label('closed');
      button.focus();
    },
  };
}
