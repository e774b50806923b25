import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './advisor.css';
import { byId } from '../site/dom.ts';
import { keepAskedRequest } from './askedRequest.ts';
import { Console } from './Console.tsx';
import { DeskFault, newDeskApi, type Session } from './deskApi.ts';
import { deskWords } from './deskWords.ts';
import { applyPreferences, keepPreferences, type Preferences, readPreferences } from './preferences.ts';
import { SignIn } from './SignIn.tsx';

const AGAIN_MS = 5000;
let language = readPreferences(document.documentElement.lang).language;
const api = newDeskApi(() => language);

/** The advisors' console: a sign-in, then the desk. */
function Main() {
  const [preferences, setPreferences] = useState(() => readPreferences(document.documentElement.lang));
  const [session, setSession] = useState<Session | null>(null);
  const [over, setOver] = useState(false);
  const [tries, setTries] = useState(0);
  const words = useMemo(() => deskWords(preferences.language), [preferences.language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each try.
  useEffect(() => {
    api.session().then(setSession, (thrown: unknown) => {
      if (!(thrown instanceof DeskFault)) throw thrown;
      setTimeout(() => setTries((count) => count + 1), AGAIN_MS);
    });
  }, [tries]);
  useEffect(() => {
    if (session?.advisor == null) document.title = words('desk.title');
  }, [session, words]);

  const change = (changed: Preferences) => {
    language = changed.language;
    keepPreferences(changed);
    applyPreferences(changed);
    setPreferences(changed);
  };
  const leave = (byItself: boolean) => {
    setOver(byItself);
    setSession(null);
    setTries((count) => count + 1);
  };

  if (session === null) return <p className="choose">{words('desk.loading')}</p>;
  if (session.advisor === null)
    return (
      <SignIn
        words={words}
        people={session.people ?? []}
        over={over}
        onSignIn={async () => location.assign(await api.signIn())}
      />
    );
  return (
    <Console
      key={preferences.language}
      {...{ api, words, preferences }}
      session={{ ...session, advisor: session.advisor }}
      onPreferences={change}
      onSignedOut={() => leave(true)}
      onSignOut={() =>
        void api.signOut().then(
          () => leave(false),
          () => leave(true),
        )
      }
    />
  );
}

keepAskedRequest();
applyPreferences(readPreferences(document.documentElement.lang));
createRoot(byId('desk')).render(<Main />);
