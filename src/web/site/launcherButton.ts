import { byId } from './dom.ts';

/** The button at the corner of the page and what it says in each state; its words stand in its data attributes. */
export function newLauncherButton() {
  const button = byId('launcher');
  const words = byId('launcher-words');
  const badge = byId('launcher-unread');
  const status = byId('launcher-status');
  const title = document.title;
  const label = (name: string): string => button.dataset[name] ?? '';
  let slow: ReturnType<typeof setTimeout> | undefined;

  function unread(count: number, sentence = ''): void {
    badge.hidden = count === 0;
    badge.textContent = sentence;
    document.title = count === 0 ? title : `(${count}) ${title}`;
    status.textContent = sentence;
  }

  function ready(): void {
    clearTimeout(slow);
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
      if (!first) return;
      button.setAttribute('aria-busy', 'true');
      slow = setTimeout(() => {
        status.textContent = label('loading');
      }, 1000);
    },
    close(): void {
      ready();
      button.setAttribute('aria-expanded', 'false');
      words.textContent = label('closed');
      button.focus();
    },
  };
}
