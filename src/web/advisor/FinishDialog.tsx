import { type Outcome, outcomes } from '../../desk/liveWords.ts';
import { Dialog } from './Dialog.tsx';
import type { DeskWords } from './deskWords.ts';

export interface FinishProps {
  words: DeskWords;
  onClose(): void;
  onFinish(end: { outcome: Outcome; note: string }): void;
}

/** How it ended, before the assistant takes over again. */
export function FinishDialog({ words, onClose, onFinish }: FinishProps) {
  return (
    <Dialog
      title={words('console.finish')}
      words={words}
      go={words('console.finish.go')}
      onClose={onClose}
      onGo={(form) =>
        onFinish({ outcome: String(form.get('outcome')) as Outcome, note: String(form.get('note') ?? '') })
      }
    >
      <fieldset>
        <legend>{words('console.finish.how')}</legend>
        {outcomes.map((outcome, index) => (
          <label key={outcome} className="choice">
            <input type="radio" name="outcome" value={outcome} defaultChecked={index === 0} />
            {words(`console.outcome.${outcome}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {words('desk.note')}
        <textarea name="note" maxLength={500} rows={2} />
      </label>
    </Dialog>
  );
}
