import type { Language } from '../../domain/identity.ts';
import { chatPanelEn } from '../../locales/en/chatPanel.ts';
import { chatPanelFr } from '../../locales/fr/chatPanel.ts';
import { embedStyles } from './embedStyles.ts';

/**
 * The chat on an insurer's own site: `<script src="https://…/assets/embed.js" data-lang="fr" async></script>`. Adds the
 * launcher and, once opened, a frame with /discussion. Styles are made in script, so that the host page's own policy
 * needs to allow our origin only, in `script-src` and `frame-src`.
 */
const script = document.currentScript as HTMLScriptElement;
const origin = new URL(script.src).origin;
const language: Language = script.dataset['lang'] === 'en' ? 'en' : 'fr';
const words = language === 'en' ? chatPanelEn : chatPanelFr;
const title = words['chat.title']({ brand: script.dataset['brand'] ?? 'eca' });

const host = document.createElement('div');
const shadow = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(embedStyles);
shadow.adoptedStyleSheets = [sheet];

const button = document.createElement('button');
button.type = 'button';
const badge = document.createElement('span');
badge.className = 'badge';
let frame: HTMLIFrameElement | null = null;
let shown = false;

function label(unread = ''): void {
  badge.textContent = unread;
  badge.hidden = unread === '';
  button.replaceChildren(shown ? title + words['chat.open'] : words['chat.launch'], ' ', badge);
  button.setAttribute('aria-expanded', String(shown));
}

function show(next: boolean): void {
  shown = next;
  if (shown && frame === null) {
    frame = document.createElement('iframe');
    frame.src = `${origin}/discussion?embed=1&lang=${language}`;
    frame.title = title;
    frame.allow = 'clipboard-write; camera';
    shadow.append(frame);
  }
  frame?.classList.toggle('open', shown);
  label();
  if (shown) {
    frame?.contentWindow?.postMessage({ eca: 'shown' }, origin);
    frame?.focus();
  } else button.focus();
}

button.addEventListener('click', () => show(!shown));
addEventListener('message', ({ origin: from, source, data }) => {
  if (from !== origin || source !== frame?.contentWindow) return;
  if (data?.eca === 'minimize') show(false);
  if (data?.eca === 'unread' && !shown) label(String(data.sentence ?? ''));
});
label();
shadow.append(button);
document.body.append(host);
