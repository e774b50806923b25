import type { DeskCommand, DeskList, RequestDetail } from '../../desk/deskView.ts';
import { element } from '../site/dom.ts';
import { type DeskApi, DeskFault, type StaffMember } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { detailContent } from './detailPane.ts';
import { newListPane } from './listPane.ts';
import type { Preferences } from './preferences.ts';
import { sectionOf } from './sections.ts';
import { topBar } from './topBar.ts';

const POLL_MS = 5000;

export interface DeskOptions {
  api: DeskApi;
  words: DeskWords;
  advisor: StaffMember;
  preferences: Preferences;
  onPreferences(preferences: Preferences): void;
  onSignedOut(): void;
  onSignOut(): void;
}

/** The desk of one advisor: the list, the chosen request, and what keeps both fresh. */
export function newDesk(options: DeskOptions): { nodes: HTMLElement[]; stop(): void } {
  const { api, words, advisor } = options;
  let preferences = options.preferences;
  let list: DeskList | null = null;
  let detail: RequestDetail | null = null;
  let timer = 0;
  let stopped = false;

  const status = element('p', { role: 'status', className: 'feedback' });
  const lost = element('p', { role: 'alert', className: 'lost', hidden: true });
  const pane = element('main', { className: 'detail', id: 'detail', 'aria-label': words('desk.detail') });
  pane.append(element('p', { className: 'choose' }, words('desk.choose')));
  const bar = topBar({
    words,
    advisor,
    preferences,
    onChange(changed) {
      preferences = changed;
      options.onPreferences(changed);
    },
    onSignOut: options.onSignOut,
  });
  const rows = newListPane({ words, advisor: advisor.id, onOpen: (id, byKeyboard) => void choose(id, byKeyboard) });
  const skip = element('a', { href: '#list', className: 'skip' }, words('desk.skip'));

  async function refresh(): Promise<void> {
    clearTimeout(timer);
    await guarded(async () => {
      const fresh = await api.list();
      if (stopped) return;
      list = fresh;
      lost.hidden = true;
      bar.lines.textContent = fresh.lines;
      bar.lines.dataset['open'] = String(fresh.open);
      rows.show(fresh);
      const waiting = fresh.requests.filter((each) => sectionOf(each, advisor.id, fresh.now) === 'now').length;
      document.title = waiting === 0 ? words('desk.title') : `(${waiting}) ${words('desk.title')}`;
      const seen = fresh.requests.find((each) => each.id === detail?.request.id);
      // Each reading of a transcript is logged: it is read again only when the request has changed.
      if (seen !== undefined && seen.updatedAt !== detail?.request.updatedAt && !writing()) await open(seen.id, false);
    });
    if (!stopped) timer = window.setTimeout(() => void refresh(), POLL_MS);
  }

  async function choose(id: string, byKeyboard: boolean): Promise<void> {
    status.textContent = '';
    await open(id, byKeyboard);
  }

  async function open(id: string, byKeyboard: boolean): Promise<void> {
    rows.choose(id);
    await guarded(async () => {
      const read = await api.detail(id);
      if (stopped) return;
      detail = read;
      showDetail(read);
      if (byKeyboard) document.getElementById('detail-title')?.focus();
    });
  }

  function showDetail(read: RequestDetail): void {
    pane.replaceChildren(
      status,
      ...detailContent(read, {
        words,
        advisor,
        now: list?.now ?? read.request.createdAt,
        onCommand: (command, note) => void run(command, note),
        onPhone: (show) => void guarded(async () => show(await api.phone(read.request.id))),
        onRefresh: () => void open(read.request.id, false),
      }),
    );
  }

  async function run(command: DeskCommand, note: string): Promise<void> {
    const request = detail?.request;
    if (request === undefined) return;
    for (const button of pane.querySelectorAll<HTMLButtonElement>('[data-command]')) button.disabled = true;
    // One key a click: sent again after a cut, it is still the same act.
    const key = crypto.randomUUID();
    const send = () => api.command(command, request, note, key);
    await guarded(async () => {
      const answer = await send().catch((thrown: unknown) => {
        if (thrown instanceof DeskFault && thrown.kind === 'lost') return send();
        throw thrown;
      });
      await open(request.id, false);
      if (answer.is === 'done') say(words(command === 'take' ? 'desk.taken' : 'desk.saved'), 'good');
      else if (answer.conflict.error.reason === 'Taken')
        say(words('desk.conflict.taken', { name: answer.conflict.request.advisor?.name ?? '' }), 'bad');
      else say(words('desk.conflict.changed'), 'bad');
    }, words('desk.failed'));
    for (const button of pane.querySelectorAll<HTMLButtonElement>('[data-command]')) button.disabled = false;
    await refresh();
  }

  /** Runs what needs the server; a session that is over or a link that is lost is told in one place. */
  async function guarded(work: () => Promise<void>, failed?: string): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof DeskFault)) throw thrown;
      if (stopped) return;
      if (thrown.kind === 'signedOut') options.onSignedOut();
      else if (failed !== undefined) say(failed, 'bad');
      else sayLost();
    }
  }

  function sayLost(): void {
    const at = new Intl.DateTimeFormat(preferences.language, { hour: '2-digit', minute: '2-digit' });
    const retry = element('button', { type: 'button', className: 'small' }, words('desk.retry'));
    retry.addEventListener('click', () => void refresh());
    const since = list === null ? words('desk.loading') : words('desk.lost', { time: at.format(list.now) });
    lost.replaceChildren(since, ' ', retry);
    lost.hidden = false;
  }

  function say(text: string, tone: 'good' | 'bad'): void {
    status.textContent = text;
    status.dataset['tone'] = tone;
  }

  function writing(): boolean {
    return (
      pane.querySelector<HTMLTextAreaElement>('#note')?.value.trim() !== '' && pane.querySelector('#note') !== null
    );
  }

  function onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (!preferences.shortcuts || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest('input, textarea, select') !== null) return;
    const key = event.key.toLowerCase();
    if (key === 'j') rows.step(1);
    else if (key === 'k') rows.step(-1);
    else if (key === 'a') press('take');
    else if (key === 'e') press('done');
    else return;
    event.preventDefault();
  }

  function press(command: DeskCommand): void {
    pane.querySelector<HTMLButtonElement>(`[data-command="${command}"]`)?.click();
  }

  document.addEventListener('keydown', onKey);
  void refresh();
  return {
    nodes: [skip, bar.node, lost, element('div', { className: 'panes' }, rows.node, pane)],
    stop() {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('keydown', onKey);
    },
  };
}
