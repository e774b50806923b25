import assert from 'node:assert/strict';
import { asksOfChannels } from '../../../src/dialogs/channels/asksOfChannels.ts';
import { chooseNewsChannel, newsChannelOf } from '../../../src/store/newsChannel.repository.ts';
import { startThreeChannels, type ThreeChannels } from '../../support/threeChannels.ts';

const CAMILLE = ['camille@example.fr', '12/04/1988'] as const;
const KARIM = ['karim@example.fr', '21/11/1979'] as const;

describe('a customer sees where they are identified, and unlinks a chat from another one', function () {
  this.timeout(20_000);
  let all: ThreeChannels;
  beforeEach(async () => {
    all = await startThreeChannels();
  });
  afterEach(() => all.stop());

  const chatOn = (channel: string) =>
    all.store.db
      .selectFrom('conversation')
      .selectAll()
      .where('channel', '=', channel)
      .where('customer_ref', 'is not', null)
      .executeTakeFirstOrThrow();
  const notices = async () =>
    (await all.store.db.selectFrom('job').select('payload').execute())
      .map(({ payload }) => JSON.parse(payload))
      .filter(({ template }) => template === 'channel-unlinked');

  it('unlinks WhatsApp from the website: the phone must identify again, a mail tells it, news go elsewhere', async () => {
    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    const phone = all.onWhatsApp();
    await all.identifies(phone, ...CAMILLE);
    const customerRef = all.insurer.refOf('camille');
    await chooseNewsChannel(all.store.db, { customerRef, channel: 'whatsapp', now: all.clock.now() });

    await web.says('quels appareils sont connectés ?');
    assert.match(web.heard(), /cette discussion/);
    assert.match(web.heard(), /WhatsApp\s••\s\d\d/);
    assert.match(web.heard(), /depuis mardi 24 novembre à/);
    assert.doesNotMatch(web.heard(), /3363\d{6}/, 'the number stays masked');

    const before = await chatOn('whatsapp');
    const read = phone.all().length;
    await web.says('délier WhatsApp');
    assert.match(web.heard(), /Voulez-vous délier WhatsApp\s••/);
    await web.presses('Oui, délier');
    assert.match(web.heard(), /n’est plus ouvert dans WhatsApp/);

    const after = await chatOn('whatsapp');
    assert.equal(after.identified_at, null);
    assert.equal(after.ended_reason, 'signedOut');
    assert.ok(after.epoch > before.epoch, 'a turn that was running there writes nothing');
    assert.match(phone.all().slice(read).join('\n'), /a été déliée de votre dossier/);
    assert.equal(await newsChannelOf(all.store.db, customerRef), null);
    const [notice, ...others] = await notices();
    assert.equal(others.length, 0);
    assert.equal(notice.channel, 'email');
    assert.equal(notice.customerRef, customerRef);
    assert.equal(notice.parameters.place, 'dans WhatsApp');

    await phone.says('mes contrats');
    assert.match(phone.heard(), /e-mail|identifi/i);
    assert.doesNotMatch(phone.heard(), /AUT-|HAB-|SAN-/);
    await web.says('mes canaux');
    assert.doesNotMatch(web.heard(), /WhatsApp/);
  });

  it('unlinks the website from WhatsApp, by the button of the list', async () => {
    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    const phone = all.onWhatsApp();
    await all.identifies(phone, ...CAMILLE);
    await phone.says('mes canaux');
    assert.match(phone.heard(), /le site/);
    await phone.presses('Délier le site');
    assert.match(phone.heard(), /Voulez-vous délier le site/);
    await phone.presses('Oui, délier');
    assert.match(phone.heard(), /n’est plus ouvert sur le site/);
    const { identified_at, ended_at } = await chatOn('directline');
    assert.equal(identified_at, null);
    assert.notEqual(ended_at, null);
    await assert.rejects(web.says('mes contrats'), /400/);
    await web.reads?.();
    assert.deepEqual(web.all(), [], 'nothing that was said there is shown again');
  });

  it('unlinks everything in one go, from any channel: every chat hears it, one mail tells it, news go nowhere', async () => {
    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    const teams = all.onTeams();
    await all.identifies(teams, ...CAMILLE);
    const phone = all.onWhatsApp();
    await all.identifies(phone, ...CAMILLE);
    const customerRef = all.insurer.refOf('camille');
    await chooseNewsChannel(all.store.db, { customerRef, channel: 'whatsapp', now: all.clock.now() });
    const read = teams.all().length;

    await phone.says('délier tous mes canaux');
    assert.match(phone.heard(), /tout délier/);
    assert.match(phone.heard(), /WhatsApp.*le site.*Teams|WhatsApp.*Teams.*le site/s);
    await phone.presses('Oui, délier');
    assert.match(phone.heard(), /n’est plus ouvert nulle part/);

    for (const channel of ['directline', 'msteams', 'whatsapp'])
      assert.equal((await chatOn(channel)).ended_reason, 'signedOut', channel);
    assert.match(teams.all().slice(read).join('\n'), /a été déliée de votre dossier/);
    assert.equal(await newsChannelOf(all.store.db, customerRef), null);
    const [notice, ...others] = await notices();
    assert.equal(others.length, 0);
    for (const place of ['dans WhatsApp', 'dans Teams', 'sur le site'])
      assert.ok(notice.parameters.place.includes(place), notice.parameters.place);
    for (const person of [teams, phone]) {
      await person.says('mes contrats');
      assert.doesNotMatch(person.heard(), /AUT-|HAB-|SAN-/);
    }
  });

  it('unlinks everything by the button of the privacy card, and of the list, when the answer is yes', async () => {
    const phone = all.onWhatsApp();
    await all.identifies(phone, ...CAMILLE);
    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    await web.says('mes canaux');
    await web.presses('Délier toutes mes discussions');
    await web.says('non');
    assert.match(web.heard(), /rien ne change/);
    await web.says('mes données personnelles');
    await web.presses('Délier toutes mes discussions');
    assert.match(web.heard(), /tout délier/);
    await web.presses('Oui, délier');
    assert.equal((await chatOn('whatsapp')).identified_at, null);
    assert.equal((await chatOn('directline')).ended_reason, 'signedOut');
    assert.equal((await notices()).length, 1);
  });

  it('ends in order when two chats unlink each other at the same time', async () => {
    const phone = all.onWhatsApp();
    await all.identifies(phone, ...CAMILLE);
    const teams = all.onTeams();
    await all.identifies(teams, ...CAMILLE);
    await phone.says('délier tous mes canaux');
    await teams.says('délier tous mes canaux');
    await Promise.all([phone.presses('Oui, délier'), teams.presses('Oui, délier')]);
    for (const channel of ['msteams', 'whatsapp']) {
      const { identified_at, ended_at } = await chatOn(channel);
      assert.ok(identified_at === null || ended_at !== null, channel);
    }
    assert.ok((await notices()).length >= 1);
  });

  it('changes nothing when the answer is no', async () => {
    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    const phone = all.onWhatsApp();
    await all.identifies(phone, ...CAMILLE);
    await web.says('unlink my WhatsApp');
    assert.match(web.heard(), /WhatsApp/);
    await web.says('non');
    assert.match(web.heard(), /rien ne change/);
    assert.notEqual((await chatOn('whatsapp')).identified_at, null);
    assert.deepEqual(await notices(), []);
  });

  it('shows nobody else’s chats, and unlinks none by a forged button', async () => {
    const victim = all.onWhatsApp();
    await all.identifies(victim, ...CAMILLE);
    const stranger = await all.onTheWeb();
    await all.identifies(stranger, ...KARIM);
    await stranger.says('mes canaux');
    assert.doesNotMatch(stranger.heard(), /WhatsApp/);
    await stranger.says('délier WhatsApp');
    assert.match(stranger.heard(), /pas reliée à votre dossier/);

    const { id, epoch } = await chatOn('whatsapp');
    await stranger.sends({ value: { a: 'unlinkChannel', v: 1, k: 'card_forged', id }, text: '' });
    assert.match(stranger.heard(), /pas reliée à votre dossier/);
    const after = await chatOn('whatsapp');
    assert.deepEqual([after.epoch, after.ended_at], [epoch, null]);
    assert.notEqual(after.identified_at, null);
    assert.deepEqual(await notices(), []);
  });

  it('can be asked in the middle of a declaration, which goes on', async () => {
    const phone = all.onWhatsApp();
    await all.identifies(phone, ...CAMILLE);
    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    await web.says('mon pare-brise est fissuré');
    assert.match(web.heard(), /quel jour|quand/i);
    await web.says('délier WhatsApp');
    await web.says('oui');
    assert.match(web.heard(), /n’est plus ouvert dans WhatsApp/);
    assert.match(web.heard(), /quel jour|quand/i);
  });

  it('is reached from the preferences, and signs out of the very chat it is pressed in', async () => {
    const web = await all.onTheWeb();
    await all.identifies(web, ...CAMILLE);
    await web.says('voir mes préférences de notification');
    await web.presses('Mes discussions');
    assert.match(web.heard(), /Vos discussions reliées/);
    await web.presses('Délier le site');
    await web.presses('Oui, délier');
    assert.equal((await chatOn('directline')).ended_reason, 'signedOut');
    assert.equal((await notices()).length, 1);
  });

  it('asks an anonymous person who they are first', async () => {
    const web = await all.onTheWeb();
    await web.says('délier WhatsApp');
    assert.match(web.heard(), /e-mail|identifi/i);
  });
});

describe('sentences about linked chats', () => {
  const asked = [
    'mes canaux',
    'Quels appareils sont connectés ?',
    'délier WhatsApp',
    'Délie mon WhatsApp stp',
    'déconnecte Teams',
    'unlink my WhatsApp',
    'which devices are signed in?',
    'où suis-je connecté ?',
    'délier tous mes canaux',
    'Déconnecte-moi partout',
    'sign me out everywhere',
    'unlink all my chats',
  ];
  const others = [
    'déconnecte-moi',
    'unlink my account from this chat',
    'mes appareils électroménagers sont-ils couverts ?',
    'préviens-moi sur WhatsApp',
    'mon site de production a brûlé',
    'je veux me connecter',
    'mes contrats',
  ];
  for (const text of asked)
    it(`takes « ${text} »`, () => {
      assert.ok(asksOfChannels(text));
    });
  for (const text of others)
    it(`leaves « ${text} » alone`, () => {
      assert.ok(!asksOfChannels(text));
    });
});
