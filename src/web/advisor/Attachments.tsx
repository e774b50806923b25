import { useRef } from 'react';
import type { DeskWords } from './deskWords.ts';
import { Shape } from './Shape.tsx';
import type { Attached } from './useAttachments.ts';

export interface AttachmentsProps {
  attached: readonly Attached[];
  words: DeskWords;
  onRemove(attached: Attached): void;
}

/** The files of the reply, each with its state in words. */
export function Attachments({ attached, words, onRemove }: AttachmentsProps) {
  if (attached.length === 0) return null;
  return (
    <ul className="attached" aria-label={words('console.files')}>
      {attached.map((each) => (
        <li key={each.key} className={each.is}>
          <Shape name={each.is === 'refused' ? 'octagon' : each.is === 'ready' ? 'check' : 'clock'} />
          <span className="attached-name">{each.name}</span>
          <span className="hint" role="status">
            {each.is === 'refused' ? each.why || words('desk.failed') : words(`console.file.${each.is}`)}
          </span>
          <button type="button" className="small" onClick={() => onRemove(each)}>
            {words('console.file.remove')}
            <span className="visually-hidden"> {each.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Opens the browser's own choice of files. */
export function AttachButton({ words, onFiles }: { words: DeskWords; onFiles(files: Iterable<File>): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        id="attach"
        multiple
        accept="image/jpeg,image/png,image/heic,application/pdf"
        hidden
        onChange={(event) => {
          onFiles(event.target.files ?? []);
          event.target.value = '';
        }}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {words('console.attach')}
      </button>
    </>
  );
}
