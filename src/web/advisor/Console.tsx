import { useCallback, useEffect, useRef, useState } from 'react';
import type { RequestView } from '../../desk/deskView.ts';
import type { PresenceState } from '../../domain/handoff.ts';
import { verdictReferenceIn } from '../../domain/verdictReference.ts';
import { takeAskedRequest } from './askedRequest.ts';
import type { ComposerTab } from './Composer.tsx';
import { ConsoleDialogs, type DialogName } from './ConsoleDialogs.tsx';
import { withVariables } from './cannedText.ts';
import type { DeskApi, Session } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { insertText } from './insertText.ts';
import { Mentions } from './Mentions.tsx';
import { OfferCard } from './OfferCard.tsx';
import { Page } from './Page.tsx';
import { type PageName, pagesFor } from './pages.ts';
import { buttonsNow, paletteCommands, verdictCommand } from './paletteCommands.ts';
import type { Preferences } from './preferences.ts';
import { Rail } from './Rail.tsx';
import { RequestList } from './RequestList.tsx';
import { RequestPane } from './RequestPane.tsx';
import { StormBanner } from './StormBanner.tsx';
import { sectionOf } from './sections.ts';
import { TopBar } from './TopBar.tsx';
import { useActs } from './useActs.ts';
import { useBox } from './useBox.ts';
import { press, stepRow, useConsoleKeys } from './useConsoleKeys.ts';
import { useDesk } from './useDesk.ts';
import { newLines, useHeard } from './useHeard.ts';
import { useInsertions } from './useInsertions.ts';
import { useOpenRequest } from './useOpenRequest.ts';
import { useOutgoing } from './useOutgoing.ts';
import { useWaitingAlerts } from './useWaitingAlerts.ts';

export interface ConsoleProps {
  api: DeskApi;
  words: DeskWords;
  session: Session & { advisor: NonNullable<Session['advisor']> };
  preferences: Preferences;
  onPreferences(preferences: Preferences): void;
  onSignedOut(): void;
  onSignOut(): void;
}

/** The desk of one advisor: its sections, the chosen request, and what reaches all of it. */
export function Console(props: ConsoleProps) {
  const { api, words, preferences } = props;
  const { advisor, rights = [] } = props.session;
  const may = (right: (typeof rights)[number]) => rights.includes(right);
  const answers = may('answer');
  const pages = pagesFor(rights);
  const [page, setPage] = useState<PageName>(pages[0] ?? 'figures');
  const [tab, setTab] = useState<ComposerTab>('reply');
  const [folded, setFolded] = useState(() => innerHeight < 780);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [presence, setPresence] = useState<PresenceState>('online');
  const filter = useRef<HTMLInputElement>(null);
  const { box, enter } = useBox();
  const shown = useRef<RequestView | null>(null);

  const { heard, alert, read } = useHeard(words, preferences);
  const desk = useDesk(api, {
    signedOut: props.onSignedOut,
    lines(requestId, fresh) {
      const said = fresh.filter(({ who }) => who === 'customer');
      if (said.length === 0) return;
      alert('console.alerts.message');
      if (requestId === shown.current?.id) read(newLines(words, shown.current.name, said));
    },
  });
  const { list, guarded } = desk;
  const request = useOpenRequest(api, desk);
  const { detail, chosen, lines } = request;
  shown.current = detail?.request ?? null;
  const open = useCallback(
    async (id: string, byKeyboard = false) => {
      setPage('conversations');
      await request.open(id, byKeyboard);
    },
    [request.open],
  );
  const acts = useActs({ api, words, desk, open });
  const outgoing = useOutgoing({ api, guarded, refresh: desk.refresh, list }, () =>
    acts.say(words('desk.conflict.changed'), 'bad'),
  );

  // A link from a Teams card or a mail opens its request, or takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    if (!may('readRequests')) return;
    const asked = takeAskedRequest();
    if (asked?.is === 'open') void open(asked.id, true);
    if (asked?.is === 'take' && answers) void acts.take(asked.token);
  }, []);

  const waiting = (list?.requests ?? []).filter((each) => sectionOf(each, advisor.id, list?.now ?? 0) === 'now');
  useWaitingAlerts({ waiting, loaded: list !== null, words }, () => {
    alert('console.alerts.new');
    read(words('console.alerts.new'));
  });
  const mentions = list?.mentions ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each mention.
  useEffect(() => {
    if (mentions.length > 0) alert('console.alerts.mention');
  }, [mentions.at(-1)?.noteId]);

  const { replies, colleagues, readReplies } = useInsertions({ api, guarded, answers, tab, self: advisor.id });

  const turnTo = (name: PageName) => {
    acts.hush();
    setPage(name);
  };
  const focusBox = (which: ComposerTab) => {
    setTab(which);
    enter();
  };
  const join = (id: string, how: 'accept' | 'reopen') =>
    void acts.act(id, how, {}, () => {
      acts.say(words('console.taken'), 'good');
      focusBox('reply');
    });
  /** What is held leaves first: nobody's last word is lost to a hand-over. */
  const leave = async (name: 'transfer' | 'finish', body: unknown) => {
    const id = detail?.request.id;
    if (id === undefined) return;
    await outgoing.flush(id);
    await acts.act(id, name, body, () => acts.say(words('desk.saved'), 'good'));
  };

  const offer = answers
    ? list?.requests.find((each) => each.offeredTo === advisor.id && each.live === 'offered')
    : undefined;
  const withRequest = (run: (id: string) => void) => (detail === null ? undefined : () => run(detail.request.id));
  useConsoleKeys({
    shortcuts: preferences.shortcuts,
    palette: () => setDialog('palette'),
    keys: {
      j: () => stepRow(1, chosen),
      k: () => stepRow(-1, chosen),
      a: () => press('take') || (offer !== undefined && join(offer.id, 'accept')),
      e: withRequest(() => press('done')),
      t: withRequest(() => press('transfer')),
      d: withRequest(() => press('file')),
      r: withRequest(() => focusBox('reply')),
      n: withRequest(() => focusBox('note')),
      i: withRequest(() => setFolded((before) => !before)),
      u: withRequest((id) => void guarded(() => api.read(id, lines.at(-1)?.seq ?? 0)).then(desk.refresh)),
      c: () => turnTo('calls'),
      '/': () => filter.current?.focus(),
      '?': () => setDialog('help'),
    },
  });

  const commands = () =>
    paletteCommands({
      words,
      pages: pages.map((name) => ({ name, go: () => turnTo(name) })),
      requests: list?.requests ?? [],
      replies,
      acts: buttonsNow(),
      onOpen: (id) => void open(id, true),
      onInsert:
        detail?.mine === true
          ? (reply) => {
              setPage('conversations');
              focusBox('reply');
              const text = withVariables(reply.text, { request: detail.request, advisor: advisor.name });
              requestAnimationFrame(() => box.current !== null && insertText(box.current, text));
            }
          : null,
    });
  const typedCommands = (text: string) => {
    const reference = may('readRequests') ? verdictReferenceIn(text) : null;
    return reference === null ? [] : [verdictCommand(words, reference, () => setDialog({ verdict: reference }))];
  };
  const at = new Intl.DateTimeFormat(preferences.language, { hour: '2-digit', minute: '2-digit' });

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
      {may('readRequests') && <StormBanner {...{ api, words }} language={preferences.language} />}
      <p role="status" className="visually-hidden">
        {heard}
      </p>
      <div className="frame">
        <Rail {...{ words, pages, page }} waiting={waiting.length} onPage={turnTo} />
        {page === 'conversations' && (
          <div className="panes">
            <RequestList
              {...{ list, words, chosen, filter }}
              advisor={advisor.id}
              onOpen={(id, byKeyboard) => void open(id, byKeyboard)}
            />
            <main className="detail" id="detail" aria-label={words('desk.detail')}>
              <p role="status" className="feedback" data-tone={acts.told?.tone}>
                {acts.told?.words}
              </p>
              {detail === null ? (
                <p className="choose">{words('desk.choose')}</p>
              ) : (
                <RequestPane
                  {...{ detail, lines, words, api, guarded, advisor, answers, replies, colleagues, tab, folded, box }}
                  busy={acts.busy}
                  unsent={outgoing.unsent.filter(({ requestId }) => requestId === detail.request.id)}
                  restored={outgoing.restored}
                  typing={desk.typing === detail.request.id}
                  now={list?.now ?? detail.request.createdAt}
                  seesPhones={may('seePhone')}
                  onTab={focusBox}
                  onFold={() => setFolded(!folded)}
                  onAccept={() => join(detail.request.id, 'accept')}
                  onReopen={() => join(detail.request.id, 'reopen')}
                  onTransfer={() => setDialog('transfer')}
                  onFinish={() => setDialog('finish')}
                  onMove={() => setDialog({ move: detail.request })}
                  onCommand={(name, note) => void acts.command(name, detail.request, note)}
                  onSend={(said) => outgoing.say(detail.request.id, said)}
                  onTakeBack={(message) => {
                    outgoing.takeBack(message);
                    focusBox('reply');
                  }}
                  onSendNow={(message) => void outgoing.flush(message.requestId)}
                  onResend={outgoing.resend}
                  onNote={(text) => void acts.note(detail, text)}
                />
              )}
            </main>
          </div>
        )}
        <Page
          {...{ page, api, words, guarded }}
          language={preferences.language}
          rights={rights}
          replies={replies}
          version={list?.now ?? 0}
          told={acts.told}
          onReplies={readReplies}
          onOpen={(id) => void open(id, true)}
          onMove={(call) => setDialog({ move: call })}
        />
      </div>
      {offer !== undefined && (
        <OfferCard
          key={`${offer.id} ${offer.offeredUntil}`}
          request={offer}
          leftMs={(offer.offeredUntil ?? 0) - (list?.now ?? 0)}
          words={words}
          onAccept={() => join(offer.id, 'accept')}
          onPass={() => void guarded(() => api.pass(offer.id)).then(desk.refresh)}
        />
      )}
      <Mentions
        {...{ mentions, words }}
        onOpen={({ noteId, requestId }) => {
          void guarded(() => api.readMention(noteId)).then(desk.refresh);
          void open(requestId, true);
        }}
      />
      <ConsoleDialogs
        open={dialog}
        {...{ detail, words, api, guarded, commands, typedCommands }}
        onOpen={(id) => void open(id, true)}
        self={advisor.id}
        now={list?.now ?? 0}
        onClose={() => setDialog(null)}
        onTransfer={(to) => void leave('transfer', to)}
        onFinish={({ outcome, note }) => void leave('finish', { outcome, note: note || null })}
        onMove={(call, start) => void acts.move(call, start)}
      />
    </>
  );
}
