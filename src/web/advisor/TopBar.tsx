import type { PresenceState } from '../../domain/handoff.ts';
import { askForDesktop } from './alerts.ts';
import type { StaffMember } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import type { Preferences, Theme } from './preferences.ts';

export interface TopBarProps {
  words: DeskWords;
  advisor: StaffMember;
  preferences: Preferences;
  lines: { words: string; open: boolean } | null;
  /** Null for who answers nobody. */
  presence: PresenceState | null;
  onPresence(state: PresenceState): void;
  onChange(preferences: Preferences): void;
  onHelp(): void;
  onSignOut(): void;
}

const themes: readonly Theme[] = ['auto', 'light', 'dark'];
const states: readonly PresenceState[] = ['online', 'busy', 'away'];

/** Name of the page, state of the lines, presence, and the advisor's own settings. */
export function TopBar(props: TopBarProps) {
  const { words, advisor, preferences, lines, presence, onChange } = props;
  const other = preferences.language === 'fr' ? 'en' : 'fr';
  return (
    <header className="top">
      <h1>{words('desk.title')}</h1>
      <p className="lines-state" data-open={lines?.open ?? false}>
        {lines?.words}
      </p>
      <div className="settings">
        {presence !== null && (
          <span className="setting">
            <label className="visually-hidden" htmlFor="presence">
              {words('console.presence')}
            </label>
            <select
              id="presence"
              value={presence}
              onChange={(event) => props.onPresence(event.target.value as PresenceState)}
            >
              {states.map((state) => (
                <option key={state} value={state}>
                  {words(`console.presence.${state}`)}
                </option>
              ))}
            </select>
          </span>
        )}
        <details className="menu">
          <summary>{words('console.preferences')}</summary>
          <div className="menu-body">
            <span className="setting">
              <label htmlFor="theme">{words('desk.theme')}</label>
              <select
                id="theme"
                value={preferences.theme}
                onChange={(event) => onChange({ ...preferences, theme: event.target.value as Theme })}
              >
                {themes.map((theme) => (
                  <option key={theme} value={theme}>
                    {words(`desk.theme.${theme}`)}
                  </option>
                ))}
              </select>
            </span>
            <Toggle
              id="sound"
              label={words('console.alerts.sound')}
              on={preferences.sound}
              onToggle={(sound) => onChange({ ...preferences, sound })}
            />
            <Toggle
              id="desktop"
              label={words('console.alerts.desktop')}
              on={preferences.desktop}
              onToggle={(wanted) => {
                if (!wanted) return onChange({ ...preferences, desktop: false });
                void askForDesktop().then((desktop) => onChange({ ...preferences, desktop }));
              }}
            />
            <Toggle
              id="shortcuts"
              label={words('desk.shortcuts')}
              on={preferences.shortcuts}
              onToggle={(shortcuts) => onChange({ ...preferences, shortcuts })}
            />
          </div>
        </details>
        <button type="button" className="small" onClick={props.onHelp}>
          ? <span className="visually-hidden">{words('console.help')}</span>
        </button>
        <button
          type="button"
          className="small"
          lang={other}
          onClick={() => onChange({ ...preferences, language: other })}
        >
          {words('desk.language')}
        </button>
        <span className="who">
          <span className="visually-hidden">{words('desk.signedInAs')}</span> {advisor.name}
        </span>
        <button type="button" className="small" onClick={props.onSignOut}>
          {words('desk.signOut')}
        </button>
      </div>
    </header>
  );
}

function Toggle({ id, label, on, onToggle }: { id: string; label: string; on: boolean; onToggle(on: boolean): void }) {
  return (
    <span className="setting">
      <input id={id} type="checkbox" checked={on} onChange={(event) => onToggle(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
