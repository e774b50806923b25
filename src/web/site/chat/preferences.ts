import { lastingMemory } from '../stored.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The customer's choices for the look of the page; the page's head applies them before the first paint. */
export function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  lastingMemory.set('theme', theme === 'auto' ? '' : theme);
}

export function isLarge(): boolean {
  return document.documentElement.dataset['large'] !== undefined;
}

export function chooseLarge(large: boolean): void {
  if (large) document.documentElement.dataset['large'] = '';
  else delete document.documentElement.dataset['large'];
  lastingMemory.set('large', large ? '1' : '');
}

/** How much larger than 16 px text is shown, by the customer's choice here or in their browser. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
