import { type Html, html } from './html.ts';

/** Our own descriptions as markup: paragraphs, `- ` lists, `## ` headings, `code` and *emphasis* of CommonMark. */
export function prose(text: string): Html {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return html`${blocks.map(blockOf)}`;
}

function blockOf(block: string): Html {
  if (block.startsWith('## ')) {
    const [title = '', ...rest] = block.slice(3).split('\n');
    return html`<h3>${title}</h3>\n${rest.length === 0 ? '' : blockOf(rest.join('\n'))}`;
  }
  if (block.startsWith('- ')) {
    return html`<ul>${block.split('\n').map((line) => html`<li>${inline(line.slice(2))}</li>`)}</ul>\n`;
  }
  return html`<p>${inline(block)}</p>\n`;
}

/** One line, without blocks. */
export function inline(text: string): Html {
  const parts = text.split(/(`[^`]+`|\*[^*]+\*)/);
  return html`${parts.map((part) => {
    if (part.startsWith('`') && part.length > 1) return html`<code>${part.slice(1, -1)}</code>`;
    if (part.startsWith('*') && part.length > 1) return html`<em>${part.slice(1, -1)}</em>`;
    return part;
  })}`;
}
