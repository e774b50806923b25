import { useEffect, useState } from 'react';
import type { ColleagueView } from '../../desk/liveView.ts';
import { Dialog } from './Dialog.tsx';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import type { DeskData } from './useDesk.ts';

export interface TransferProps {
  words: DeskWords;
  api: DeskApi;
  guarded: DeskData['guarded'];
  self: string;
  team: string | null;
  onClose(): void;
  onTransfer(to: { team: string | null; advisor: string | null; note: string }): void;
}

/** To a team or to somebody in it, with the reason that the colleague reads first. */
export function TransferDialog({ words, api, guarded, self, team, onClose, onTransfer }: TransferProps) {
  const [known, setKnown] = useState<{ colleagues: ColleagueView[]; teams: string[] }>({ colleagues: [], teams: [] });
  const [chosen, setChosen] = useState(team ?? '');
  useEffect(() => {
    void guarded(async () => setKnown(await api.colleagues()));
  }, [api, guarded]);
  const people = known.colleagues.filter(
    (each) => each.id !== self && each.state !== 'offline' && (chosen === '' || each.teams.includes(chosen)),
  );
  return (
    <Dialog
      title={words('console.transfer')}
      words={words}
      go={words('console.transfer.go')}
      onClose={onClose}
      onGo={(form) =>
        onTransfer({
          team: chosen === '' ? null : chosen,
          advisor: String(form.get('advisor') ?? '') || null,
          note: String(form.get('note') ?? ''),
        })
      }
    >
      <label>
        {words('console.transfer.to')}
        <select name="team" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{words('console.transfer.everybody')}</option>
          {known.teams.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words('console.transfer.advisor')}
        <select name="advisor" defaultValue="">
          <option value="">{words('console.transfer.anyone')}</option>
          {people.map(({ id, name, state, load, capacity }) => (
            <option key={id} value={id}>
              {name} · {words(`console.presence.${state}`)} · {words('console.load', { load, capacity })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words('console.transfer.note')}
        <textarea name="note" required maxLength={500} rows={3} />
      </label>
    </Dialog>
  );
}
