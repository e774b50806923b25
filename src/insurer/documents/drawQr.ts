import type { Pdf } from './layout.ts';
import { qrCode } from './qrCode.ts';

/** Draws the code of an address as a square with this side, its quiet zone included. */
export function drawQr(pdf: Pdf, text: string, left: number, top: number, side: number): void {
  const code = qrCode(text);
  if (code === null) return;
  const quiet = 2;
  const module = side / (code.length + quiet * 2);
  for (const [y, row] of code.entries()) {
    // One rectangle for each run of dark modules: fewer marks, and no hairlines between them.
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      let end = x;
      while (row[end + 1]) end++;
      pdf.rect(left + (x + quiet) * module, top + (y + quiet) * module, (end - x + 1) * module, module);
      x = end;
    }
  }
  pdf.fill('#000000');
}
