import { type RefObject, useEffect, useState } from 'react';
import type { SuggestionView } from '../../desk/liveView.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { insertText } from './insertText.ts';
import type { DeskData } from './useDesk.ts';

export interface SuggestionsProps {
  id: string;
  /** The customer's last words, by their place: others bring other answers. */
  heard: number;
  api: DeskApi;
  words: DeskWords;
  guarded: DeskData['guarded'];
  box: RefObject<HTMLTextAreaElement | null>;
}

/** From the help base, for the customer's last words: put into the box to be edited, never sent by themselves. */
export function Suggestions({ id, heard, api, words, guarded, box }: SuggestionsProps) {
  const [found, setFound] = useState<readonly SuggestionView[]>([]);
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each word of the customer.
  useEffect(() => {
    let latest = true;
    void guarded(async () => {
      const suggestions = await api.suggestions(id);
      if (latest) setFound(suggestions);
    });
    return () => {
      latest = false;
    };
  }, [id, heard, api, guarded]);
  if (found.length === 0) return null;
  const insert = (text: string) => {
    setOpen(false);
    if (box.current !== null) insertText(box.current, text);
  };
  return (
    <details className="suggestions" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words('console.suggestions')} <span className="count">{found.length}</span>
      </summary>
      <p className="hint">{words('console.suggestions.help')}</p>
      <ul>
        {found.map((each) => (
          <li key={each.text}>
            <p className="line-text">{each.text}</p>
            <p className="hint">{each.source}</p>
            <button type="button" className="small" onClick={() => insert(each.text)}>
              {words('console.insert')}
              <span className="visually-hidden"> {each.source}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
