import type { Language } from '../../../domain/identity.ts';
import { fileSize } from '../../../locales/format.ts';
import { element, on } from '../dom.ts';
import type { ChatWords } from '../words.ts';
import { dropFile, type StoredFile, type Upload, uploadFile } from './upload.ts';

/** One file of the tray, from the moment it is picked. */
export interface FileRow {
  readonly element: HTMLElement;
  readonly file: File;
  /** Set once the server has it. */
  readonly stored: StoredFile | null;
  readonly busy: boolean;
  /** Takes the file back: its sending stops, the server forgets it. */
  remove(): void;
  /** Takes the row away because its file was sent. */
  done(): void;
}

export interface FileRowOptions {
  language: Language;
  t: ChatWords;
  token(): string;
  say(sentence: string): void;
  alert(sentence: string): void;
  onChange(): void;
  onRemoved(row: FileRow): void;
}

/** Sends a file at once and shows how far it is. */
export function newFileRow(file: File, options: FileRowOptions): FileRow {
  const { language, t, say, alert } = options;
  const { name } = file;
  const bar = element('progress', { 'aria-label': t('files.started', { name }) });
  bar.max = 100;
  const state = element('span', { className: 'tray-state' });
  const actions = element('span', { className: 'tray-actions' });
  const item = element(
    'li',
    { className: 'tray-row' },
    preview(file),
    element(
      'span',
      { className: 'tray-name' },
      name,
      element('span', { className: 'tray-size' }, fileSize(file.size, language)),
    ),
    actions,
    bar,
    state,
  );
  let upload: Upload | null = null;
  let stored: StoredFile | null = null;

  const row: FileRow = {
    element: item,
    file,
    get stored() {
      return stored;
    },
    get busy() {
      return upload !== null;
    },
    remove() {
      upload?.cancel();
      if (stored !== null) dropFile(stored.id, options.token());
      item.remove();
      options.onRemoved(row);
    },
    done: () => item.remove(),
  };

  function button(label: string, words: string, act: () => void): HTMLElement {
    const made = element('button', { type: 'button', 'aria-label': label }, words);
    on(made, 'click', act);
    return made;
  }

  function show(kind: 'sending' | 'done' | 'fault', words: string, buttons: HTMLElement[]): void {
    item.dataset['kind'] = kind;
    bar.hidden = kind !== 'sending';
    state.textContent = words;
    actions.replaceChildren(...buttons);
    options.onChange();
  }

  async function send(): Promise<void> {
    let half = false;
    const running = uploadFile(file, options.token(), (share) => {
      const percent = Math.round(share * 100);
      bar.value = percent;
      state.textContent = percent === 100 ? t('files.checking') : t('files.sending', { percent });
      if (percent >= 50 && percent < 100 && !half) {
        half = true;
        say(t('files.half', { name }));
      }
    });
    upload = running;
    bar.value = 0;
    const cancel = button(t('files.cancel', { name }), '✕', row.remove);
    show('sending', t('files.sending', { percent: 0 }), [cancel]);
    const result = await running.result;
    upload = null;
    if (!item.isConnected) return;
    const remove = button(t('files.remove', { name }), '✕', row.remove);
    switch (result.is) {
      case 'stored':
        stored = result.file;
        say(t('files.readyNamed', { name }));
        return show('done', t('files.ready'), [remove]);
      case 'refused':
        alert(`${name} : ${result.message || t('files.refused')}`);
        return show('fault', result.message || t('files.refused'), [remove]);
      default: {
        const words = result.is === 'tooMany' ? t('files.tooManyRequests') : t('files.interrupted');
        alert(`${name} : ${words}`);
        return show('fault', words, [button(t('files.resume', { name }), '↻', () => void send()), remove]);
      }
    }
  }

  say(t('files.started', { name }));
  // The row is in the page before its first change of state.
  queueMicrotask(() => void send());
  return row;
}

function preview(file: File): HTMLElement {
  if (!/^image\/(jpeg|png)$/.test(file.type)) return element('span', { className: 'tray-picture tray-paper' });
  const picture = element('img', { className: 'tray-picture', alt: '', src: URL.createObjectURL(file) });
  on(picture, 'load', () => URL.revokeObjectURL(picture.src));
  return picture;
}
