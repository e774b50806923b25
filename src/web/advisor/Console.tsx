import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskCommand, RequestDetail } from '../../desk/deskView.ts';
import type { CannedReplyView } from '../../desk/liveView.ts';
import type { PresenceState } from '../../domain/handoff.ts';
import { Agenda } from './Agenda.tsx';
import { Audit } from './Audit.tsx';
import { notifyDesktop, playTone } from './alerts.ts';
import type { ComposerTab } from './Composer.tsx';
import { Dialog } from './Dialog.tsx';
import { type DeskApi, DeskFault, type LiveAct, type Session } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { Figures } from './Figures.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { Misunderstood } from './Misunderstood.tsx';
import { OfferCard } from './OfferCard.tsx';
import type { Preferences } from './preferences.ts';
import { Replies } from './Replies.tsx';
import { RequestList } from './RequestList.tsx';
import { RequestPane } from './RequestPane.tsx';
import { sectionOf } from './sections.ts';
import { TopBar } from './TopBar.tsx';
import { TransferDialog } from './TransferDialog.tsx';
import { keepUnsent, readUnsent, type Unsent } from './unsent.ts';
import { merged, useDesk } from './useDesk.ts';

export interface ConsoleProps {
  api: DeskApi;
  words: DeskWords;
  session: Session & { advisor: NonNullable<Session['advisor']> };
  preferences: Preferences;
  onPreferences(preferences: Preferences): void;
  onSignedOut(): void;
  onSignOut(): void;
}

type Page = 'conversations' | 'calls' | 'replies' | 'misunderstood' | 'figures' | 'audit';
type Told = { words: string; tone: 'good' | 'bad' };

/** The desk of one advisor: sections, the list, the chosen request, and the keys that reach all of it. */
export function Console(props: ConsoleProps) {
  const { api, words, preferences } = props;
  const { advisor, rights = [] } = props.session;
  const may = (right: (typeof rights)[number]) => rights.includes(right);
  const answers = may('answer');
  const [page, setPage] = useState<Page>(may('readRequests') ? 'conversations' : 'figures');
  const [chosen, setChosen] = useState<string | null>(null);
  const [detail, setDetail] = useState<RequestDetail | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const [tab, setTab] = useState<ComposerTab>('reply');
  const [folded, setFolded] = useState(() => innerHeight < 780);
  const [dialog, setDialog] = useState<'transfer' | 'finish' | 'help' | null>(null);
  const [presence, setPresence] = useState<PresenceState>('online');
  const [replies, setReplies] = useState<readonly CannedReplyView[]>([]);
  const [unsent, setUnsent] = useState<readonly Unsent[]>(readUnsent);
  const [heard, setHeard] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const known = useRef<Set<string> | null>(null);

  const alert = useCallback(
    (kind: 'console.alerts.new' | 'console.alerts.message') => {
      if (preferences.sound) playTone();
      if (preferences.desktop && document.hidden) notifyDesktop(words(kind));
    },
    [preferences.sound, preferences.desktop, words],
  );

  const desk = useDesk(api, {
    signedOut: props.onSignedOut,
    lines(requestId, fresh) {
      const customer = fresh.some(({ who }) => who === 'customer');
      if (!customer) return;
      alert('console.alerts.message');
      if (requestId === chosen) setHeard(words('console.newLines', { name: detail?.request.name ?? '' }));
    },
  });
  const { list, guarded } = desk;

  const open = useCallback(
    async (id: string, byKeyboard = false) => {
      setChosen(id);
      setPage('conversations');
      await guarded(async () => {
        setDetail(await api.detail(id));
        if (byKeyboard) requestAnimationFrame(() => document.getElementById('detail-title')?.focus());
      });
    },
    [api, guarded],
  );

  // Each reading of a conversation is on record: it is read again only when the request has changed.
  const current = list?.requests.find(({ id }) => id === detail?.request.id);
  const changed = current !== undefined && current.updatedAt !== detail?.request.updatedAt;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version of the request.
  useEffect(() => {
    if (changed && current !== undefined) void guarded(async () => setDetail(await api.detail(current.id)));
  }, [changed, current?.id, current?.updatedAt, api, guarded]);

  // A link from a Teams card or a mail names its request.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('request');
    if (asked !== null && may('readRequests')) void open(asked, true);
  }, []);

  const waiting = (list?.requests ?? []).filter((each) => sectionOf(each, advisor.id, list?.now ?? 0) === 'now');
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what waits has changed, not at each reading.
  useEffect(() => {
    document.title = waiting.length === 0 ? words('desk.title') : `(${waiting.length}) ${words('desk.title')}`;
    if (list === null) return;
    const now = new Set(waiting.map(({ id }) => id));
    if (known.current !== null && [...now].some((id) => !known.current?.has(id))) alert('console.alerts.new');
    known.current = now;
  }, [waiting.map(({ id }) => id).join(), list === null, words]);

  const readReplies = useCallback(() => void guarded(async () => setReplies(await api.replies())), [api, guarded]);
  useEffect(readReplies, [readReplies]);
  useEffect(() => keepUnsent(unsent), [unsent]);

  const say = (saidWords: string, tone: Told['tone']) => setTold({ words: saidWords, tone });

  /** One key a click: sent again after a cut, it is still the same act. */
  async function twice<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    try {
      return await send();
    } catch (thrown) {
      if (thrown instanceof DeskFault && thrown.kind === 'lost') return send();
      throw thrown;
    }
  }

  async function act(id: string, name: LiveAct, body: unknown, done: () => void): Promise<void> {
    setBusy(true);
    const key = crypto.randomUUID();
    const worked = await guarded(async () => {
      const answer = await twice(() => api.act(id, name, body, key));
      if (answer.is === 'done') done();
      else if (answer.conflict.error.reason === 'Taken')
        say(words('desk.conflict.taken', { name: answer.conflict.request.advisor?.name ?? '' }), 'bad');
      else if (answer.conflict.error.reason === 'Ended') say(words('console.conflict.ended'), 'bad');
      else say(words('desk.conflict.changed'), 'bad');
      await open(id);
    });
    if (!worked) say(words('desk.failed'), 'bad');
    setBusy(false);
    desk.refresh();
  }

  const accept = (id: string) =>
    void act(id, 'accept', {}, () => {
      say(words('console.taken'), 'good');
      setTab('reply');
      requestAnimationFrame(() => box.current?.focus());
    });

  async function command(name: DeskCommand, note: string): Promise<void> {
    const request = detail?.request;
    if (request === undefined) return;
    setBusy(true);
    const key = crypto.randomUUID();
    const worked = await guarded(async () => {
      const answer = await twice(() => api.command(name, request, note, key));
      if (answer.is === 'done') say(words(name === 'take' ? 'desk.taken' : 'desk.saved'), 'good');
      else if (answer.conflict.error.reason === 'Taken')
        say(words('desk.conflict.taken', { name: answer.conflict.request.advisor?.name ?? '' }), 'bad');
      else say(words('desk.conflict.changed'), 'bad');
      await open(request.id);
    });
    if (!worked) say(words('desk.failed'), 'bad');
    setBusy(false);
    desk.refresh();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the helpers beside it do not change what is sent.
  const post = useCallback(
    async (message: Unsent) => {
      setUnsent((all) => [...all.filter(({ key }) => key !== message.key), { ...message, state: 'sending' }]);
      const leave = (state: 'sent' | 'failed') =>
        setUnsent((all) =>
          state === 'sent'
            ? all.filter(({ key }) => key !== message.key)
            : all.map((each) => (each.key === message.key ? { ...each, state: 'failed' } : each)),
        );
      const worked = await guarded(async () => {
        const answer = await twice(() => api.act(message.requestId, 'messages', { text: message.text }, message.key));
        if (answer.is === 'done') return leave('sent');
        leave('failed');
        say(words('desk.conflict.changed'), 'bad');
      });
      if (!worked) leave('failed');
      desk.refresh();
    },
    [api, guarded, words],
  );

  async function note(text: string): Promise<void> {
    const id = detail?.request.id;
    if (id === undefined) return;
    const made = { id: crypto.randomUUID(), text };
    const worked = await guarded(() => twice(() => api.note(id, made)));
    if (worked) await open(id);
    else say(words('desk.failed'), 'bad');
  }

  function step(by: 1 | -1): void {
    const rows = [...document.querySelectorAll<HTMLButtonElement>('.list .row')];
    const at = rows.findIndex((row) => row === document.activeElement || row.dataset['id'] === chosen);
    rows[Math.min(rows.length - 1, Math.max(0, at === -1 ? 0 : at + by))]?.focus();
  }

  function panes(): HTMLElement[] {
    return ['.rail', '.list', '#detail', '#composer'].flatMap(
      (each) => document.querySelector<HTMLElement>(each) ?? [],
    );
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F6') {
        event.preventDefault();
        const all = panes();
        const at = all.findIndex((pane) => pane.contains(document.activeElement));
        const next = all[(at + (event.shiftKey ? -1 : 1) + all.length) % all.length];
        const into = next?.matches('textarea')
          ? next
          : next?.querySelector<HTMLElement>('button, a, [tabindex], input');
        into?.focus();
        return;
      }
      const target = event.target as HTMLElement;
      if (!preferences.shortcuts || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('input, textarea, select, dialog') !== null) return;
      const id = detail?.request.id;
      const keys: Readonly<Record<string, (() => void) | undefined>> = {
        j: () => step(1),
        k: () => step(-1),
        a: () => press('take') || (offer !== undefined && accept(offer.id)),
        e: () => press('done'),
        t: () => press('transfer'),
        d: () => press('file'),
        r: () => focusBox('reply'),
        n: () => focusBox('note'),
        i: () => setFolded((before) => !before),
        c: () => setPage('calls'),
        u: () => {
          const last = lines.at(-1)?.seq ?? 0;
          if (id !== undefined) void guarded(() => api.read(id, last)).then(desk.refresh);
        },
        '/': () => filter.current?.focus(),
        '?': () => setDialog('help'),
      };
      const run = keys[event.key.toLowerCase()];
      if (run === undefined || (id === undefined && 'etdrni'.includes(event.key.toLowerCase()))) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  function press(name: string): boolean {
    const button = document.querySelector<HTMLButtonElement>(`[data-command="${name}"]`);
    button?.click();
    return button !== null;
  }

  function focusBox(which: ComposerTab): void {
    setTab(which);
    requestAnimationFrame(() => box.current?.focus());
  }

  const offer = answers
    ? list?.requests.find((each) => each.offeredTo === advisor.id && each.live === 'offered')
    : undefined;
  const lines = useMemo(
    () => (detail === null ? [] : merged(detail.transcript, desk.lines.get(detail.request.id) ?? [])),
    [detail, desk.lines],
  );
  const at = new Intl.DateTimeFormat(preferences.language, { hour: '2-digit', minute: '2-digit' });
  const pages: readonly [Page, boolean][] = [
    ['conversations', may('readRequests')],
    ['calls', may('readRequests')],
    ['replies', answers],
    ['misunderstood', answers],
    ['figures', may('readFigures')],
    ['audit', may('readAudit')],
  ];

  return (
    <>
      {page === 'conversations' && (
        <a className="skip" href="#list">
          {words('desk.skip')}
        </a>
      )}
      <TopBar
        {...{ words, advisor, preferences }}
        lines={list === null ? null : { words: list.lines, open: list.open }}
        presence={answers ? presence : null}
        onPresence={(state) => {
          setPresence(state);
          void guarded(() => api.presence(state));
        }}
        onChange={props.onPreferences}
        onHelp={() => setDialog('help')}
        onSignOut={props.onSignOut}
      />
      {desk.lost && (
        <p role="alert" className="lost">
          {list === null ? words('desk.loading') : words('desk.lost', { time: at.format(list.now) })}{' '}
          <button type="button" className="small" onClick={desk.refresh}>
            {words('desk.retry')}
          </button>
        </p>
      )}
      <p role="status" className="visually-hidden">
        {heard}
      </p>
      <div className="frame">
        <nav className="rail" aria-label={words('console.nav')}>
          {pages
            .filter(([, allowed]) => allowed)
            .map(([name]) => (
              <button
                key={name}
                type="button"
                aria-current={page === name ? 'page' : undefined}
                onClick={() => setPage(name)}
              >
                {words(`console.nav.${name}`)}
                {name === 'conversations' && waiting.length > 0 && <span className="count">{waiting.length}</span>}
              </button>
            ))}
        </nav>
        {page === 'conversations' && (
          <div className="panes">
            <RequestList
              {...{ list, words, chosen, filter }}
              advisor={advisor.id}
              onOpen={(id, byKeyboard) => void open(id, byKeyboard)}
            />
            <main className="detail" id="detail" aria-label={words('desk.detail')}>
              <p role="status" className="feedback" data-tone={told?.tone}>
                {told?.words}
              </p>
              {detail === null ? (
                <p className="choose">{words('desk.choose')}</p>
              ) : (
                <RequestPane
                  {...{ detail, lines, words, api, guarded, advisor, answers, replies, busy, tab, folded, box }}
                  unsent={unsent.filter(({ requestId }) => requestId === detail.request.id)}
                  now={list?.now ?? detail.request.createdAt}
                  seesPhones={may('seePhone')}
                  onTab={focusBox}
                  onFold={() => setFolded(!folded)}
                  onAccept={() => accept(detail.request.id)}
                  onTransfer={() => setDialog('transfer')}
                  onFinish={() => setDialog('finish')}
                  onCommand={(name, words) => void command(name, words)}
                  onSend={(text) =>
                    void post({ key: crypto.randomUUID(), requestId: detail.request.id, text, state: 'sending' })
                  }
                  onResend={(message) => void post(message)}
                  onNote={(text) => void note(text)}
                />
              )}
            </main>
          </div>
        )}
        {page === 'calls' && (
          <Agenda {...{ api, words, guarded }} version={list?.now ?? 0} onOpen={(id) => void open(id, true)} />
        )}
        {page === 'replies' && (
          <Replies {...{ api, words, guarded, replies }} keepsTeam={may('configure')} onChanged={readReplies} />
        )}
        {page === 'misunderstood' && <Misunderstood {...{ api, words, guarded }} publishes={may('supervise')} />}
        {page === 'figures' && <Figures {...{ api, words, guarded }} />}
        {page === 'audit' && <Audit {...{ api, words, guarded }} language={preferences.language} />}
      </div>
      {offer !== undefined && (
        <OfferCard
          key={`${offer.id} ${offer.offeredUntil}`}
          request={offer}
          leftMs={(offer.offeredUntil ?? 0) - (list?.now ?? 0)}
          words={words}
          onAccept={() => accept(offer.id)}
          onPass={() => void guarded(() => api.pass(offer.id)).then(desk.refresh)}
        />
      )}
      {dialog === 'help' && (
        <Dialog title={words('console.help')} words={words} onClose={() => setDialog(null)}>
          <p>{words('console.help.text')}</p>
        </Dialog>
      )}
      {dialog === 'transfer' && detail !== null && (
        <TransferDialog
          {...{ words, api, guarded }}
          self={advisor.id}
          team={detail.request.team}
          onClose={() => setDialog(null)}
          onTransfer={(to) => {
            setDialog(null);
            void act(detail.request.id, 'transfer', to, () => say(words('desk.saved'), 'good'));
          }}
        />
      )}
      {dialog === 'finish' && detail !== null && (
        <FinishDialog
          words={words}
          onClose={() => setDialog(null)}
          onFinish={({ outcome, note: text }) => {
            setDialog(null);
            void act(detail.request.id, 'finish', { outcome, note: text || null }, () =>
              say(words('desk.saved'), 'good'),
            );
          }}
        />
      )}
    </>
  );
}
