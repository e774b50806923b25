import assert from 'node:assert/strict';
import { startThreeChannels, type ThreeChannels } from '../../support/threeChannels.ts';

const CAMILLE = ['camille@example.fr', '12/04/1988'] as const;

/** Says one thing after another; the last answer must match. */
async function talk(who: { says(text: string): Promise<void>; heard(): string }, lines: readonly [string, RegExp][]) {
  for (const [said, heard] of lines) {
    await who.says(said);
    assert.match(who.heard(), heard, `after "${said}": ${who.heard()}`);
  }
}

describe('one customer, one history on every channel', function () {
  this.timeout(20_000);
  let all: ThreeChannels;
  beforeEach(async () => {
    all = await startThreeChannels();
  });
  afterEach(() => all.stop());

  const drafts = () => all.store.db.selectFrom('draft').select(['status', 'customer_ref', 'answers']).execute();

  it('begins a declaration on the website, goes on in WhatsApp, and sends it from Teams', async () => {
    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    await talk(web, [
      ['mon pare-brise est fissuré', /quel jour|quand/i],
      ['hier', /où/i],
    ]);

    const phone = all.onWhatsApp();
    await all.identifies(phone, ...CAMILLE);
    await talk(phone, [
      ['je veux déclarer un sinistre', /déclaration.*24 novembre 2026.*bris de glace auto, \d réponses sur \d/is],
      ['oui', /où/i],
      ['à Lyon', /racont|que s’est-il passé/i],
      ['Un caillou a sauté du camion devant moi sur l’autoroute.', /conducteur/i],
    ]);

    const teams = all.onTeams();
    await all.identifies(teams, ...CAMILLE);
    await talk(teams, [
      ['je veux déclarer un sinistre', /bris de glace auto/i],
      ['oui', /reprenons|reprends/i],
    ]);
    assert.doesNotMatch(teams.heard(), /où (?:cela|ça)|quand/i, 'nothing is asked twice');
    await talk(teams, [
      ['non', /répar/i],
      ['mon garage', /photo/i],
      ['passer', /téléphone|numéro/i],
      ['passer', /Vérifiez/],
      ['envoyer', /SIN-2026-/],
    ]);
    const [claim, ...others] = all.insurer.claims;
    assert.equal(others.length, 0);
    assert.equal(claim?.request.place, 'à Lyon');
    assert.match(claim?.request.story ?? '', /caillou/);

    // The other two have nothing left to send.
    await talk(phone, [['non', /déjà/i]]);
    assert.equal(all.insurer.claims.length, 1);
    assert.deepEqual(
      (await drafts()).map(({ status }) => status),
      ['sent'],
    );
  });

  it('begins in WhatsApp without saying who they are, signs in there, and goes on on the website', async () => {
    const phone = all.onWhatsApp();
    await talk(phone, [
      ['mon pare-brise est fissuré', /quel jour|quand/i],
      ['hier', /où/i],
    ]);
    assert.equal((await drafts())[0]?.customer_ref, null);

    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    await web.says('je veux déclarer un sinistre');
    assert.doesNotMatch(web.heard(), /bris de glace auto, \d/i, 'nobody owns it yet');

    await all.identifies(phone, ...CAMILLE);
    assert.equal((await drafts())[0]?.customer_ref, all.insurer.refOf('camille'));
    const later = await all.onTheWeb();
    await all.identifies(later, ...CAMILLE);
    await talk(later, [
      ['je veux déclarer un sinistre', /bris de glace auto, \d réponses sur \d/i],
      ['oui', /où/i],
    ]);
  });

  it('is listed in Teams at sign-in and resumed by its button, and shown to nobody else on any channel', async () => {
    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    await talk(web, [
      ['mon pare-brise est fissuré', /quel jour|quand/i],
      ['annuler', /gard/i],
      ['oui', /gard/i],
    ]);
    const teams = all.onTeams();
    await all.identifies(teams, ...CAMILLE);
    assert.match(
      teams.heard(),
      /déclaration commencée le 24 novembre 2026 n’est pas envoyée.*bris de glace auto, \d réponses/i,
    );
    await teams.presses('Reprendre : bris de glace auto');
    assert.match(teams.heard(), /reprenons|reprends/i);

    const stranger = all.onWhatsApp();
    await all.identifies(stranger, 'karim@example.fr', '21/11/1979');
    await stranger.says('je veux déclarer un sinistre');
    assert.doesNotMatch(stranger.all().join('\n'), /bris de glace auto, \d/i);
  });
});
