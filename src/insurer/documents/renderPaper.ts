import type { IsoDate } from '../../domain/calendar.ts';
import type { Customer, Language } from '../../domain/identity.ts';
import { drawBlock } from './drawBlocks.ts';
import { drawQr } from './drawQr.ts';
import { insurerOfPapers } from './insurerOfPapers.ts';
import { colours, fitting, inner, type Pdf, page } from './layout.ts';
import type { Paper } from './paper.ts';
import { paperWords } from './paperWords.ts';

/** What a sheet says besides its content. */
export interface PaperFrame {
  language: Language;
  customer: Customer;
  contractNumber: string;
  issuedOn: IsoDate;
  /** ms UTC; the only time that is written into the file. */
  issuedAt: number;
  checkNumber: string;
  /** Where the number can be checked. */
  checkUrl: string;
}

/** Lays a paper out on A4. The same paper and frame give the same bytes. */
export async function renderPaper(paper: Paper, frame: PaperFrame): Promise<{ content: Uint8Array; pages: number }> {
  // Loaded at the first paper, not at the start: it takes a tenth of a second.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: page.top, bottom: page.bottom, left: page.side, right: page.side },
    bufferPages: true,
    lang: frame.language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: {
      Title: `${paper.title} ${frame.contractNumber}`,
      Author: insurerOfPapers.name,
      CreationDate: new Date(frame.issuedAt),
    },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.once('end', resolve);
    pdf.once('error', reject);
  });

  drawHead(pdf, paper, frame);
  for (const block of paper.blocks) drawBlock(pdf, block);
  drawCheck(pdf, frame);
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index);
    drawFoot(pdf, frame, index + 1, count);
  }
  pdf.end();
  await ended;
  return { content: Buffer.concat(chunks), pages: count };
}

/** The brand on the left, the customer where a window envelope shows it, then the title. */
function drawHead(pdf: Pdf, paper: Paper, frame: PaperFrame): void {
  const w = paperWords(frame.language);
  const { customer } = frame;
  pdf.rect(0, 0, pdf.page.width, 6).fill(colours.brand);
  pdf.font('Helvetica-Bold').fontSize(17).fillColor(colours.brand).text(insurerOfPapers.name, page.side, page.top);
  pdf.font('Helvetica').fontSize(8.5).fillColor(colours.soft);
  pdf.text(fitting(`${insurerOfPapers.address}\n${insurerOfPapers.phone}`), page.side, page.top + 22, { lineGap: 2 });

  const right = page.side + inner * 0.56;
  pdf.font('Helvetica').fontSize(10).fillColor(colours.ink);
  pdf.text(
    fitting(
      `${customer.firstName} ${customer.lastName}\n${customer.address.street}\n${customer.address.postcode} ${customer.address.city}`,
    ),
    right,
    page.top + 56,
    { lineGap: 2, width: inner * 0.44 },
  );
  pdf.fontSize(8.5).fillColor(colours.soft);
  pdf.text(
    fitting(
      `${w.say('Contrat', 'Contract')} ${frame.contractNumber}\n${w.say('Client', 'Customer')} ${customer.number}\n${w.say('Établi le', 'Issued on')} ${w.day(frame.issuedOn)}`,
    ),
    page.side,
    page.top + 56,
    { lineGap: 3, width: inner * 0.5 },
  );
  pdf.font('Helvetica-Bold').fontSize(19).fillColor(colours.ink);
  pdf.text(fitting(paper.title), page.side, page.top + 116, { width: inner });
  if (paper.subtitle !== null) {
    pdf.moveDown(0.2).font('Helvetica').fontSize(10.5).fillColor(colours.soft);
    pdf.text(fitting(paper.subtitle), { width: inner });
  }
  pdf.moveDown(0.9);
}

const checkHeight = 74;

/** How a third party finds out that the paper is genuine. Kept together at the end. */
function drawCheck(pdf: Pdf, frame: PaperFrame): void {
  const w = paperWords(frame.language);
  if (pdf.y + checkHeight + 6 > pdf.page.height - page.bottom) pdf.addPage();
  const top = Math.max(pdf.y + 6, pdf.page.height - page.bottom - checkHeight);
  pdf.roundedRect(page.side, top, inner, checkHeight, 4).lineWidth(0.75).stroke(colours.rule);
  drawQr(pdf, frame.checkUrl, page.side + 9, top + 9, checkHeight - 18);
  const left = page.side + checkHeight + 6;
  const width = inner - checkHeight - 16;
  pdf.font('Helvetica-Bold').fontSize(9).fillColor(colours.ink);
  pdf.text(w.say('Vérifier ce document', 'Check this document'), left, top + 11, { width });
  pdf.font('Helvetica').fontSize(8.5).fillColor(colours.soft);
  pdf.text(
    fitting(
      w.say(
        'Lisez le code carré, ou ouvrez l’adresse ci-dessous. La page dit si ce document vient bien de nous, sans rien montrer de la personne assurée.',
        'Scan the square code, or open the address below. The page says whether this document is ours, and shows nothing of the insured person.',
      ),
    ),
    { width, lineGap: 1 },
  );
  pdf.moveDown(0.3).font('Courier-Bold').fontSize(9.5).fillColor(colours.ink).text(frame.checkNumber, { width });
  pdf.font('Helvetica').fontSize(7).fillColor(colours.soft).text(frame.checkUrl, { width, link: frame.checkUrl });
  pdf.y = top + checkHeight;
}

function drawFoot(pdf: Pdf, frame: PaperFrame, number: number, of: number): void {
  const w = paperWords(frame.language);
  const y = pdf.page.height - 40;
  // The foot stands in the margin, where text would open a new page.
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf
    .moveTo(page.side, y - 8)
    .lineTo(page.side + inner, y - 8)
    .lineWidth(0.5)
    .stroke(colours.rule);
  pdf.font('Helvetica').fontSize(7.5).fillColor(colours.soft);
  const text = w.say(
    `Document généré le ${w.day(frame.issuedOn)} · Contrat ${frame.contractNumber} · ${frame.checkNumber}`,
    `Document generated on ${w.day(frame.issuedOn)} · Contract ${frame.contractNumber} · ${frame.checkNumber}`,
  );
  pdf.text(fitting(text), page.side, y, { width: inner * 0.85, lineBreak: false });
  pdf.text(w.say(`Page ${number} sur ${of}`, `Page ${number} of ${of}`), page.side, y, {
    width: inner,
    align: 'right',
  });
  pdf.page.margins.bottom = bottom;
}
