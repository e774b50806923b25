import { useEffect } from 'react';

export interface ConsoleKeys {
  /** False: letters do nothing, for who dictates or types with a switch. */
  shortcuts: boolean;
  /** By `event.key`, small letters; what is absent is nobody's. */
  keys: Readonly<Record<string, (() => void) | undefined>>;
  palette(): void;
}

const panes = ['.rail', '.list', '#detail', '#composer'];

/** Keys that reach everything: letters outside fields, Ctrl+K and F6 everywhere; no chord with Alt. */
export function useConsoleKeys({ shortcuts, keys, palette }: ConsoleKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F6') {
        event.preventDefault();
        return nextPane(event.shiftKey ? -1 : 1);
      }
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        return palette();
      }
      const target = event.target as HTMLElement;
      if (!shortcuts || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('input, textarea, select, dialog') !== null) return;
      const run = keys[event.key.toLowerCase()];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function nextPane(by: 1 | -1): void {
  const all = panes.flatMap((each) => document.querySelector<HTMLElement>(each) ?? []);
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = all[(at + by + all.length) % all.length];
  const into = next?.matches('textarea') ? next : next?.querySelector<HTMLElement>('button, a, [tabindex], input');
  into?.focus();
}

/** Presses a button that is on the screen now; false when there is none. */
export function press(name: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`[data-command="${name}"]:not(:disabled)`);
  button?.click();
  return button !== null;
}

/** Moves the focus along the rows of the list. */
export function stepRow(by: 1 | -1, chosen: string | null): void {
  const rows = [...document.querySelectorAll<HTMLButtonElement>('.list .row')];
  const at = rows.findIndex((row) => row === document.activeElement || row.dataset['id'] === chosen);
  rows[Math.min(rows.length - 1, Math.max(0, at === -1 ? 0 : at + by))]?.focus();
}
