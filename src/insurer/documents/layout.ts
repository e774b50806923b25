import type PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

/** In points; A4 is 595.28 × 841.89. */
export const page = { side: 54, top: 44, bottom: 64 } as const;
export const inner = 595.28 - 2 * page.side;

export const colours = {
  brand: '#134b5f',
  ink: '#1b2429',
  soft: '#4d5a61',
  rule: '#c3ccd1',
  band: '#eef3f5',
  warning: '#8a1c1c',
} as const;

/** Text as the fonts can show it, with French spacing that does not break at the end of a line. */
export function fitting(text: string): string {
  return text
    .replace(/[\u202f\u2009]/g, '\u00a0')
    .replace(/\u2212/g, '-')
    .replace(/ (?=[:;!?%€»])/g, '\u00a0');
}

/** Begins a new page when `height` points do not fit any more. */
export function keepRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - page.bottom) pdf.addPage();
}
