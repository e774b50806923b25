import { type Html, html } from './html.ts';

/** Drawn on 24 × 24, in the colour of the text around them; decoration only, words always stand beside them. */
export const iconPaths = {
  shield: 'M12 3 4.5 6v5.5c0 4.6 3.1 8 7.5 9.5 4.4-1.5 7.5-4.9 7.5-9.5V6L12 3Z',
  shieldCheck: 'M12 3 4.5 6v5.5c0 4.6 3.1 8 7.5 9.5 4.4-1.5 7.5-4.9 7.5-9.5V6L12 3Zm-3.2 9 2.3 2.3 4.3-4.6',
  chat: 'M20 11.5a7.5 7.5 0 0 1-11 6.6L4 19.5l1.4-4.6A7.5 7.5 0 1 1 20 11.5Z',
  claim: 'M7 3.5h7l4.5 4.5v12.5h-11.5a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1Zm6.5.5v4.5H18M9.5 12.5h5.5M9.5 16h5.5',
  coins:
    'M3.5 8.5c0-1.7 2.7-3 6-3s6 1.3 6 3-2.7 3-6 3-6-1.3-6-3Zm0 0v5c0 1.7 2.7 3 6 3M15.5 8.5v2M8.5 15.5c0-1.7 2.7-3 6-3s6 1.3 6 3-2.7 3-6 3-6-1.3-6-3Zm0 0v3c0 1.7 2.7 3 6 3s6-1.3 6-3v-3',
  certificate: 'M5.5 3.5h13v12h-13zM8.5 7.5h7M8.5 11h4M12 15.5v5l2.2-1.4 2.3 1.4v-5',
  phone:
    'M6.6 3.5h2.9l1.5 4.2-2 1.4a11.5 11.5 0 0 0 5.9 5.9l1.4-2 4.2 1.5v2.9a2 2 0 0 1-2.2 2A16 16 0 0 1 4.6 5.7a2 2 0 0 1 2-2.2Z',
  car: 'M4 16.5v-4l2-5.5h12l2 5.5v4M4 12.5h16M3.5 16.5h17v2.5h-3v-2.5M6.5 16.5V19h-3v-2.5M7 14.5h1.5M15.5 14.5H17',
  house: 'M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5v-5.5h4v5.5',
  health:
    'M12 20S4 15.4 4 9.8A4.3 4.3 0 0 1 12 7.5a4.3 4.3 0 0 1 8 2.3C20 15.4 12 20 12 20Zm-4.5-8h2.7l1.3-2.5 1.5 4 1.2-1.5h2.3',
  scales: 'M12 4v16M8 20h8M5 7h14M5 7l-2.5 6.5h5L5 7Zm14 0-2.5 6.5h5L19 7Z',
  alert: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.3v.2',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  minimize: 'M5 12.5h14',
  close: 'M6 6l12 12M18 6 6 18',
  attach: 'M18.5 11.5 12 18a4.2 4.2 0 0 1-6-6l7-7a2.8 2.8 0 0 1 4 4l-6.8 6.8a1.4 1.4 0 0 1-2-2l6-6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5c.6-3.6 3.6-5.8 7.5-5.8s6.9 2.2 7.5 5.8',
  chevron: 'm6 9.5 6 6 6-6',
  arrow: 'M5 12h13.5m-5.5-5.5 5.5 5.5-5.5 5.5',
  file: 'M7 3.5h7l4.5 4.5v12.5h-11.5a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1Zm6.5.5v4.5H18',
  camera: 'M4 8h3.2l1.5-2.5h6.6L16.8 8H20v11H4V8Zm8 9a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
} as const;

export type IconName = keyof typeof iconPaths;

export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${iconPaths[name]}"/></svg>`;
}
