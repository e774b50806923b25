import { drawPair, drawTicks } from './drawReport.ts';
import { colours, fitting, inner, keepRoom, type Pdf, page } from './layout.ts';
import type { Fact, PaperBlock, PaperTable } from './paper.ts';

const labelWidth = inner * 0.36;

/** Draws one block below what is there, and leaves a gap after it. */
export function drawBlock(pdf: Pdf, block: PaperBlock): void {
  switch (block.kind) {
    case 'heading':
      keepRoom(pdf, 60);
      pdf.moveDown(0.3).font('Helvetica-Bold').fontSize(11.5).fillColor(colours.brand);
      pdf.text(fitting(block.text), page.side, pdf.y, { width: inner });
      pdf.moveDown(0.35);
      return;
    case 'text':
      body(pdf).text(fitting(block.text), page.side, pdf.y, { width: inner, lineGap: 2.5 });
      pdf.moveDown(0.7);
      return;
    case 'list':
      for (const item of block.items) {
        keepRoom(pdf, 30);
        const top = pdf.y;
        body(pdf).text('•', page.side + 4, top);
        pdf.text(fitting(item), page.side + 16, top, { width: inner - 16, lineGap: 2.5 });
        pdf.moveDown(0.35);
      }
      pdf.moveDown(0.4);
      return;
    case 'facts':
      for (const fact of block.facts) drawFact(pdf, fact, page.side, labelWidth, inner - labelWidth);
      pdf.moveDown(0.6);
      return;
    case 'notice':
      drawNotice(pdf, block.text);
      return;
    case 'table':
      drawTable(pdf, block, page.side, inner);
      pdf.moveDown(0.8);
      return;
    case 'pair':
      drawPair(pdf, block);
      return;
    case 'ticks':
      drawTicks(pdf, block);
      return;
    case 'card':
      drawCard(pdf, block);
  }
}

const body = (pdf: Pdf): Pdf => pdf.font('Helvetica').fontSize(10).fillColor(colours.ink);

function drawFact(pdf: Pdf, { label, value }: Fact, left: number, labels: number, values: number): void {
  const text = fitting(value);
  const name = fitting(label);
  pdf.font('Helvetica-Bold').fontSize(10);
  const height = pdf.heightOfString(text, { width: values, lineGap: 2 });
  pdf.font('Helvetica').fontSize(10);
  const tall = Math.max(height, pdf.heightOfString(name || ' ', { width: labels - 10, lineGap: 2 }));
  keepRoom(pdf, tall + 5);
  const top = pdf.y;
  pdf.fillColor(colours.soft).text(name, left, top, { width: labels - 10, lineGap: 2 });
  pdf
    .font('Helvetica-Bold')
    .fillColor(colours.ink)
    .text(text, left + labels, top, { width: values, lineGap: 2 });
  pdf.y = top + tall + 4;
  pdf.x = page.side;
}

/** Bold in a frame of its own; line by line, so that a long list may go on over the page. */
function drawNotice(pdf: Pdf, text: string): void {
  for (const line of text.split('\n')) {
    pdf.font('Helvetica-Bold').fontSize(9);
    const height = pdf.heightOfString(fitting(line), { width: inner - 22, lineGap: 2 }) + 5;
    keepRoom(pdf, height);
    const top = pdf.y;
    pdf.rect(page.side, top - 2, 3, height).fill(colours.warning);
    pdf.fillColor(colours.ink).text(fitting(line), page.side + 14, top, { width: inner - 22, lineGap: 2 });
    pdf.y = top + height;
  }
  pdf.moveDown(0.6);
}

const cellGap = 6;

/** Rows do not break; the head comes again on each page. */
function drawTable(pdf: Pdf, table: PaperTable, left: number, width: number): void {
  const small = table.columns.length > 4;
  const size = small ? 8 : 9.5;
  const pad = small ? 3.5 : table.rows.length > 10 ? 3 : 4;
  const heightOf = (row: readonly string[], font: string) => {
    pdf.font(font).fontSize(size);
    const heights = table.columns.map((column, index) =>
      pdf.heightOfString(fitting(row[index] || ' '), { width: column.width * width - cellGap * 2 }),
    );
    return Math.max(...heights) + pad * 2;
  };
  const drawRow = (row: readonly string[], font: string, colour: string, height: number) => {
    const top = pdf.y;
    let x = left;
    for (const [index, column] of table.columns.entries()) {
      const cell = column.width * width;
      pdf.font(font).fontSize(size).fillColor(colour);
      pdf.text(fitting(row[index] ?? ''), x + cellGap, top + pad, {
        width: cell - cellGap * 2,
        align: column.right ? 'right' : 'left',
      });
      x += cell;
    }
    pdf.y = top + height;
    pdf.x = page.side;
  };
  const rule = (colour: string, weight: number) =>
    pdf
      .moveTo(left, pdf.y)
      .lineTo(left + width, pdf.y)
      .lineWidth(weight)
      .stroke(colour);
  const titles = table.columns.map(({ title }) => title);
  const drawTitles = () => {
    const height = heightOf(titles, 'Helvetica-Bold');
    pdf.rect(left, pdf.y, width, height).fill(colours.band);
    drawRow(titles, 'Helvetica-Bold', colours.brand, height);
  };
  const first = table.rows[0];
  keepRoom(pdf, heightOf(titles, 'Helvetica-Bold') + (first === undefined ? 0 : heightOf(first, 'Helvetica')));
  drawTitles();
  const place = (row: readonly string[], font: string) => {
    const height = heightOf(row, font);
    if (pdf.y + height > pdf.page.height - page.bottom) {
      pdf.addPage();
      drawTitles();
    }
    drawRow(row, font, colours.ink, height);
  };
  for (const row of table.rows) {
    place(row, 'Helvetica');
    rule(colours.rule, 0.5);
  }
  if (table.total !== undefined) place(table.total, 'Helvetica-Bold');
}

/** Framed, so that it can be cut out and folded. */
function drawCard(pdf: Pdf, block: Extract<PaperBlock, { kind: 'card' }>): void {
  const rows = block.table.rows.length;
  const height = 42 + 34 + 20 + rows * 20 + 8;
  keepRoom(pdf, height);
  const top = pdf.y;
  pdf.roundedRect(page.side, top, inner, height, 8).lineWidth(1).stroke(colours.brand);
  pdf.save().roundedRect(page.side, top, inner, height, 8).clip();
  pdf.rect(page.side, top, inner, 30).fill(colours.brand);
  pdf.restore();
  pdf.font('Helvetica-Bold').fontSize(12).fillColor('#ffffff');
  pdf.text(fitting(block.title), page.side + 14, top + 9, { width: inner - 28 });
  for (const [index, { label, value }] of block.facts.entries()) {
    const x = page.side + 14 + index * ((inner - 20) / block.facts.length);
    const y = top + 42;
    pdf.font('Helvetica').fontSize(8).fillColor(colours.soft).text(fitting(label), x, y);
    pdf
      .font('Helvetica-Bold')
      .fontSize(10.5)
      .fillColor(colours.ink)
      .text(fitting(value), x, y + 11);
  }
  pdf.y = top + 42 + 34;
  drawTable(pdf, block.table, page.side + 8, inner - 16);
  pdf.y = top + height + 12;
  pdf.x = page.side;
}
