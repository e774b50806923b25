import { cleanText } from '../directLine/renderText.ts';

/**
 * Data in WhatsApp's own formatting: it knows no escape, so the marks that it would act on are left out of what others
 * wrote. An underscore inside a word (an e-mail address) means nothing to it and stays.
 */
export function plain(text: string): string {
  return cleanText(text)
    .replace(/[*~`]/g, '')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/^[ \t]*(?:>+|-+)[ \t]*/gm, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function bold(text: string): string {
  const words = plain(text).replace(/[ \t\n]+/g, ' ');
  return words === '' ? '' : `*${words}*`;
}

/** Words of our own tables: their markdown becomes WhatsApp's, links of ours become whole addresses. */
export function ours(text: string, publicUrl: string): string {
  const strong: string[] = [];
  const marked = text
    .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, (_, words: string, target: string) =>
      target.startsWith('/') ? `${words} ${publicUrl}${target}` : `${words} ${target}`,
    )
    .replace(/\*\*([^*\n]+)\*\*/g, (_, words: string) => {
      strong.push(words);
      return `\ue000${strong.length - 1}\ue001`;
    });
  return plain(marked).replace(/\ue000(\d+)\ue001/g, (_, index: string) => bold(strong[Number(index)] ?? ''));
}
