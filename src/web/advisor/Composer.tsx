import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RequestDetail } from '../../desk/deskView.ts';
import type { CannedReplyView, ColleagueView } from '../../desk/liveView.ts';
import { AttachButton, Attachments } from './Attachments.tsx';
import { looksSecret, openVariable, withVariables } from './cannedText.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { type Asked, askedBefore, type Insertion, InsertList, insertionsFor } from './InsertList.tsx';
import { Suggestions } from './Suggestions.tsx';
import { keepDraft, type ReadyFile, readDraft, type Unsent } from './unsent.ts';
import { useAttachments } from './useAttachments.ts';
import type { DeskData } from './useDesk.ts';

export type ComposerTab = 'reply' | 'note';

export interface ComposerProps {
  detail: RequestDetail;
  words: DeskWords;
  api: DeskApi;
  guarded: DeskData['guarded'];
  advisor: string;
  tab: ComposerTab;
  box: RefObject<HTMLTextAreaElement | null>;
  /** Where the customer's last words stand. */
  heard: number;
  replies: readonly CannedReplyView[];
  /** Who can be named in a note. */
  colleagues: readonly ColleagueView[];
  /** A reply that was taken back before it left. */
  restored: Unsent | null;
  onTab(tab: ComposerTab): void;
  onSend(said: { text: string; files: readonly ReadyFile[]; now: boolean }): void;
  onNote(text: string): void;
  onTyping(): void;
}

const TYPING_MS = 4000;

/** Two boxes that never mix: what goes to the customer, and what the team alone reads. */
export function Composer(props: ComposerProps) {
  const { detail, words, tab, box, onTab, restored } = props;
  const { request, mine, closedWindow } = detail;
  const blocked = tab === 'note' ? null : (closedWindow ?? (mine ? null : whyNot(detail, words)));
  const id = `${request.id}.${tab}`;
  const [text, setText] = useState(readDraft(id));
  const [fault, setFault] = useState('');
  const [asked, setAsked] = useState<(Asked & { at: number }) | null>(null);
  const typedAt = useRef(0);
  const caretAt = useRef<number | null>(null);
  const files = useAttachments(request.id, props.api, props.guarded);
  const waiting = tab === 'reply' ? files.attached : [];

  useEffect(() => {
    setText(readDraft(id));
    setFault('');
    setAsked(null);
  }, [id]);

  // Before the next key: a frame later the caret would jump back behind what was typed meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the text with the insertion is in the box.
  useLayoutEffect(() => {
    if (caretAt.current !== null) box.current?.setSelectionRange(caretAt.current, caretAt.current);
    caretAt.current = null;
  }, [text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each reply that was taken back.
  useEffect(() => {
    if (restored === null || restored.requestId !== request.id) return;
    const before = readDraft(`${request.id}.reply`);
    const value = [restored.text, before].filter((each) => each !== '').join('\n');
    keepDraft(`${request.id}.reply`, value);
    if (tab === 'reply') setText(value);
    files.restore(restored.files);
  }, [restored?.key]);

  const language = request.language.toLowerCase().startsWith('ang') || request.language === 'English' ? 'en' : 'fr';
  const { replies, colleagues } = props;
  const found = asked === null ? [] : insertionsFor(asked, { replies, colleagues, language });

  const none =
    asked?.sign === '@'
      ? 'console.colleagues.none'
      : replies.length === 0
        ? 'console.replies.empty'
        : 'console.replies.none';

  const change = (value: string, caret: number) => {
    setText(value);
    keepDraft(id, value);
    setFault('');
    const next = askedBefore(value, caret);
    setAsked(next === null || (next.sign === '@' && tab === 'reply') ? null : { ...next, at: 0 });
    const now = performance.now();
    if (tab === 'reply' && mine && now - typedAt.current > TYPING_MS) {
      typedAt.current = now;
      props.onTyping();
    }
  };

  const insert = (insertion: Insertion) => {
    const caret = box.current?.selectionStart ?? text.length;
    const from = asked?.from ?? caret;
    const filled = withVariables(insertion.text, { request, advisor: props.advisor });
    const value = text.slice(0, from) + filled + text.slice(caret);
    change(value, from + filled.length);
    setAsked(null);
    caretAt.current = from + filled.length;
    box.current?.focus();
  };

  const sends = text.trim() !== '' || waiting.some(({ is }) => is === 'ready');
  const submit = (now: boolean) => {
    const value = text.trim();
    if (!sends || blocked !== null) return;
    const open = tab === 'reply' ? openVariable(value) : null;
    if (open !== null) return setFault(words('console.unfilled', { name: open }));
    if (waiting.some(({ is }) => is !== 'ready')) return setFault(words('console.file.wait'));
    setText('');
    keepDraft(id, '');
    if (tab === 'note') return props.onNote(value);
    props.onSend({ text: value, files: waiting.flatMap((each) => (each.is === 'ready' ? [each.file] : [])), now });
    files.clear();
  };

  const onKey = (event: KeyboardEvent) => {
    // A sign that found nothing is closed first, so that it does not leave with the message unseen.
    if (event.key === 'Enter' && asked !== null && found.length === 0) {
      event.preventDefault();
      return setAsked(null);
    }
    if (asked !== null && found.length > 0) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        setAsked({ ...asked, at: (asked.at + step + found.length) % found.length });
        return;
      }
      const chosen = found[asked.at];
      if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) {
        event.preventDefault();
        insert(chosen);
        return;
      }
    }
    if (event.key === 'Escape' && asked !== null) {
      event.stopPropagation();
      return setAsked(null);
    }
    // A key that an input method is using is no key of ours.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit(event.ctrlKey || event.metaKey);
    }
  };

  const takesFiles = tab === 'reply' && blocked === null;
  const label = words(tab === 'reply' ? 'console.reply.label' : 'console.note.label');
  return (
    <section
      className={`composer ${tab}`}
      aria-label={words(tab === 'reply' ? 'console.reply' : 'console.note')}
      onDragOver={(event) => takesFiles && event.preventDefault()}
      onDrop={(event) => {
        if (!takesFiles) return;
        event.preventDefault();
        files.add(event.dataTransfer.files);
      }}
    >
      <div className="tabs" role="tablist">
        {(['reply', 'note'] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls="composer-panel"
            onClick={() => onTab(name)}
          >
            {words(name === 'reply' ? 'console.reply' : 'console.note')}
          </button>
        ))}
      </div>
      <div id="composer-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {blocked !== null && <p className="blocked">{blocked}</p>}
        {tab === 'reply' && blocked === null && (
          <Suggestions
            {...{ words, box }}
            id={request.id}
            heard={props.heard}
            api={props.api}
            guarded={props.guarded}
          />
        )}
        {asked !== null && <InsertList {...{ found, words, none }} at={asked.at} onInsert={insert} />}
        <label className="visually-hidden" htmlFor="composer">
          {label}
        </label>
        <textarea
          id="composer"
          ref={box}
          rows={3}
          maxLength={tab === 'reply' ? 4000 : 2000}
          value={text}
          disabled={blocked !== null}
          placeholder={label}
          aria-describedby="composer-hint"
          aria-controls={asked === null ? undefined : 'palette'}
          aria-activedescendant={asked !== null && found.length > 0 ? `insert-${asked.at}` : undefined}
          onChange={(event) => change(event.target.value, event.target.selectionStart)}
          onKeyDown={onKey}
          onPaste={(event) => {
            if (takesFiles && event.clipboardData.files.length > 0) files.add(event.clipboardData.files);
          }}
        />
        <Attachments attached={waiting} words={words} onRemove={files.remove} />
        <div className="composer-foot">
          <p id="composer-hint" className="hint">
            {words(tab === 'reply' ? 'console.reply.hint' : 'console.note.hint')}
          </p>
          <div className="buttons">
            {takesFiles && <AttachButton words={words} onFiles={files.add} />}
            <button
              type="button"
              className="primary"
              disabled={blocked !== null || !sends}
              onClick={() => submit(false)}
            >
              {words(tab === 'reply' ? 'console.send' : 'console.saveNote')}
            </button>
          </div>
        </div>
        <p role="status" className={fault === '' && !looksSecret(text) ? 'visually-hidden' : 'warned'}>
          {fault !== '' ? fault : looksSecret(text) ? words('console.secret') : ''}
        </p>
      </div>
    </section>
  );
}

function whyNot({ request }: RequestDetail, words: DeskWords): string {
  if (request.status === 'taken' && request.advisor !== null)
    return words('console.notMine', { name: request.advisor.name });
  return words(request.live === null ? 'console.assistantAnswers' : 'console.notInHand');
}
