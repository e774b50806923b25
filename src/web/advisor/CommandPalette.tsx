import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DeskWords } from './deskWords.ts';

/** Something that can be done from anywhere by typing a part of its name. */
export interface PaletteCommand {
  id: string;
  /** "Aller à", "Demande", "Réponse type". */
  group: string;
  label: string;
  run(): void;
}

const MOST = 12;

export interface CommandPaletteProps {
  commands: readonly PaletteCommand[];
  /** What the typed text itself asks for, such as a reference. */
  typed(text: string): readonly PaletteCommand[];
  words: DeskWords;
  onClose(): void;
}

/** Ctrl+K: everything by name; arrows choose, Enter does it, Escape leaves. */
export function CommandPalette({ commands, typed, words, onClose }: CommandPaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const parts = plain(wanted).split(/\s+/);
  const named = commands.filter(({ group, label }) => parts.every((part) => plain(`${group} ${label}`).includes(part)));
  const found = [...typed(wanted), ...named].slice(0, MOST);
  const run = (command: PaletteCommand | undefined) => {
    if (command === undefined) return;
    dialog.current?.close();
    // After the dialog has given the focus back, so that a command may move it.
    setTimeout(command.run, 0);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(found[at]);
    }
  };
  return (
    <dialog ref={dialog} className="command-palette" aria-labelledby="palette-title" onClose={onClose}>
      <h2 id="palette-title" className="visually-hidden">
        {words('console.palette')}
      </h2>
      <input
        type="text"
        role="combobox"
        aria-label={words('console.palette.search')}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found.length === 0 ? undefined : `command-${at}`}
        placeholder={words('console.palette.search')}
        autoComplete="off"
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div className="palette" id="palette-list" role="listbox" aria-label={words('console.palette')}>
        {found.map((command, index) => (
          <div
            key={command.id}
            id={`command-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              run(command);
            }}
          >
            <span className="hint">{command.group}</span> {command.label}
          </div>
        ))}
        {found.length === 0 && (
          <div role="option" tabIndex={-1} aria-selected="false">
            {words('console.palette.none')}
          </div>
        )}
      </div>
    </dialog>
  );
}

/** Without accents or capitals: "reponse" finds "Réponse". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
