import { parisAt } from '../domain/calendar.ts';
import type { Language } from '../domain/identity.ts';
import { clockTime } from '../locales/format.ts';
import { type Translator, translators } from '../locales/translator.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Reply } from './reply.ts';
import { securePage } from './securePage.ts';

export interface PhonePages {
  /** Where the code is typed; `fault` says why the last one was not taken. */
  code(language: Language, fault?: { status: number; why: 'refused' | 'busy' }): Reply;
  /** Where photos are sent from; `until` is ms UTC, `sent` the files that a form without a script has just sent. */
  upload(language: Language, page: { until: number; sent: number; fault?: string }): Reply;
  closed(language: Language): Reply;
}

/** The pages for a phone. They say nothing of the customer or the claim: whoever opens them learns nothing. */
export function phonePages(options: { brand: string; publicUrl: string; script: string | null }): PhonePages {
  const { brand, publicUrl, script } = options;
  const page = (language: Language, status: number, title: string, body: string) =>
    securePage({ status, language, brand, publicUrl, title, body, style, ...(script === null ? {} : { script }) });

  return {
    code(language, fault) {
      const { words } = translators[language];
      const said = fault === undefined ? '' : alert(words(`phone.code.${fault.why}`));
      const body = `${said}<p id="lead">${escapeHtml(words('phone.code.lead'))}</p>
<form method="post" action="/phone?lang=${language}">
<label for="code">${escapeHtml(words('phone.code.label'))}</label>
<input id="code" name="code" required minlength="6" maxlength="12" autocomplete="off" autocapitalize="characters"
 spellcheck="false" aria-describedby="lead">
<button type="submit">${escapeHtml(words('phone.code.go'))}</button>
</form>
<p class="soft">${escapeHtml(words('phone.code.warning'))}</p>`;
      return page(language, fault?.status ?? 200, words('phone.code.title'), body);
    },
    upload(language, { until, sent, fault }) {
      const { words } = translators[language];
      const told = sent > 0 ? `<p role="status">${escapeHtml(words('phone.upload.sent', { count: sent }))}</p>` : '';
      const body = `${fault === undefined ? told : alert(fault)}<p>${escapeHtml(words('phone.upload.lead'))}</p>
<div id="pickers" ${wordsForScript(translators[language])}>
${picker('camera', 'accept="image/*" capture="environment"', words('phone.upload.camera'), words)}
${picker('pick', 'accept="image/jpeg,image/png,image/heic,image/heif,application/pdf" multiple', words('phone.upload.pick'), words)}
</div>
<ul id="files"></ul>
<p id="said" class="sr" role="status"></p>
<p class="soft">${escapeHtml(words('phone.upload.rules'))} ${escapeHtml(
        words('phone.upload.until', { time: clockTime(parisAt(until).time, language) }),
      )}</p>`;
      return page(language, 200, words('phone.upload.title'), body);
    },
    closed(language) {
      const { words } = translators[language];
      return page(language, 410, words('phone.closed.title'), `<p>${escapeHtml(words('phone.closed.text'))}</p>`);
    },
  };
}

function alert(text: string): string {
  return `<p role="alert">${escapeHtml(text)}</p>\n`;
}

/**
 * The label is the button. Without a script the field itself shows what was picked, and its own form sends it: a field
 * left empty would count as an empty file.
 */
function picker(id: string, attributes: string, label: string, words: Translator['words']): string {
  return `<form class="picker" method="post" action="/phone/files" enctype="multipart/form-data">
<label for="${id}">${escapeHtml(label)}</label><input type="file" id="${id}" name="file" ${attributes}>
<button type="submit">${escapeHtml(words('phone.upload.send'))}</button>
</form>`;
}

const forScript = ['sending', 'checking', 'done', 'failed', 'wait', 'again'] as const;

function wordsForScript({ words }: Translator): string {
  return forScript.map((name) => `data-${name}="${escapeHtml(words(`phone.file.${name}`))}"`).join(' ');
}

const style = `
label { display: block; font-weight: 600; margin-top: 1rem; }
input { font: inherit; max-width: 100%; min-height: 44px; }
#code { width: 100%; padding: .5rem .75rem; font-size: 1.5rem; letter-spacing: .2em; text-transform: uppercase;
  border: 1px solid var(--soft); border-radius: 8px; background: var(--surface); color: var(--text); }
button { width: 100%; }
[role=alert] { border-left: 4px solid currentColor; padding-left: .75rem; font-weight: 600; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.picker { margin: .75rem 0; }
.ready .picker label { margin: 0; min-height: 56px; padding: .9rem 1.25rem; text-align: center; border-radius: 8px;
  border: 1px solid var(--brand); color: var(--brand); cursor: pointer; }
.ready .picker:first-child label { background: var(--brand); color: var(--on-brand); }
.ready .picker input { position: absolute; width: 1px; height: 1px; min-height: 0; opacity: 0; }
.ready .picker:focus-within label { outline: 3px solid var(--focus); outline-offset: 2px; }
.ready button[type=submit] { display: none; }
#files { list-style: none; margin: 1rem 0; padding: 0; }
#files li { display: grid; grid-template-columns: 56px 1fr; gap: .25rem .75rem; align-items: center; padding: .75rem 0;
  border-bottom: 1px solid var(--divider); }
#files img, #files .paper { width: 56px; height: 56px; object-fit: cover; border-radius: 8px; grid-row: span 2;
  background: var(--divider); }
#files .name { overflow-wrap: anywhere; font-weight: 600; }
#files progress { width: 100%; grid-column: 2; accent-color: var(--brand); }
#files button { grid-column: 2; }
`;
