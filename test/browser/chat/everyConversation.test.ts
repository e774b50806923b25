import assert from 'node:assert/strict';
import { identify } from '../support/identify.ts';
import { startWhole, type Whole } from '../support/startWhole.ts';
import type { Visitor } from '../support/visitor.ts';

/** What is said, and what is then read in the page; `\s` stands for the spaces that do not break. */
type Line = readonly [said: string, read: RegExp];

const anonymous: readonly Line[] = [
  ['que pouvez-vous faire ?', /vos garanties et vos remboursements/],
  ['c’est quoi une franchise ?', /la part d’un dommage/],
  ['un opticien partenaire à Lyon', /Près de Lyon/],
  ['vous êtes ouverts le samedi ?', /le samedi de 9\sh à 13\sh/],
  ['quel temps fera-t-il demain ?', /pas dans mes compétences/],
];

const camille: readonly Line[] = [
  ['mes contrats', /Habitation Intégrale/],
  ['mes garanties habitation', /Dégât des eaux/],
  ['la télé est couverte si elle tombe ?', /moins de huit ans/],
  ['oui', /Ce n’est pas une décision de paiement/],
  ['mes remboursements', /Couronne dentaire/],
  ['combien il me reste à payer sur la facture du dentiste ?', /450,00\s€ à payer sur 750,00\s€/],
  ['devis couronne 650 euros, combien je serai remboursée ?', /Remboursement estimé\s: 300,00\s€/],
  ['quand est-ce que je suis prélevée ?', /3 prélèvements à venir, 232,02\s€/],
  ['une attestation d’assurance habitation', /Numéro de contrôle/],
  ['qui est couvert par ma mutuelle ?', /Nino Exemple/],
  ['où en est mon sinistre ?', /Quel sinistre voulez-vous voir|SIN-/],
  ['annuler', /Que puis-je faire/],
  ['changer mon adresse e-mail', /nouvelle adresse e-mail/],
  ['annuler', /arrêt/],
  ['je veux être rappelée', /Quel jour vous convient|sujet de cet appel/],
  ['annuler', /arrêt/],
  ['quelles sont mes préférences de notification ?', /Vos préférences/],
  ['que savez-vous de moi ?', /Vos droits/],
  ['mes canaux', /Vos discussions|vos canaux|canaux/i],
  ['je veux parler à un conseiller', /conseiller/],
];

const last: readonly Line[] = [
  ['il y a une fuite de gaz chez moi', /0\s?800\s?47\s?33\s?33|112|18/],
  ['je suis en sécurité', /déclarer|Que puis-je/],
];

describe('every conversation is held in the page', () => {
  let whole: Whole;
  before(async () => {
    whole = await startWhole();
  });
  after(() => whole.stop());

  /** Says each line and waits until its answer can be read below it. */
  async function hold(visitor: Visitor, lines: readonly Line[]): Promise<void> {
    for (const [said, read] of lines) {
      await visitor.say(said);
      const deadline = Date.now() + 15_000;
      for (;;) {
        const heard = (await visitor.page.locator('#chat-web').innerText()).split(said).at(-1) ?? '';
        if (read.test(heard)) break;
        assert.ok(Date.now() < deadline, `after "${said}": ${heard.slice(0, 400)}`);
        await visitor.page.waitForTimeout(50);
      }
    }
  }

  it('with somebody who is not known, in French and then in English', async () => {
    const visitor = await whole.arrive();
    await hold(visitor, anonymous);
    await hold(visitor, [
      ['can we talk in English?', /we go on in English/],
      ['how do I report a claim?', /claim/i],
    ]);
    visitor.assertClean();
    await visitor.leave();
  });

  it('with a customer, from the contracts to the end of the session', async () => {
    const visitor = await whole.arrive();
    await identify(visitor, whole.url, ['ECA1000001', '12/04/1988']);
    await hold(visitor, camille);
    visitor.assertClean();
    await visitor.leave();
  });

  it('with somebody in danger', async () => {
    const visitor = await whole.arrive();
    await hold(visitor, last);
    visitor.assertClean();
    await visitor.leave();
  });
});
