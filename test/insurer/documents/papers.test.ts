import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type DocumentKind, documentKinds } from '../../../src/domain/document.ts';
import { files, made, number, offerOf, offersFor, popplerWords, today, wordsOf } from './papers.ts';

/** Fixed spaces are spaces, and a line that was broken is one line. */
const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

describe('papers on demand', () => {
  it('exist in every kind', () => {
    const kinds = new Set(files.flatMap(offersFor).map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), [...documentKinds].sort());
  });

  for (const file of files) {
    it(`are whole PDFs for ${file.key}, in both languages, and name nobody else`, async function () {
      this.timeout(20_000);
      const strangers = files.filter((other) => other !== file).flatMap(canaries);
      for (const offer of offersFor(file)) {
        for (const language of ['fr', 'en'] as const) {
          const { document, content } = await made(file, offer, language);
          const where = `${offer.kind} ${language}`;
          const raw = Buffer.from(content).toString('latin1');
          assert.ok(raw.startsWith('%PDF-1.') && raw.trimEnd().endsWith('%%EOF'), where);
          assert.equal(document.bytes, content.length, where);
          assert.equal(document.sha256, createHash('sha256').update(content).digest('hex'), where);
          assert.equal(/\/Type \/Pages\n\/Count (\d+)/.exec(raw)?.[1], String(document.pages), where);
          const most = ['guarantee_table', 'specific_terms'].includes(offer.kind) ? 2 : 1;
          assert.ok(document.pages <= most, `${where}: ${document.pages} pages`);
          const words = plain(wordsOf(content));
          for (const expected of [
            'eca assurances',
            offer.contractNumber,
            number,
            `${file.customer.firstName} ${file.customer.lastName}`,
            language === 'fr' ? 'Document généré le 24 novembre 2026' : 'Document generated on 24 November 2026',
            language === 'fr' ? `Page ${document.pages} sur ${document.pages}` : `Page ${document.pages} of`,
          ]) {
            assert.ok(words.includes(expected), `${where}: "${expected}" is missing`);
          }
          for (const stranger of strangers) assert.ok(!words.includes(stranger), `${where}: names ${stranger}`);
          assert.ok(!words.includes(file.customer.email) && !/undefined|null|NaN|\[object/.test(words), where);
        }
      }
    });
  }

  it('have the same bytes each time they are made from the same entry', async () => {
    const [file, offer] = offerOf('camille', 'home_certificate');
    const [first, second] = [await made(file, offer, 'fr'), await made(file, offer, 'fr')];
    assert.equal(first.document.sha256, second.document.sha256);
  });

  it('keep every sign that French and English need', async () => {
    const [file, offer] = offerOf('odette', 'home_certificate');
    const read = popplerWords((await made(file, offer, 'fr')).content);
    const words = plain(read ?? wordsOf((await made(file, offer, 'fr')).content));
    for (const expected of [
      'Odette Modèle',
      'Dégât des eaux',
      'd’assurance',
      '100 000 € par sinistre',
      'propriétaire',
    ]) {
      assert.ok(words.includes(expected), expected);
    }
  });

  const contents: readonly [string, DocumentKind, 'fr' | 'en', string[]][] = [
    [
      'camille',
      'home_certificate',
      'fr',
      [
        '12 rue de la Démo, 69003 Lyon',
        'locataire',
        'Les risques locatifs',
        'du 7 juillet 2026 au 6 juillet 2027',
        '150 000 € par sinistre',
      ],
    ],
    [
      'odette',
      'home_certificate',
      'en',
      ['3 quai de la Démo, 29200 Brest', 'owner', '€100,000 per claim', '€8,000,000 per claim'],
    ],
    ['karim', 'liability_certificate', 'fr', ['Vie privée', '8 000 000 € par sinistre', '1 000 000 € par sinistre']],
    [
      'camille',
      'school_certificate',
      'fr',
      ['Année scolaire 2026-2027', 'Nino Exemple', '14 mars 2018', 'non comprise'],
    ],
    [
      'camille',
      'vehicle_memo',
      'fr',
      ['DM-001-XX', 'Renault Clio', 'fichier des véhicules assurés (FVA)', '24 novembre 2026'],
    ],
    [
      'bruno',
      'no_claims_statement',
      'fr',
      [
        'Coefficient de réduction-majoration',
        '0,50 au 24 novembre 2026',
        'Vol',
        'Dacia Duster, DM-006-XX',
        '8 janvier 1965',
      ],
    ],
    ['camille', 'health_card', 'fr', ['ECA1000001', 'Nino Exemple', 'Zoé Exemple', '31 décembre 2026', '150 % BR']],
    [
      'hugo',
      'membership_certificate',
      'fr',
      ['Certificat de radiation santé', 'a pris fin le 24 août 2026', 'fermés depuis cette date'],
    ],
    ['emma', 'membership_certificate', 'en', ['Health cover certificate', 'Emma Sample', 'Waiting time']],
    [
      'yanis',
      'schedule',
      'fr',
      ['ECA-DEMO-000002', '•••• 0212', 'impayé (AM04)', 'rejeté par la banque (AM04)', '454,92 €'],
    ],
    ['yanis', 'premium_statement', 'fr', ['Reste dû', '75,82 €', 'suspendues le 12 décembre 2026']],
    ['camille', 'due_notice', 'fr', ['1 976,40 €', 'Nino Exemple', '27,45 €', '164,70 €', 'L113-15-1']],
    ['yanis', 'due_notice', 'fr', ['454,92 €', 'Tarif Tiers Plus', '39,90 €', '-1,99 €', '37,91 €']],
    [
      'camille',
      'joint_report',
      'fr',
      [
        'Véhicule A : le vôtre',
        'ZZ-001-ZZ',
        '8. A heurté l’arrière, même file',
        'Mme Rose Essai, témoin, 06 39 98 00 98',
        'mouillée',
      ],
    ],
    ['bruno', 'specific_terms', 'fr', ['l’emportent sur elles', '500,00 €', 'Dacia Duster']],
    ['camille', 'guarantee_table', 'en', ['What is never paid', 'Deductible']],
  ];
  for (const [key, kind, language, expected] of contents) {
    it(`tell what ${kind} has to tell (${key}, ${language})`, async () => {
      const [file, offer] = offerOf(key, kind);
      const words = plain(wordsOf((await made(file, offer, language)).content));
      for (const text of expected) assert.ok(words.includes(text), `"${text}" in ${words}`);
    });
  }

  it('add up: each statement of reimbursements, to the cent', async () => {
    for (const file of files) {
      const offer = offersFor(file).find(({ kind }) => kind === 'benefit_statement');
      if (offer === undefined) continue;
      const lines = wordsOf((await made(file, offer, 'fr')).content)
        .split('\n')
        .map(plain);
      const start = lines.indexOf('Total');
      if (start === -1) continue;
      const [price, social, ours, left] = lines
        .slice(start + 1)
        .filter((line) => /^[\d ]+,\d\d €$/.test(line))
        .slice(0, 4)
        .map((line) => Number(line.replace(/\D/g, '')));
      assert.equal(price, (social ?? 0) + (ours ?? 0) + (left ?? 0), file.key);
    }
  });

  it('say "is covered" neither of a suspended nor of an ended contract', () => {
    const of = (key: string, change: object) => {
      const file = structuredClone(files.find((one) => one.key === key));
      assert.ok(file !== undefined);
      for (const each of file.contracts) Object.assign(each.contract, change);
      return offersFor(file).map(({ kind }) => kind);
    };
    const ofCover = ['home_certificate', 'liability_certificate', 'vehicle_memo', 'health_card'] as const;
    for (const change of [
      { state: 'suspended' },
      { state: 'ended', endsOn: '2026-08-24' },
      { arrears: { owedCents: 7582, noticeOn: '2026-10-20', suspendedOn: today } },
    ]) {
      for (const key of ['camille', 'yanis']) {
        for (const kind of of(key, change)) assert.ok(!(ofCover as readonly string[]).includes(kind), `${key} ${kind}`);
      }
    }
    assert.ok(of('yanis', {}).includes('vehicle_memo'), 'arrears before the day of suspension');
  });
});

/** What belongs to one customer alone: names, streets, plates, numbers. */
function canaries(file: (typeof files)[number]): string[] {
  const { customer } = file;
  const people = file.contracts.flatMap(({ contract: { risk } }) =>
    risk.kind === 'people' ? risk.people.map(({ name }) => name) : risk.kind === 'vehicle' ? [risk.plate] : [],
  );
  return [
    customer.lastName,
    customer.number,
    customer.address.street,
    ...people,
    ...file.contracts.map(({ contract }) => contract.number),
  ];
}
