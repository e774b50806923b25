import { parisAt } from '../domain/calendar.ts';
import type { DocumentKind, IssuedDocument } from '../domain/document.ts';
import { clockTime, fileSize, fullDate } from '../locales/format.ts';
import type { Label } from '../locales/translation.ts';
import type { LabelKey, Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';

export interface DocumentView {
  key: string;
  document: IssuedDocument;
  /** Same-origin path of the page that gives the file. */
  path: string;
  /** ms UTC. */
  linkEndsAt: number;
  downloads: number;
}

/** A paper that is ready: what it is, for whom, and the link with its limits. */
export function documentCard({ key, document, path, linkEndsAt, downloads }: DocumentView, t: Translator): Card {
  const { language } = t;
  const { kind, contractId, person } = document;
  const size = fileSize(document.bytes, language);
  const file = t.words('document.fileValue', { pages: document.pages, size });
  const time = clockTime(parisAt(linkEndsAt).time, language);
  const name = document.name[language];
  const other = document.language === 'fr' ? 'en' : 'fr';
  const child = kind === 'school_certificate' ? { person } : {};
  return {
    key,
    tone: 'good',
    title: name,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: t.words('document.for'), value: person },
          { label: t.words('document.contract'), value: document.contractNumber },
          { label: t.words('document.issued'), value: fullDate(document.issuedOn, language) },
          { label: t.words('document.file'), value: file },
        ],
      },
      { kind: 'reference', label: t.words('document.checkNumber'), value: document.checkNumber },
      { kind: 'text', text: t.words('document.link', { time, downloads }), weight: 'subtle', ofLink: true },
    ],
    buttons: [
      { label: sized(t.label(downloadLabels[kind]), size), style: 'positive', open: path },
      {
        label: t.label(document.language === language ? 'documentOtherLanguage' : 'documentOwnLanguage'),
        action: { a: 'makeDocument', v: 1, k: key, id: contractId, kind, language: other, ...child },
      },
      {
        ...{ label: t.label('documentNewLink'), ofLink: true },
        action: { a: 'openDocument', v: 1, k: key, id: document.id },
      },
    ],
    summary: t.words('document.summary', { name, person, number: document.contractNumber, file }).slice(0, 300),
  };
}

const downloadLabels = {
  home_certificate: 'downloadCertificate',
  liability_certificate: 'downloadCertificate',
  school_certificate: 'downloadCertificate',
  membership_certificate: 'downloadCertificate',
  vehicle_memo: 'downloadMemo',
  no_claims_statement: 'downloadStatement',
  health_card: 'downloadCard',
  benefit_statement: 'downloadDetail',
  due_notice: 'downloadNotice',
  schedule: 'downloadSchedule',
  premium_statement: 'downloadStatement',
  guarantee_table: 'downloadTable',
  specific_terms: 'downloadTerms',
  joint_report: 'downloadReport',
} as const satisfies Record<DocumentKind, LabelKey>;

/** "Télécharger l’attestation (PDF, 86 ko)", where there is room for it. */
function sized(label: Label, size: string): Label {
  const whole = `${label.label} (PDF, ${size})`;
  return { ...label, label: whole.length <= 40 ? whole : `${label.label} (${size})` };
}
