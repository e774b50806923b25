import type { Language } from '../../../domain/identity.ts';
import { fileSize } from '../../../locales/format.ts';
import type { Announcer } from '../chat/announcer.ts';
import { byId, element, on } from '../dom.ts';
import type { ChatWords } from '../words.ts';
import { acceptedTypes, type FileFault, faultOf } from './fileChecks.ts';
import { type FileRow, newFileRow } from './fileRow.ts';
import type { StoredFile } from './upload.ts';

export interface Tray {
  readonly element: HTMLElement;
  toggle(): void;
  /** True when it was open. */
  close(): boolean;
  add(files: Iterable<File>): void;
}

/** The tray under « Joindre »: rules first, then files, each sent as soon as it is picked, and one message for all. */
export function newTray(options: {
  language: Language;
  t: ChatWords;
  announcer: Announcer;
  token(): string;
  send(files: StoredFile[]): void;
}): Tray {
  const { language, t, announcer } = options;
  const rows: FileRow[] = [];
  const list = element('ul', { className: 'tray-list', role: 'list', 'aria-label': t('files.list') });
  const faults = element('div', { className: 'tray-faults', role: 'alert' });
  const send = element('button', { type: 'button', className: 'button tray-send', hidden: true });
  const close = element('button', { type: 'button', className: 'tray-close', 'aria-label': t('files.close') }, '✕');
  const pick = picker(t('files.choose'), false);
  const photo = picker(t('files.photo'), true);
  const tray = element(
    'section',
    { className: 'tray', id: 'chat-tray', hidden: true, 'aria-labelledby': 'tray-title' },
    element('div', { className: 'tray-head' }, element('h3', { id: 'tray-title' }, t('files.title')), close),
    element('p', { className: 'tray-rules' }, t('files.rules')),
    element(
      'div',
      { className: 'tray-pick' },
      pick.button,
      photo.button,
      element('span', { className: 'tray-drop' }, t('files.drop')),
      pick.input,
      photo.input,
    ),
    faults,
    list,
    send,
  );

  function update(): void {
    const ready = rows.filter(({ stored }) => stored !== null);
    send.hidden = ready.length === 0;
    send.textContent = t('files.send', { count: ready.length });
    send.setAttribute('aria-disabled', String(rows.some(({ busy }) => busy)));
  }

  function add(files: Iterable<File>): void {
    open();
    faults.replaceChildren();
    for (const file of files) {
      const fault = faultOf(
        file,
        rows.map((row) => row.file),
      );
      if (fault !== null) {
        faults.append(element('p', {}, faultWords(fault, file)));
        continue;
      }
      const row = newFileRow(file, {
        language,
        t,
        token: options.token,
        say: announcer.say,
        alert: announcer.alert,
        onChange: update,
        onRemoved(gone) {
          rows.splice(rows.indexOf(gone), 1);
          update();
          pick.button.focus();
        },
      });
      rows.push(row);
      list.append(row.element);
    }
    update();
  }

  function faultWords(fault: FileFault, { name, size }: File): string {
    return t(`files.${fault}`, { name, size: fileSize(size, language) });
  }

  function open(): void {
    if (!tray.hidden) return;
    tray.hidden = false;
    byId('chat-attach')?.setAttribute('aria-expanded', 'true');
    pick.button.focus();
  }

  function shut(): boolean {
    if (tray.hidden) return false;
    for (const row of [...rows]) row.remove();
    faults.replaceChildren();
    tray.hidden = true;
    byId('chat-attach')?.setAttribute('aria-expanded', 'false');
    byId('chat-attach')?.focus();
    return true;
  }

  on(close, 'click', shut);
  on(send, 'click', () => {
    if (send.getAttribute('aria-disabled') === 'true') return;
    const ready = rows.filter(({ stored }) => stored !== null);
    options.send(ready.flatMap(({ stored }) => (stored === null ? [] : [stored])));
    for (const row of ready) {
      rows.splice(rows.indexOf(row), 1);
      row.done();
    }
    shut();
  });
  for (const { input } of [pick, photo]) {
    on(input, 'change', () => {
      add(input.files ?? []);
      input.value = '';
    });
  }
  return { element: tray, toggle: () => void (shut() || open()), close: shut, add };
}

/** A button in front of the browser's own, which cannot be styled and speaks the browser's language. */
function picker(label: string, camera: boolean): { button: HTMLButtonElement; input: HTMLInputElement } {
  const input = element('input', {
    type: 'file',
    multiple: !camera,
    accept: camera ? 'image/*' : acceptedTypes,
    hidden: true,
  });
  if (camera) input.setAttribute('capture', 'environment');
  const button = element(
    'button',
    { type: 'button', className: camera ? 'button button-quiet tray-photo' : 'button button-quiet' },
    label,
  );
  on(button, 'click', () => input.click());
  return { button, input };
}
