import { colours, fitting, inner, keepRoom, type Pdf, page } from './layout.ts';
import type { PaperBlock, PaperSide } from './paper.ts';

type Pair = Extract<PaperBlock, { kind: 'pair' }>;
type Ticks = Extract<PaperBlock, { kind: 'ticks' }>;

const gap = 14;
const column = (inner - gap) / 2;
const pad = 8;
const rowHeight = 11.5;
const box = 8;

/** The two vehicles, each in a frame of its own, as on the paper form. */
export function drawPair(pdf: Pdf, { left, right }: Pair): void {
  const height = Math.max(heightOf(pdf, left), heightOf(pdf, right));
  keepRoom(pdf, height);
  const top = pdf.y;
  for (const [index, side] of [left, right].entries()) {
    const x = page.side + index * (column + gap);
    pdf.roundedRect(x, top, column, height, 4).lineWidth(0.8).stroke(colours.brand);
    pdf.font('Helvetica-Bold').fontSize(10.5).fillColor(colours.brand);
    pdf.text(fitting(side.title), x + pad, top + pad, { width: column - 2 * pad });
    for (const { label, value } of side.facts) {
      const y = pdf.y + 3;
      pdf.font('Helvetica').fontSize(8).fillColor(colours.soft);
      pdf.text(fitting(label), x + pad, y, { width: column * 0.38 });
      const after = pdf.y;
      pdf.font('Helvetica-Bold').fontSize(9).fillColor(colours.ink);
      pdf.text(fitting(value), x + pad + column * 0.38, y, { width: column * 0.62 - 2 * pad });
      pdf.y = Math.max(after, pdf.y);
    }
  }
  pdf.x = page.side;
  pdf.y = top + height;
  pdf.moveDown(0.7);
}

function heightOf(pdf: Pdf, { title, facts }: PaperSide): number {
  pdf.font('Helvetica-Bold').fontSize(10.5);
  const head = pdf.heightOfString(fitting(title), { width: column - 2 * pad });
  const lines = facts.map(({ label, value }) => {
    pdf.font('Helvetica').fontSize(8);
    const name = pdf.heightOfString(fitting(label), { width: column * 0.38 });
    pdf.font('Helvetica-Bold').fontSize(9);
    return Math.max(name, pdf.heightOfString(fitting(value), { width: column * 0.62 - 2 * pad })) + 3;
  });
  return 2 * pad + head + lines.reduce((sum, each) => sum + each, 0);
}

/** Box, number, words, box; then how many are ticked on each side, which the paper form asks for too. */
export function drawTicks(pdf: Pdf, { left, right, rows }: Ticks): void {
  keepRoom(pdf, (rows.length + 2) * rowHeight);
  const end = page.side + inner - box;
  pdf.font('Helvetica-Bold').fontSize(9).fillColor(colours.brand);
  const head = pdf.y;
  pdf.text(fitting(left), page.side, head, { lineBreak: false });
  pdf.text(fitting(right), page.side, head, { width: inner, align: 'right', lineBreak: false });
  for (const [index, row] of rows.entries()) {
    const top = head + (index + 1) * rowHeight;
    drawBox(pdf, page.side, top, row.left);
    drawBox(pdf, end, top, row.right);
    pdf
      .font(row.left || row.right ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(8.5)
      .fillColor(row.left || row.right ? colours.ink : colours.soft);
    pdf.text(fitting(row.text), page.side + box + pad, top + 0.5, {
      width: inner - 2 * (box + pad),
      align: 'center',
      lineBreak: false,
    });
  }
  const foot = head + (rows.length + 1) * rowHeight;
  pdf.font('Helvetica-Bold').fontSize(9).fillColor(colours.ink);
  pdf.text(String(rows.filter((row) => row.left).length), page.side, foot, { width: box, align: 'center' });
  pdf.text(String(rows.filter((row) => row.right).length), end, foot, { width: box, align: 'center' });
  pdf.x = page.side;
  pdf.y = foot + rowHeight;
  pdf.moveDown(0.5);
}

function drawBox(pdf: Pdf, x: number, y: number, ticked: boolean): void {
  pdf.rect(x, y, box, box).lineWidth(0.7).stroke(colours.brand);
  if (!ticked) return;
  pdf
    .moveTo(x + 1.5, y + 1.5)
    .lineTo(x + box - 1.5, y + box - 1.5)
    .moveTo(x + box - 1.5, y + 1.5)
    .lineTo(x + 1.5, y + box - 1.5)
    .lineWidth(1.4)
    .stroke(colours.brand);
}
