import assert from 'node:assert/strict';
import { randomId } from '../../../src/domain/ids.ts';
import { phoneRates, phoneRoutes } from '../../../src/http/phone.routes.ts';
import { silentLog } from '../../../src/log.ts';
import { photo } from '../../support/pictures.ts';
import { type Person, startThreeChannels, type ThreeChannels } from '../../support/threeChannels.ts';

const cameraPhoto = (seed: number) => photo({ width: 640, height: 480, seed });

const PHOTO_QUESTION: readonly string[] = [
  'mon pare-brise est fissuré',
  'hier',
  'à Lyon',
  'Un caillou a sauté du camion devant moi sur l’autoroute.',
  'non',
  'mon garage',
];

describe('a declaration on a computer takes its photos from the phone', function () {
  this.timeout(20_000);
  let all: ThreeChannels;
  let web: Person & { conversationId: string };
  let factor = 1;
  const open = async () => {
    all = await startThreeChannels();
    phoneRoutes(all.http.server, {
      ...{ store: all.store, files: all.files, hub: all.hub, clock: all.clock, newId: randomId, log: silentLog },
      ...{ brand: 'eca assurances', publicUrl: all.publicUrl, codeHmac: all.assistant.services.codeHmac },
      ...{ script: '/assets/phone-ABCDEFGH.js', rates: phoneRates(factor) },
    });
    web = await all.onTheWeb();
  };
  beforeEach(open);
  afterEach(() => all.stop());

  const toThePhotos = async (who: Person) => {
    for (const said of PHOTO_QUESTION) await who.says(said);
    assert.match(who.heard(), /photo/i);
  };
  const codeIn = (who: Person) => /\b([A-HJ-NP-TV-Z]{3} [A-HJ-NP-TV-Z]{3})\b/.exec(who.heard())?.[1] ?? '';
  const asksForCode = async (who: Person) => {
    await who.presses('Envoyer depuis mon téléphone');
    return codeIn(who);
  };

  /** The browser of a phone. */
  const newPhone = () => {
    let cookie = '';
    const call = async (path: string, init: RequestInit = {}) => {
      const headers = { cookie, ...(init.headers as Record<string, string> | undefined) };
      const response = await fetch(all.publicUrl + path, { redirect: 'manual', ...init, headers });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return { status: response.status, text: await response.text(), headers: response.headers };
    };
    return {
      call,
      types: (code: string, headers: Record<string, string> = {}) =>
        call('/phone', { method: 'POST', body: new URLSearchParams({ code }), headers }),
      sends(content: Buffer, name = 'IMG_0001.jpg', type = 'image/jpeg') {
        const body = new FormData();
        body.append('file', new File([new Uint8Array(content)], name, { type }));
        return call('/phone/files', { method: 'POST', body, headers: { accept: 'application/json' } });
      },
    };
  };
  const burstEnds = async () => {
    all.clock.advance(3100);
    for (const { id } of await all.store.db.selectFrom('conversation').select('id').execute()) all.hub.wake(id);
    await all.settles();
    await web.reads?.();
  };

  it('shows a code, takes the photos at the question that asked, and the chat says so', async () => {
    await all.identifies(web, 'camille@example.fr', '12/04/1988');
    await toThePhotos(web);
    const code = await asksForCode(web);
    assert.match(code, /^[A-Z]{3} [A-Z]{3}$/);
    assert.match(web.heard(), /127\.0\.0\.1:\d+\/phone/);
    const phone = newPhone();
    const typed = await phone.types(code.toLowerCase());
    assert.deepEqual([typed.status, typed.headers.get('location')], [303, '/phone']);
    assert.match((await phone.call('/phone')).text, /Prendre une photo/);

    assert.equal((await phone.sends(await cameraPhoto(1))).status, 201);
    assert.equal((await phone.sends(await cameraPhoto(2), 'IMG_0002.jpg')).status, 201);
    const said = await all.store.db
      .selectFrom('transcript')
      .select('body')
      .where('conversation_id', '=', web.conversationId)
      .where('role', '=', 'user')
      .orderBy('seq', 'desc')
      .execute();
    assert.match(said[0]?.body ?? '', /Envoyé depuis mon téléphone.*IMG_0002/, 'the chat shows them before any answer');
    await burstEnds();
    assert.match(web.all().at(-2) ?? '', /2 (?:photos|fichiers|documents)/i, web.all().slice(-3).join('\n'));

    for (const line of ['passer', 'envoyer']) await web.says(line);
    assert.match(web.heard(), /SIN-2026-/);
    await all.settles();
    assert.deepEqual(all.insurer.attachments.map(({ name }) => name).sort(), ['IMG_0001.jpg', 'IMG_0002.jpg']);
    assert.equal((await phone.sends(await cameraPhoto(3))).status, 400, 'the form is over: nothing more is taken');
    assert.equal((await phone.call('/phone')).status, 410);
  });

  it('examines what the phone sends like anything else, and says why in the language of the chat', async () => {
    await toThePhotos(web);
    const phone = newPhone();
    await phone.types(await asksForCode(web));
    const refused = await phone.sends(Buffer.from('<script>alert(1)</script>'), 'photo.jpg');
    assert.equal(refused.status, 400);
    assert.match(refused.text, /format n’est pas accepté/);
    const rows = await all.store.db.selectFrom('file').select('status').execute();
    assert.ok(
      rows.every(({ status }) => status === 'removed'),
      JSON.stringify(rows),
    );
  });

  it('keeps the question open beside the code, and goes on when no photo comes', async () => {
    await toThePhotos(web);
    await asksForCode(web);
    assert.doesNotMatch(web.heard(), /Avez-vous des photos/, 'the question is not put again');
    await web.presses('Passer');
    assert.match(web.heard(), /identité|numéro|e-mail/i);
  });

  it('sends without a script too: a form, and a page for an answer', async () => {
    await toThePhotos(web);
    const phone = newPhone();
    await phone.types(await asksForCode(web));
    const body = new FormData();
    for (const index of [1, 2])
      body.append(
        'file',
        new File([new Uint8Array(await cameraPhoto(index))], `a${index}.jpg`, { type: 'image/jpeg' }),
      );
    const answer = await phone.call('/phone/files', { method: 'POST', body, headers: { accept: 'text/html' } });
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/phone?sent=2']);
    assert.match((await phone.call('/phone?sent=2')).text, /2 fichiers envoyés/);
  });

  it('serves one phone once, for ten minutes; a new code ends the old one', async () => {
    await toThePhotos(web);
    const first = await asksForCode(web);
    const second = await asksForCode(web);
    assert.equal((await newPhone().types(first)).status, 403);
    assert.equal((await newPhone().types(second)).status, 303);
    assert.equal((await newPhone().types(second)).status, 403, 'a second phone');
    const late = await asksForCode(web);
    all.clock.advance(10 * 60_000);
    assert.equal((await newPhone().types(late)).status, 403);
  });

  it('lets ten phones with one code in only once', async () => {
    factor = 20;
    await all.stop();
    await open();
    factor = 1;
    await toThePhotos(web);
    const code = await asksForCode(web);
    const answers = await Promise.all(Array.from({ length: 10 }, () => newPhone().types(code)));
    assert.equal(answers.filter(({ status }) => status === 303).length, 1);
  });

  it('ends with its time, and with the conversation', async () => {
    await toThePhotos(web);
    const phone = newPhone();
    await phone.types(await asksForCode(web));
    all.clock.advance(20 * 60_000);
    assert.equal((await phone.sends(await cameraPhoto(1))).status, 400);
    const other = newPhone();
    all.clock.advance(60_000);
    await other.types(await asksForCode(web));
    await all.store.db.updateTable('conversation').set({ ended_at: 1, ended_reason: 'customer' }).execute();
    assert.equal((await other.sends(await cameraPhoto(1))).status, 400);
    assert.equal((await other.call('/phone')).status, 410);
  });

  it('stops guessing: five codes from one address, whatever they are', async () => {
    await toThePhotos(web);
    const code = await asksForCode(web);
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, index) => newPhone().types(`AAAAA${'ABCDEFGHJKMNPQRSTVWXYZ'[index % 22]}`)),
    );
    assert.equal(guesses.filter(({ status }) => status === 403).length, 5);
    assert.equal(guesses.filter(({ status }) => status === 429).length, 35);
    assert.equal((await newPhone().types(code)).status, 429);
    all.clock.advance(31_000);
    assert.equal((await newPhone().types(code)).status, 303);
  });

  it('is for one conversation: photos reach no other, and the page says nothing of anybody', async () => {
    await all.identifies(web, 'camille@example.fr', '12/04/1988');
    await toThePhotos(web);
    const neighbour = await all.onTheWeb();
    await toThePhotos(neighbour);
    const phone = newPhone();
    await phone.types(await asksForCode(web));
    await phone.sends(await cameraPhoto(1));
    await burstEnds();
    const files = await all.store.db.selectFrom('file').select(['conversation_id', 'status']).execute();
    assert.deepEqual(files, [{ conversation_id: web.conversationId, status: 'received' }]);
    const page = await phone.call('/phone');
    assert.doesNotMatch(page.text, /Camille|Lyon|pare-brise|caillou|SIN-|\w@\w/i);
    for (const path of ['/files/x', '/v3/directline/conversations', '/phone/files'])
      assert.ok([401, 403, 404, 405].includes((await phone.call(path)).status), path);
  });

  it('takes nothing from a page of another site, nor without a cookie', async () => {
    await toThePhotos(web);
    const code = await asksForCode(web);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    assert.equal((await newPhone().types(code, foreign)).status, 403);
    assert.equal((await newPhone().types(code, { origin: 'null', 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await newPhone().sends(await cameraPhoto(1))).status, 400);
    const phone = newPhone();
    assert.equal((await phone.types(code, { origin: all.publicUrl, 'sec-fetch-site': 'same-origin' })).status, 303);
    const body = new FormData();
    const answer = await phone.call('/phone/files', { method: 'POST', body, headers: foreign });
    assert.equal(answer.status, 403);
  });

  it('runs nothing but its own script', async () => {
    const { headers } = await newPhone().call('/phone');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; /);
    assert.match(policy, /script-src 'nonce-[\w+/=]+'; connect-src 'self'; img-src blob:/);
    assert.doesNotMatch(policy, /unsafe|\*|data:/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });

  it('is offered neither in WhatsApp nor in Teams, which are on the phone already', async () => {
    const phone = all.onWhatsApp();
    const teams = all.onTeams();
    for (const who of [phone, teams]) {
      await toThePhotos(who);
      await assert.rejects(async () => who.presses('Depuis mon téléphone'), /no button/);
    }
  });

  it('says that the question is over to a button that is pressed late', async () => {
    await toThePhotos(web);
    await web.says('annuler');
    await web.says('oui');
    await web.presses('Envoyer depuis mon téléphone');
    assert.match(web.heard(), /Cette question est terminée/);
    assert.deepEqual(await all.store.db.selectFrom('pairing').selectAll().execute(), []);
  });
});
