import assert from 'node:assert/strict';
import { readDocumentLink } from '../../../src/services/documentLink.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { type Line, saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer asks for a document', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const made = () => chat.insurer.papers.made.map(({ document }) => document);

  const requests: readonly (readonly [string, string, string, string])[] = [
    ['camille', 'attestation habitation', 'home_certificate', 'HAB-5000102'],
    ['camille', 'le propriétaire me demande un justificatif d’assurance', 'home_certificate', 'HAB-5000102'],
    ['camille', 'ma carte de tiers payant svp', 'health_card', 'SAN-5000101'],
    ['camille', 'attestation scolaire pour Nino', 'school_certificate', 'HAB-5000102'],
    ['bruno', 'télécharger mon relevé d’information', 'no_claims_statement', 'AUT-5000601'],
    ['yanis', 'il me faut un papier pour la préfecture qui dit que je suis assuré', 'vehicle_memo', 'AUT-5000201'],
    ['yanis', 'je cherche mon mémo véhicule assuré', 'vehicle_memo', 'AUT-5000201'],
    ['hugo', 'certificat de radiation de la mutuelle', 'membership_certificate', 'SAN-5000801'],
    ['odette', 'mon relevé de prestations à télécharger', 'benefit_statement', 'SAN-5000301'],
  ];
  for (const [customer, said, kind, number] of requests) {
    it(`gets ${kind} for "${said}"`, async () => {
      chat = await newAssistant({ customer: customer as 'camille' });
      await saidAndHeard(chat, [[said, ['documents.made']]]);
      const [document, ...others] = made();
      assert.deepEqual([document?.kind, document?.contractNumber, others.length], [kind, number, 0]);
      const card = chat.cards[0];
      assert.equal(card?.title, document?.name.fr);
      assert.ok((card?.summary.length ?? 0) <= 300);
      const download = card?.buttons[0];
      assert.ok(download !== undefined && 'open' in download && /^\/documents\/[\w-]+$/.test(download.open));
      assert.match(download.label.label, /^Télécharger .* \((?:PDF, )?\d+\u00a0ko\)$/);
      const link = readDocumentLink(chat.services.sealer, download.open.split('/')[2] ?? '');
      assert.equal(link?.documentId, document?.id);
      assert.equal(link?.conversationId, chat.conversationId);
      assert.equal(link?.expiresAt, chat.clock.now() + 10 * 60_000);
    });
  }

  const talks: readonly (readonly [string, 'camille' | 'karim' | 'bruno' | 'emma', Line[], string[]])[] = [
    [
      'is asked which home, once',
      'karim',
      [
        ['attestation habitation', ['documents.whichContract']],
        ['>Habitation, Le Touquet', ['documents.made']],
      ],
      ['home_certificate HAB-5000402'],
    ],
    [
      'names the home at once',
      'karim',
      [['attestation habitation pour l’appart de Lille', ['documents.made']]],
      ['home_certificate HAB-5000401'],
    ],
    [
      'is asked which paper, and which child',
      'camille',
      [
        ['attestation d’assurance', ['documents.which']],
        ['pour l’école', ['documents.whichChild']],
        ['zoé', ['documents.made']],
      ],
      ['school_certificate HAB-5000102'],
    ],
    [
      'chooses by number',
      'camille',
      [
        ['mon attestation svp', ['documents.which']],
        ['1', ['documents.made']],
      ],
      ['home_certificate HAB-5000102'],
    ],
    [
      'sees the list and takes one',
      'camille',
      [
        ['mes documents', ['documents.list']],
        ['>Mémo véhicule assuré', ['documents.made']],
      ],
      ['vehicle_memo AUT-5000103'],
    ],
    [
      'takes from the list what several contracts offer',
      'karim',
      [
        ['mes documents', ['documents.list']],
        ['>Attestation d’assurance habitation', ['documents.whichContract']],
        ['le touquet', ['documents.made']],
      ],
      ['home_certificate HAB-5000402'],
    ],
    [
      'takes the English version as well, and a new link',
      'camille',
      [
        ['attestation habitation', ['documents.made']],
        ['>La version anglaise', ['documents.made']],
        ['>Nouveau lien', ['documents.made']],
      ],
      ['home_certificate HAB-5000102', 'home_certificate HAB-5000102'],
    ],
    [
      'is told about the green card',
      'bruno',
      [['carte verte', ['documents.greenCard', 'documents.made']]],
      ['vehicle_memo AUT-5000601'],
    ],
    [
      'wants it by post',
      'camille',
      [['par courrier si possible, mon attestation d’assurance habitation', ['documents.made', 'documents.byPost']]],
      ['home_certificate HAB-5000102'],
    ],
  ];
  for (const [what, customer, lines, expected] of talks) {
    it(what, async () => {
      chat = await newAssistant({ customer });
      await saidAndHeard(chat, lines);
      assert.deepEqual(
        made().map(({ kind, contractNumber }) => `${kind} ${contractNumber}`),
        expected,
      );
    });
  }

  it('names the child whom the certificate is for', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['attestation scolaire pour Nino', ['documents.made']]]);
    assert.equal(made()[0]?.person, 'Nino Exemple');
    await saidAndHeard(chat, [['>La version anglaise', ['documents.made']]]);
    assert.deepEqual([made()[1]?.person, made()[1]?.language], ['Nino Exemple', 'en']);
  });

  it('gets English papers in an English conversation', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [['I would like my home insurance certificate', ['documents.made']]]);
    assert.equal(chat.cards[0]?.title, 'Home insurance certificate');
    assert.equal(made()[0]?.language, 'en');
    assert.match(chat.labels[0] ?? '', /^Download the certificate/);
    await saidAndHeard(chat, [['>The French version', ['documents.made']]]);
    assert.equal(made()[1]?.language, 'fr');
    assert.equal(chat.cards[0]?.title, 'Home insurance certificate');
  });

  it('is made once, though the turn runs twice', async () => {
    chat = await newAssistant({ customer: 'camille' });
    const make = chat.insurer.papers.make;
    const keys: string[] = [];
    Object.assign(chat.insurer.papers, {
      make: async (...all: Parameters<typeof make>) => {
        keys.push(all[1]);
        const document = await make(...all);
        if (keys.length === 1) throw new TypeError('the process died here');
        return document;
      },
    });
    await chat.says('attestation habitation');
    assert.deepEqual(chat.heard, ['documents.made']);
    assert.equal(new Set(keys).size, 1);
    assert.ok(keys.length >= 2);
    assert.equal(made().length, 1);
  });
});
