import { element } from '../site/dom.ts';
import type { StaffMember } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import type { Preferences, Theme } from './preferences.ts';

export interface TopBarOptions {
  words: DeskWords;
  advisor: StaffMember;
  preferences: Preferences;
  onChange(preferences: Preferences): void;
  onSignOut(): void;
}

const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** Name of the page, state of the lines, and the advisor's own settings. `lines` is filled when data comes. */
export function topBar({ words, advisor, preferences, onChange, onSignOut }: TopBarOptions): {
  node: HTMLElement;
  lines: HTMLElement;
} {
  const lines = element('p', { className: 'lines-state' });
  const theme = element(
    'select',
    { id: 'theme' },
    ...themes.map((value) =>
      element('option', { value, selected: value === preferences.theme }, words(`desk.theme.${value}`)),
    ),
  );
  theme.addEventListener('change', () => onChange({ ...preferences, theme: theme.value as Theme }));
  const shortcuts = element('input', { type: 'checkbox', id: 'shortcuts', checked: preferences.shortcuts });
  shortcuts.title = words('desk.shortcuts.help');
  shortcuts.addEventListener('change', () => onChange({ ...preferences, shortcuts: shortcuts.checked }));
  const other = preferences.language === 'fr' ? 'en' : 'fr';
  const language = element('button', { type: 'button', className: 'small', lang: other }, words('desk.language'));
  language.addEventListener('click', () => onChange({ ...preferences, language: other }));
  const leave = element('button', { type: 'button', className: 'small' }, words('desk.signOut'));
  leave.addEventListener('click', onSignOut);
  const node = element(
    'header',
    { className: 'top' },
    element('h1', {}, words('desk.title')),
    lines,
    element(
      'div',
      { className: 'settings' },
      element('span', { className: 'who' }, words('desk.signedInAs', { name: advisor.name })),
      element('span', { className: 'setting' }, element('label', { for: 'theme' }, words('desk.theme')), theme),
      element(
        'span',
        { className: 'setting' },
        shortcuts,
        element('label', { for: 'shortcuts' }, words('desk.shortcuts')),
      ),
      language,
      leave,
    ),
  );
  return { node, lines };
}
