import { on } from '../dom.ts';

/** Files dropped on the chat, or pasted into it, go to the tray. */
export function acceptDropAndPaste(chat: HTMLElement, add: (files: Iterable<File>) => void): void {
  on(chat, 'dragover', (event) => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    chat.dataset['drop'] = '';
  });
  on(chat, 'dragleave', () => delete chat.dataset['drop']);
  on(chat, 'drop', (event) => {
    delete chat.dataset['drop'];
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    add(event.dataTransfer?.files ?? []);
  });
  // Before Web Chat, which would take pasted files for its own upload.
  chat.addEventListener(
    'paste',
    (event) => {
      const files = event.clipboardData?.files ?? [];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      add(files);
    },
    { capture: true },
  );
}

function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}
