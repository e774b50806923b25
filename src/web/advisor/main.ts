import './advisor.css';
import { byId } from '../site/dom.ts';
import { newDesk } from './desk.ts';
import { DeskFault, newDeskApi, type Session } from './deskApi.ts';
import { deskWords } from './deskWords.ts';
import { applyPreferences, keepPreferences, type Preferences, readPreferences } from './preferences.ts';
import { signInView } from './signInView.ts';

/** The advisors' console: a sign-in, then the desk. */
let preferences = readPreferences(document.documentElement.lang);
const root = byId('desk');
const api = newDeskApi(() => preferences.language);
let stopDesk: () => void = () => {};

applyPreferences(preferences);
void start(false);

async function start(over: boolean): Promise<void> {
  stopDesk();
  try {
    show(await api.session(), over);
  } catch (thrown) {
    if (!(thrown instanceof DeskFault)) throw thrown;
    setTimeout(() => void start(over), 5000);
  }
}

function show(session: Session, over: boolean): void {
  const words = deskWords(preferences.language);
  document.title = words('desk.title');
  if (session.advisor === null) {
    root.replaceChildren(
      signInView(session.staff, {
        words,
        over,
        onPick: (id) =>
          void api.signIn(id).then(
            (signedIn) => show(signedIn, false),
            () => start(false),
          ),
      }),
    );
    return;
  }
  const desk = newDesk({
    api,
    words,
    advisor: session.advisor,
    preferences,
    onPreferences(changed: Preferences) {
      const again = changed.language !== preferences.language;
      preferences = changed;
      keepPreferences(changed);
      applyPreferences(changed);
      if (again) void start(false);
    },
    onSignedOut: () => void start(true),
    onSignOut: () =>
      void api.signOut().then(
        () => start(false),
        () => start(true),
      ),
  });
  stopDesk = desk.stop;
  root.replaceChildren(...desk.nodes);
}
