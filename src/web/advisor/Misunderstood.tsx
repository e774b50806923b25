import { useCallback, useEffect, useState } from 'react';
import type { DeskApi, LearningTrial, MisunderstoodList } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { LearningTrials } from './LearningTrials.tsx';
import type { DeskData } from './useDesk.ts';

export interface MisunderstoodProps {
  api: DeskApi;
  words: DeskWords;
  guarded: DeskData['guarded'];
  /** Supervisors publish; everybody may try. */
  publishes: boolean;
}

/** What the assistant did not understand, and what was meant; a training is tried on a copy before it counts. */
export function Misunderstood({ api, words, guarded, publishes }: MisunderstoodProps) {
  const [list, setList] = useState<MisunderstoodList | null>(null);
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  const [result, setResult] = useState<{ published: boolean; trials: LearningTrial[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const read = useCallback(() => void guarded(async () => setList(await api.misunderstood())), [api, guarded]);
  useEffect(read, [read]);
  const chosen = Object.entries(labels).flatMap(([id, label]) => (label === '' ? [] : [{ id, label }]));

  async function train(act: 'try' | 'publish'): Promise<void> {
    setBusy(true);
    const worked = await guarded(async () => {
      const answer = await api.train(act, chosen);
      setResult(answer);
      if (answer.published) setLabels({});
    });
    setFailed(!worked);
    setBusy(false);
    read();
  }

  return (
    <main className="page" id="detail">
      <h2>{words('console.misunderstood.title')}</h2>
      <p>{words('console.misunderstood.help')}</p>
      <div className="buttons">
        <button
          type="button"
          className="primary"
          disabled={busy || chosen.length === 0}
          onClick={() => void train('try')}
        >
          {words('console.misunderstood.run')}
        </button>
        {publishes && (
          <button type="button" disabled={busy || chosen.length === 0} onClick={() => void train('publish')}>
            {words('console.misunderstood.publish')}
          </button>
        )}
      </div>
      <div role="status">
        {busy && <p>{words('console.misunderstood.running')}</p>}
        {failed && <p className="warned">{words('desk.failed')}</p>}
        {result !== null && !busy && <LearningTrials {...result} words={words} intents={list?.intents ?? []} />}
      </div>
      {list !== null && list.sentences.length === 0 && <p>{words('console.misunderstood.none')}</p>}
      <ul className="reply-list">
        {(list?.sentences ?? []).map((sentence) => (
          <li key={sentence.id} className="card">
            <p className="line-text">« {sentence.text} »</p>
            <p className="hint">
              {words('console.misunderstood.heard', { intent: sentence.heard, score: sentence.score })}
              {sentence.chosen !== null && ` · ${words('console.misunderstood.chose', { intent: sentence.chosen })}`}
            </p>
            <div className="buttons">
              <label>
                {words('console.misunderstood.meant')}{' '}
                <select
                  value={labels[sentence.id] ?? ''}
                  onChange={(event) => setLabels({ ...labels, [sentence.id]: event.target.value })}
                >
                  <option value="">–</option>
                  {list?.intents.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
              <button
                type="button"
                className="small"
                disabled={(labels[sentence.id] ?? '') === ''}
                onClick={() => void guarded(() => api.keepSentence(sentence.id, labels[sentence.id] ?? '')).then(read)}
              >
                {words('console.misunderstood.keep')}
              </button>
              <button
                type="button"
                className="small"
                onClick={() => void guarded(() => api.skipSentence(sentence.id)).then(read)}
              >
                {words('console.misunderstood.skip')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
}
