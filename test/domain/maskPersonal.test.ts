import assert from 'node:assert/strict';
import { maskPersonal } from '../../src/domain/maskPersonal.ts';

describe('what names a person in a sentence', () => {
  for (const [said, masked] of [
    ['écrivez à camille@example.fr svp', 'écrivez à [mail] svp'],
    ['mon numéro est le 06 39 98 10 01', 'mon numéro est le [téléphone]'],
    ['+33 6 39 98 10 01 c’est moi', '[téléphone] c’est moi'],
    ['SIN-2026-AUT-000123 avance ?', '[sinistre] avance ?'],
    ['client ECA1000001', 'client [client]'],
    ['ma plaque AB-123-CD', 'ma plaque [plaque]'],
    ['né le 12/04/1988', 'né le [date]'],
    ['j’habite 12 rue de la Démo, à gauche', 'j’habite [adresse], à gauche'],
    ['je m’appelle Camille Exemple et je veux', 'je m’appelle [nom] et je veux'],
    ['passez-moi Mme Durand-Martin', 'passez-moi Mme [nom]'],
    ['le contrat de Jean Dupont', 'le contrat de [nom]'],
    ['1 88 04 69 123 456 78', '[nir]'],
    ['mon fils léo est tombé', 'mon fils [nom] est tombé'],
    ['et pour Nino ?', 'et pour [nom] ?'],
    ['c’est jean-luc et marie', 'c’est [nom] et [nom]'],
    ['put Emma on my plan', 'put [nom] on my plan'],
    ['j’ai vu Pierre hier', 'j’ai vu [nom] hier'],
    ['mon compte FR76 •••• 0115', 'mon compte [iban]'],
  ] as const) {
    it(`masks "${said}"`, () => assert.equal(maskPersonal(said), masked));
  }

  for (const said of [
    'un caillou a fendu mon pare-brise hier vers 17h à Beaune',
    'je veux être rappelé le 12 à 10h30',
    'il me reste 23,10 € à payer, pourquoi ?',
    'my boiler burst, what do I do?',
    'une pierre a cassé ma vitre en mai, elle est rose',
    'I will pay in june, mark it',
    'un garage à Nantes, comment dire',
  ])
    it(`leaves "${said}" as it is`, () => assert.equal(maskPersonal(said), said));

  it('is linear on hostile text', () => {
    const started = performance.now();
    for (const text of [
      '1 '.repeat(4000),
      'A'.repeat(8000),
      'a@'.repeat(4000),
      'Aa '.repeat(2700),
      '12 rue '.repeat(1100),
    ])
      maskPersonal(text);
    assert.ok(performance.now() - started < 500);
  });
});
