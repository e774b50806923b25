import { type FormEvent, useState } from 'react';
import type { CannedReplyView } from '../../desk/liveView.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import type { DeskData } from './useDesk.ts';

export interface RepliesProps {
  api: DeskApi;
  words: DeskWords;
  guarded: DeskData['guarded'];
  replies: readonly CannedReplyView[];
  /** Supervisors keep the team's. */
  keepsTeam: boolean;
  onChanged(): void;
}

/** Ready-made answers: one's own and the team's. */
export function Replies({ api, words, guarded, replies, keepsTeam, onChanged }: RepliesProps) {
  const [edited, setEdited] = useState<CannedReplyView | null>(null);
  const [failed, setFailed] = useState(false);
  const act = (work: () => Promise<void>) =>
    void guarded(work).then((worked) => {
      setFailed(!worked);
      if (worked) onChanged();
    });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const reply: CannedReplyView = {
      id: edited?.id ?? crypto.randomUUID(),
      shortcut: String(given.get('shortcut')).replace(/^\//, ''),
      language: String(given.get('language')),
      text: String(given.get('text')),
      own: edited === null ? given.get('team') === null : edited.own,
    };
    act(async () => {
      await api.saveReply(reply);
      setEdited(null);
      form.reset();
    });
  };
  return (
    <main className="page" id="detail">
      <h2>{words('console.replies.title')}</h2>
      <form className="card reply-form" onSubmit={save} key={edited?.id ?? 'new'}>
        <h3>{words(edited === null ? 'console.replies.new' : 'console.replies.edit')}</h3>
        <p className="hint">{words('console.replies.variables')}</p>
        <label>
          {words('console.replies.shortcut')}
          <input name="shortcut" required maxLength={40} defaultValue={edited?.shortcut} />
        </label>
        <label>
          {words('console.replies.language')}
          <select name="language" defaultValue={edited?.language ?? 'fr'}>
            <option value="fr">Français</option>
            <option value="en">English</option>
          </select>
        </label>
        <label>
          {words('console.replies.text')}
          <textarea name="text" required maxLength={2000} rows={4} defaultValue={edited?.text} />
        </label>
        {keepsTeam && edited === null && (
          <label className="choice">
            <input type="checkbox" name="team" />
            {words('console.replies.team')}
          </label>
        )}
        <div className="buttons">
          <button type="submit" className="primary">
            {words('console.replies.save')}
          </button>
          {edited !== null && (
            <button type="button" onClick={() => setEdited(null)}>
              {words('console.cancel')}
            </button>
          )}
        </div>
        {failed && <p role="alert">{words('desk.failed')}</p>}
      </form>
      <ul className="reply-list">
        {replies.map((reply) => (
          <li key={reply.id} className="card">
            <p className="line-head">
              <strong>/{reply.shortcut}</strong>
              <span>
                {reply.language} · {words(reply.own ? 'console.replies.own' : 'console.replies.teamWord')}
              </span>
            </p>
            <p className="line-text">{reply.text}</p>
            {(reply.own || keepsTeam) && (
              <div className="buttons">
                <button type="button" className="small" onClick={() => setEdited(reply)}>
                  {words('console.replies.edit')} /{reply.shortcut}
                </button>
                <button type="button" className="small" onClick={() => act(() => api.removeReply(reply))}>
                  {words('console.replies.remove')} /{reply.shortcut}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </main>
  );
}
