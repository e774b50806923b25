import { useCallback, useState } from 'react';
import type { TranscriptLine } from '../../desk/deskView.ts';
import { notifyDesktop, playTone } from './alerts.ts';
import type { DeskWords } from './deskWords.ts';
import type { Preferences } from './preferences.ts';

export type AlertName = 'console.alerts.new' | 'console.alerts.message' | 'console.alerts.mention';

/** What a screen reader, a loudspeaker and the desktop tell while somebody looks elsewhere, once each. */
export function useHeard(words: DeskWords, { sound, desktop }: Pick<Preferences, 'sound' | 'desktop'>) {
  const [heard, setHeard] = useState({ words: '', times: 0 });
  const alert = useCallback(
    (kind: AlertName) => {
      if (sound) playTone();
      if (desktop && document.hidden) notifyDesktop(words(kind));
    },
    [sound, desktop, words],
  );
  const read = useCallback((said: string) => setHeard(({ times }) => ({ words: said, times: times + 1 })), []);
  // The same words again are read again only where something in them has changed.
  return { heard: heard.words + (heard.times % 2 === 0 ? '' : '\u00a0'), alert, read };
}

/** What a customer has just said in the conversation that is open; only their name where it is long. */
export function newLines(words: DeskWords, name: string, said: readonly TranscriptLine[]): string {
  const text = said
    .map(({ text: each }) => each)
    .filter((each) => each !== '')
    .join('. ');
  const told = words('console.newLines', { name });
  return text === '' || text.length > LONGEST_READ ? told : `${told}. ${text}`;
}

const LONGEST_READ = 200;
