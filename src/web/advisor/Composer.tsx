import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { RequestDetail } from '../../desk/deskView.ts';
import type { CannedReplyView } from '../../desk/liveView.ts';
import { looksSecret, openVariable, withVariables } from './cannedText.ts';
import type { DeskWords } from './deskWords.ts';
import { keepDraft, readDraft } from './unsent.ts';

export type ComposerTab = 'reply' | 'note';

export interface ComposerProps {
  detail: RequestDetail;
  words: DeskWords;
  advisor: string;
  tab: ComposerTab;
  box: RefObject<HTMLTextAreaElement | null>;
  replies: readonly CannedReplyView[];
  onTab(tab: ComposerTab): void;
  onSend(text: string): void;
  onNote(text: string): void;
  onTyping(): void;
}

/** Two boxes that never mix: what goes to the customer, and what the team alone reads. */
export function Composer(props: ComposerProps) {
  const { detail, words, tab, box, onTab } = props;
  const { request, mine, closedWindow } = detail;
  const blocked = tab === 'note' ? null : (closedWindow ?? (mine ? null : whyNot(detail, words)));
  const id = `${request.id}.${tab}`;
  const [text, setText] = useState(readDraft(id));
  const [fault, setFault] = useState('');
  const [palette, setPalette] = useState<{ from: number; wanted: string; at: number } | null>(null);
  const typedAt = useRef(0);

  useEffect(() => {
    setText(readDraft(id));
    setFault('');
    setPalette(null);
  }, [id]);

  const language = request.language.toLowerCase().startsWith('ang') || request.language === 'English' ? 'en' : 'fr';
  const found =
    palette === null
      ? []
      : props.replies
          .filter((each) => each.language === language || each.own)
          .filter((each) => `${each.shortcut} ${each.text}`.toLowerCase().includes(palette.wanted.toLowerCase()))
          .slice(0, 6);

  const change = (value: string, caret: number) => {
    setText(value);
    keepDraft(id, value);
    setFault('');
    const slash = /(?:^|\s)\/([\p{L}\d-]*)$/u.exec(value.slice(0, caret));
    setPalette(slash === null ? null : { from: caret - (slash[1]?.length ?? 0) - 1, wanted: slash[1] ?? '', at: 0 });
    const now = performance.now();
    if (tab === 'reply' && mine && now - typedAt.current > 4000) {
      typedAt.current = now;
      props.onTyping();
    }
  };

  const insert = (reply: CannedReplyView) => {
    const caret = box.current?.selectionStart ?? text.length;
    const from = palette?.from ?? caret;
    const filled = withVariables(reply.text, { request, advisor: props.advisor });
    const value = text.slice(0, from) + filled + text.slice(caret);
    change(value, from + filled.length);
    setPalette(null);
    requestAnimationFrame(() => box.current?.setSelectionRange(from + filled.length, from + filled.length));
    box.current?.focus();
  };

  const submit = () => {
    const value = text.trim();
    if (value === '' || blocked !== null) return;
    const open = tab === 'reply' ? openVariable(value) : null;
    if (open !== null) return setFault(words('console.unfilled', { name: open }));
    setText('');
    keepDraft(id, '');
    if (tab === 'reply') props.onSend(value);
    else props.onNote(value);
  };

  const onKey = (event: KeyboardEvent) => {
    if (palette !== null && found.length > 0) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        setPalette({ ...palette, at: (palette.at + step + found.length) % found.length });
        return;
      }
      const chosen = found[palette.at];
      if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) {
        event.preventDefault();
        insert(chosen);
        return;
      }
    }
    if (event.key === 'Escape' && palette !== null) {
      event.stopPropagation();
      return setPalette(null);
    }
    // A key that an input method is using is no key of ours.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    }
  };

  const label = words(tab === 'reply' ? 'console.reply.label' : 'console.note.label');
  return (
    <section className={`composer ${tab}`} aria-label={words(tab === 'reply' ? 'console.reply' : 'console.note')}>
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
        {palette !== null && (
          <div className="palette" id="palette" role="listbox" aria-label={words('console.replies.title')}>
            {found.map((reply, index) => (
              <div
                key={reply.id}
                id={`reply-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === palette.at}
                onPointerDown={(event) => {
                  event.preventDefault();
                  insert(reply);
                }}
              >
                <strong>/{reply.shortcut}</strong> {reply.text.slice(0, 90)}
              </div>
            ))}
            {found.length === 0 && (
              <div role="option" tabIndex={-1} aria-selected="false">
                {words('console.replies.none')}
              </div>
            )}
          </div>
        )}
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
          aria-controls={palette === null ? undefined : 'palette'}
          aria-activedescendant={palette !== null && found.length > 0 ? `reply-${palette.at}` : undefined}
          onChange={(event) => change(event.target.value, event.target.selectionStart)}
          onKeyDown={onKey}
        />
        <div className="composer-foot">
          <p id="composer-hint" className="hint">
            {words(tab === 'reply' ? 'console.reply.hint' : 'console.note.hint')}
          </p>
          <button type="button" className="primary" disabled={blocked !== null || text.trim() === ''} onClick={submit}>
            {words(tab === 'reply' ? 'console.send' : 'console.saveNote')}
          </button>
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
