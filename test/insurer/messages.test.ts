import assert from 'node:assert/strict';
import { z } from 'zod';
import { mailboxEntry, messageParameters, messageTemplates } from '../../src/domain/message.ts';
import { gsm7 } from '../../src/insurer/messages/gsm7.ts';
import { type InsurerUnderTest, newInsurerUnderTest, profileOf } from './insurerUnderTest.ts';

const values: Record<string, string> = {
  code: '482913',
  act: 'confirmer votre identité',
  minutes: '5',
  number: 'SIN-2026-AUT-000123',
  nextStep: 'un gestionnaire vous répond avant le 30 novembre.',
  reference: 'RAP-2611-0042',
  when: 'mardi 24 novembre à 17\u00a0h\u00a000',
  by: 'dimanche 24 janvier 2027',
  topic: 'Sinistre',
  phone: '06 39 •• •• 01',
  place: 'sur le site',
};

const codeOf = (body: unknown) => (body as { error: { code: string } }).error.code;

describe('messages of the insurer', () => {
  let under: InsurerUnderTest;
  let customerRef: string;
  beforeEach(async () => {
    under = await newInsurerUnderTest();
    customerRef = (await profileOf(under, 1)).ref;
  });
  afterEach(() => under.stop());

  const request = (more: object = {}) => ({
    customerRef,
    channel: 'sms',
    template: 'one-time-code',
    parameters: { code: '482913', act: 'confirmer votre identité' },
    language: 'fr',
    ...more,
  });
  const send = (key: string, more?: object) =>
    under.call('POST', '/messages', request(more), { 'idempotency-key': key });
  const mailbox = async () => z.array(mailboxEntry).parse((await under.call('GET', '/mailbox')).body);

  it('go to the mobile on file, code first', async () => {
    assert.equal((await send('k')).status, 202);
    assert.deepEqual(await mailbox(), [
      {
        to: '+33639981001',
        channel: 'sms',
        text: '482913 est votre code eca assurances pour confirmer votre identité. Valable 5 minutes. Ne le communiquez à personne.',
        createdAt: '2026-11-23T10:00:00.000Z',
      },
    ]);
  });

  it('go to the mail address when asked to, in the language asked for', async () => {
    await send('k', { channel: 'email', language: 'en', parameters: { code: '482913' } });
    const [mail] = await mailbox();
    assert.equal(mail?.to, 'camille@example.fr');
    assert.equal(mail?.subject, 'Your code: 482913');
    assert.match(mail?.text ?? '', /^Dear Camille,/);
  });

  it('prefer the mobile', async () => {
    await send('k', { channel: 'preferred' });
    assert.equal((await mailbox())[0]?.channel, 'sms');
  });

  for (const template of messageTemplates) {
    for (const language of ['fr', 'en']) {
      it(`${template} in ${language} fits one SMS, starts with what is looked for and carries no link`, async () => {
        const { needed, optional } = messageParameters[template];
        const parameters = Object.fromEntries([...needed, ...optional].map((name) => [name, values[name]]));
        assert.equal((await send('sms', { template, language, parameters })).status, 202);
        assert.equal((await send('mail', { template, language, parameters, channel: 'email' })).status, 202);
        const [mail, sms] = await mailbox();
        assert.ok(sms !== undefined && sms.text.length <= 160, sms?.text);
        assert.equal(gsm7(sms.text), sms.text);
        assert.doesNotMatch(sms.text, /https?:|www\.|undefined/);
        const first = needed[0] === 'when' ? '' : (values[needed[0]] ?? '?');
        assert.ok(sms.text.startsWith(first), sms.text);
        assert.doesNotMatch(`${mail?.subject} ${mail?.text}`, /undefined/);
        for (const name of needed) assert.ok(mail?.text.includes(values[name] ?? '?'), `${name} in ${mail?.text}`);
      });
    }

    it(`${template} is refused without what it needs`, async () => {
      const { status, body } = await send('k', { template, parameters: {} });
      assert.deepEqual([status, codeOf(body)], [422, 'PARAMETER_MISSING']);
    });
  }

  it('never carry a link in an SMS', async () => {
    for (const act of ['voir https://evil.example', 'voir www.evil.net', 'voir evil.com']) {
      const { status, body } = await send('k', { parameters: { code: '482913', act } });
      assert.deepEqual([status, codeOf(body)], [422, 'LINK_IN_SMS']);
    }
    assert.deepEqual(await mailbox(), []);
  });

  it('are sent once per key, also when asked for 20 times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('k')));
    assert.ok(answers.every(({ status }) => status === 202));
    assert.equal((await mailbox()).length, 1);
    const { status, body } = await send('k', { parameters: { code: '111111' } });
    assert.deepEqual([status, codeOf(body)], [409, 'IDEMPOTENCY_CONFLICT']);
  });

  it('to a reference that is nobody’s are accepted alike and go nowhere', async () => {
    const match = await under.call('POST', '/identity/match', { identifier: 'ECA7777777', birthDate: '1990-01-01' });
    const decoy = (match.body as { reference: string }).reference;
    const real = await send('a');
    const lost = await send('b', { customerRef: decoy });
    assert.deepEqual([lost.status, lost.body], [real.status, real.body]);
    assert.equal((await send('b', { customerRef: decoy, language: 'en' })).status, 409);
    assert.equal((await mailbox()).length, 1);
  });

  it('are listed newest first', async () => {
    await send('1');
    under.clock.advance(1000);
    await send('2', { parameters: { code: '222222' } });
    assert.match((await mailbox())[0]?.text ?? '', /^222222/);
  });

  it('leave by what is configured outside demo mode: by mail where there is no SMS, and refused where there is neither', async () => {
    const sent: string[] = [];
    const email = {
      async carry(_key: string, message: { to: string }) {
        sent.push(message.to);
        return { is: 'taken' as const };
      },
      close() {},
    };
    await under.restart({ demo: false, carriers: { email, sms: null } });
    assert.equal((await send('a', { channel: 'preferred' })).status, 202);
    assert.equal((await send('b', { channel: 'email' })).status, 202);
    assert.equal((await send('c', { channel: 'sms' })).status, 501);
    assert.equal((await send('a', { channel: 'preferred' })).status, 202);
    for (let tries = 0; tries < 100 && sent.length < 2; tries++) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(sent, ['camille@example.fr', 'camille@example.fr']);
  });

  it('have no mailbox outside demo mode, and no gateway where none is configured', async () => {
    await under.restart({ demo: false });
    assert.equal((await under.call('GET', '/mailbox')).status, 404);
    const { status, body } = await send('k');
    assert.deepEqual([status, codeOf(body)], [501, 'GATEWAY_NOT_CONFIGURED']);
  });
});

describe('the alphabet of SMS', () => {
  it('keeps French letters it has, and replaces the others', () => {
    assert.equal(
      gsm7('Répondez à l’été : ça, là, œuf, août « 3 € »\u202f!'),
      'Répondez à l\'été : ca, là, oeuf, aout " 3 EUR " !',
    );
    assert.equal(gsm7('a🙂b\u200d'), 'ab');
  });
});
