import type { LearningTrial, MisunderstoodList } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';

export interface LearningTrialsProps {
  published: boolean;
  trials: readonly LearningTrial[];
  intents: MisunderstoodList['intents'];
  words: DeskWords;
}

/** What a training would change, before and after: one broken sentence and nothing is published. */
export function LearningTrials({ published, trials, intents, words }: LearningTrialsProps) {
  const refused = trials.some(({ accepted }) => !accepted);
  const outcome = published ? 'published' : refused ? 'refused' : 'accepted';
  const named = (id: string) => intents.find((intent) => intent.id === id)?.label ?? id;
  return (
    <section className="card trials" data-outcome={outcome}>
      <p>
        <strong>{words(`console.misunderstood.${outcome}`)}</strong>
      </p>
      {trials.map((trial) => (
        <div key={trial.language}>
          <p>{words('console.misunderstood.trial', { ...trial, language: words(`desk.speaks.${trial.language}`) })}</p>
          <ul>
            {(['broken', 'contradicting', 'missed', 'fixed'] as const).flatMap((kind) =>
              trial[kind].map(({ text, label, before, after }) => (
                <li key={`${kind} ${text}`}>
                  <strong>{words(`console.misunderstood.${kind}`)}</strong> « {text} »
                  <p className="hint">
                    {words('console.misunderstood.change', {
                      wanted: named(label),
                      before: named(before),
                      after: named(after),
                    })}
                  </p>
                </li>
              )),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
