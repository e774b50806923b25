import { byId, element, on } from '../site/dom.ts';

/** What a phone does for its visitor on the page for photos: takes the code from the picture, sends files one by one. */
const pickers = document.querySelector<HTMLElement>('#pickers');
const code = document.querySelector<HTMLInputElement>('#code');
if (code !== null) takeCode(code);
else if (pickers !== null) sendFrom(pickers);

/** The part of the address after # never leaves the phone: it is not sent to any server, and goes from the history. */
function takeCode(field: HTMLInputElement): void {
  const scanned = /^#([A-Za-z]{6})$/.exec(location.hash)?.[1];
  if (scanned === undefined) return;
  field.value = scanned.toUpperCase();
  history.replaceState(null, '', location.pathname + location.search);
}

function sendFrom(page: HTMLElement): void {
  page.classList.add('ready');
  const list = byId('files');
  const waiting: (() => Promise<void>)[] = [];
  let busy = false;

  for (const picker of page.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    on(picker, 'change', () => {
      for (const file of picker.files ?? []) add(file);
      picker.value = '';
    });
  }

  function add(file: File): void {
    const bar = element('progress', { 'aria-label': file.name });
    bar.max = 100;
    const state = element('span', { className: 'state' });
    const row = element('li', {}, preview(file), element('span', { className: 'name' }, file.name), state, bar);
    list.prepend(row);
    const send = async (): Promise<void> => {
      bar.hidden = false;
      state.textContent = page.dataset['sending'] ?? '';
      const answer = await upload(file, (share) => {
        bar.value = Math.round(share * 100);
        if (share === 1) state.textContent = page.dataset['checking'] ?? '';
      });
      bar.hidden = true;
      state.textContent = answer.said ?? page.dataset[answer.is] ?? '';
      say(`${file.name}, ${state.textContent}`);
      if (answer.is === 'done' || answer.is === 'refused') return;
      const again = element('button', { type: 'button' }, page.dataset['again'] ?? '');
      on(again, 'click', () => {
        again.remove();
        queue(send);
      });
      row.append(again);
    };
    queue(send);
  }

  function queue(send: () => Promise<void>): void {
    waiting.push(send);
    void work();
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
    busy = false;
  }
}

interface Answer {
  is: 'done' | 'refused' | 'failed' | 'wait';
  /** The server's own sentence. */
  said?: string;
}

/** XMLHttpRequest, because fetch tells nothing of its way up. */
function upload(file: File, onProgress: (share: number) => void): Promise<Answer> {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append('file', file, file.name);
  return new Promise((resolve) => {
    request.open('POST', '/phone/files');
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => resolve(readAnswer(request.status, request.response)));
    for (const event of ['error', 'abort', 'timeout'] as const)
      request.addEventListener(event, () => resolve({ is: 'failed' }));
    request.send(body);
  });
}

function readAnswer(status: number, body: unknown): Answer {
  if (status === 201) return { is: 'done' };
  if (status === 429) return { is: 'wait' };
  const message = (body as { error?: { message?: unknown } } | null)?.error?.message;
  return status >= 400 && status < 500 && typeof message === 'string'
    ? { is: 'refused', said: message }
    : { is: 'failed' };
}

function say(sentence: string): void {
  byId('said').textContent = sentence;
}

function preview(file: File): HTMLElement {
  if (!/^image\/(jpeg|png)$/.test(file.type)) return paper();
  const picture = element('img', { alt: '', src: URL.createObjectURL(file) });
  on(picture, 'load', () => URL.revokeObjectURL(picture.src));
  on(picture, 'error', () => picture.replaceWith(paper()));
  return picture;
}

function paper(): HTMLElement {
  return element('span', { className: 'paper' });
}
