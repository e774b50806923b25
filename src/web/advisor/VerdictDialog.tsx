import { useEffect, useState } from 'react';
import type { VerdictView } from '../../desk/verdictView.ts';
import { Dialog } from './Dialog.tsx';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import type { DeskData } from './useDesk.ts';

export interface VerdictProps {
  reference: string;
  words: DeskWords;
  api: DeskApi;
  guarded: DeskData['guarded'];
  onClose(): void;
  onOpen(requestId: string): void;
}

/** An answer on cover that a customer quotes by its reference, with what it rested on. */
export function VerdictDialog({ reference, words, api, guarded, onClose, onOpen }: VerdictProps) {
  const [verdict, setVerdict] = useState<VerdictView | null>();
  useEffect(() => {
    void guarded(async () => setVerdict(await api.verdict(reference)));
  }, [api, guarded, reference]);
  const requestId = verdict?.requestId ?? null;
  return (
    <Dialog
      title={words('console.verdict.title', { reference })}
      words={words}
      {...(requestId === null ? {} : { go: words('console.verdict.request'), onGo: () => onOpen(requestId) })}
      onClose={onClose}
    >
      {verdict === undefined && <p role="status">{words('desk.loading')}</p>}
      {verdict === null && <p role="alert">{words('console.verdict.none')}</p>}
      {verdict != null && (
        <dl className="pairs">
          {verdict.lines.map((line) => (
            <div key={line.label}>
              <dt>{line.label}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  );
}
