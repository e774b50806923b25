import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { DeskWords } from './deskWords.ts';

export interface DialogProps {
  title: string;
  words: DeskWords;
  /** Absent for a dialog that only shows. */
  go?: string;
  onClose(): void;
  onGo?(form: FormData): void;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, gives it back, and closes with Escape. */
export function Dialog({ title, words, go, onClose, onGo, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onGo?.(new FormData(event.currentTarget));
  };
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="dialog-title">{title}</h2>
        {children}
        <div className="buttons">
          {go !== undefined && (
            <button type="submit" className="primary">
              {go}
            </button>
          )}
          <button type="button" onClick={() => dialog.current?.close()}>
            {words(go === undefined ? 'console.help.close' : 'console.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
