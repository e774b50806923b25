import type { Language } from '../../domain/identity.ts';

export type Theme = 'auto' | 'light' | 'dark';

export interface Preferences {
  language: Language;
  theme: Theme;
  shortcuts: boolean;
  sound: boolean;
  desktop: boolean;
}

const KEY = 'desk';

/** What this browser keeps of its advisor's taste: nothing about customers. */
export function readPreferences(pageLanguage: string): Preferences {
  const first: Preferences = {
    language: pageLanguage === 'en' ? 'en' : 'fr',
    theme: 'auto',
    shortcuts: true,
    sound: false,
    desktop: false,
  };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return {
      language: kept.language === 'fr' || kept.language === 'en' ? kept.language : first.language,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'auto',
      shortcuts: kept.shortcuts !== false,
      sound: kept.sound === true,
      desktop: kept.desktop === true,
    };
  } catch {
    // No storage, or somebody else's text in it: the first ones do.
    return first;
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A private window keeps nothing; the page works all the same.
  }
}

export function applyPreferences({ language, theme }: Preferences): void {
  document.documentElement.lang = language;
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
