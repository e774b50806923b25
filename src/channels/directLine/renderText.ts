/**
 * Text of cards is markdown for Web Chat, and some of it was typed by a customer: everything that markdown or the
 * card's own `{{DATE()}}` macros would act on is escaped, so that words show as they were written and never become a
 * link, a picture or a list.
 */
export function cardText(text: string): string {
  return cleanText(text).split('\n').map(escapeLine).join('  \n');
}

function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<>#~|&{}@^$]/g, '\\$&')
    .replace(/\.(?=\p{L})/gu, '\\.')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * Takes out what no sentence needs and what could change how the rest is shown: control characters, halves of
 * surrogate pairs, and the characters that reverse or isolate writing direction.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out.
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/g, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** One line for a voice or a title. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ');
}

/** Markdown written by our own tables, read aloud without its signs. */
export function spokenText(text: string, plain: boolean): string {
  const line = oneLine(text);
  return plain ? line : line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*|__|`/g, '');
}
