import { useState } from 'react';
import type { DemoPerson } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';

export interface SignInProps {
  words: DeskWords;
  people: readonly DemoPerson[];
  /** True when a session has just ended. */
  over: boolean;
  onSignIn(): Promise<void>;
}

/** The way to the staff's sign-in page; in the demonstration with the people one can be there. */
export function SignIn({ words, people, over, onSignIn }: SignInProps) {
  const [state, setState] = useState<'idle' | 'going' | 'failed'>('idle');
  const told = state === 'failed' ? words('desk.signIn.unreachable') : over ? words('desk.sessionOver') : '';
  return (
    <main className="sign-in">
      <p className="sign-in-brand">{words('desk.title')}</p>
      <h1>{words('desk.signIn.title')}</h1>
      <p role="status" className="notice" hidden={told === ''}>
        {told}
      </p>
      <p>{words('desk.signIn.help')}</p>
      <button
        type="button"
        className="primary"
        disabled={state === 'going'}
        onClick={() => {
          setState('going');
          onSignIn().catch(() => setState('failed'));
        }}
      >
        {words('desk.signIn.go')}
      </button>
      {people.length > 0 && (
        <>
          <h2>{words('desk.signIn.demo')}</h2>
          <p>{words('desk.signIn.demoHelp')}</p>
          <p>
            <a href="/demo/mailbox" target="_blank" rel="noreferrer">
              {words('desk.signIn.mailbox')}
            </a>
          </p>
          <ul className="people">
            {people.map(({ name, role, email }) => (
              <li key={email} className="person">
                <span className="initials" aria-hidden="true">
                  {name
                    .split(' ')
                    .map((part) => part.charAt(0))
                    .join('')}
                </span>
                <span>
                  <strong>{email}</strong>
                  <span className="hint">
                    {name}, {words(`desk.role.${role}`)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
