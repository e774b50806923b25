import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { callForNews } from '../../../src/bot/callForNews.ts';
import { randomId } from '../../../src/domain/ids.ts';
import { insurerEventsRoutes } from '../../../src/http/insurerEvents.routes.ts';
import { silentLog } from '../../../src/log.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { type Person, startThreeChannels, type ThreeChannels } from '../../support/threeChannels.ts';

const CAMILLE = ['camille@example.fr', '12/04/1988'] as const;
const SECRET = 's'.repeat(32);
const HOUR = 3_600_000;

describe('news of a claim', function () {
  this.timeout(20_000);
  let all: ThreeChannels;
  let web: Person;
  let phone: Person;
  let teams: Person;
  let events = 0;

  beforeEach(async () => {
    all = await startThreeChannels();
    insurerEventsRoutes(all.http.server, {
      ...{ store: all.store, hub: all.hub, clock: all.clock, newId: randomId, log: silentLog },
      secret: SECRET,
    });
    web = await all.onTheWeb();
    phone = all.onWhatsApp();
    teams = all.onTeams();
    for (const who of [web, phone, teams]) {
      await all.identifies(who, ...CAMILLE);
      all.clock.advance(60_000);
    }
  });
  afterEach(() => all.stop());

  /** The insurer reports a step of a claim, signed, as it does in real. */
  async function reported(): Promise<void> {
    const body = JSON.stringify({
      ...{ id: `evt_${String(++events).padStart(8, '0')}`, at: new Date(all.clock.now()).toISOString() },
      ...{ customerRef: all.insurer.refOf('camille'), subject: `clm_${events}`, sequence: 1 },
      news: { kind: 'claim.step', claimId: `clm_${events}`, number: `SIN-2026-AUT-00000${events}`, state: 'offerSent' },
    });
    const timestamp = String(Math.floor(all.clock.now() / 1000));
    const mac = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex');
    const { status } = await fetch(`${all.publicUrl}/insurer/events`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'insurer-timestamp': timestamp, 'insurer-signature': `v1=${mac}` },
      },
      body,
    });
    assert.equal(status, 202);
    await all.settles();
  }

  /** How often each chat has said something of the claim. */
  async function told(number: string): Promise<Record<string, number>> {
    await web.reads?.();
    const times = (who: Person) => who.all().filter((words) => words.includes(number)).length;
    return { web: times(web), phone: times(phone), teams: times(teams) };
  }

  it('is told once, in the chat that was used last, though three are linked', async () => {
    await reported();
    assert.deepEqual(await told(`SIN-2026-AUT-00000${events}`), { web: 0, phone: 0, teams: 1 });
    await phone.says('merci');
    await reported();
    assert.deepEqual(await told(`SIN-2026-AUT-00000${events}`), { web: 0, phone: 1, teams: 0 });
  });

  it('is told where the customer chose, whichever chat was used since', async () => {
    await teams.says('je veux recevoir mes notifications sur WhatsApp');
    assert.match(teams.heard(), /C’est noté\. Je vous donne vos nouvelles dans WhatsApp/);
    await web.says('merci');
    await reported();
    assert.deepEqual(await told(`SIN-2026-AUT-00000${events}`), { web: 0, phone: 1, teams: 0 });
    await web.says('quelles sont mes préférences de notification');
    assert.match(web.heard(), /Nouvelles par chat[\s\S]*WhatsApp/);

    await web.says('je veux changer mes préférences de notification');
    await web.presses('Nouvelles par chat');
    assert.match(web.heard(), /Dans quelle discussion/);
    await web.presses('La dernière discussion utilisée');
    await reported();
    assert.deepEqual(await told(`SIN-2026-AUT-00000${events}`), { web: 1, phone: 0, teams: 0 });
  });

  it('sends the template where the window of WhatsApp is closed, and nothing of the claim before they identify', async () => {
    await teams.says('je veux recevoir mes notifications sur WhatsApp');
    all.clock.advance(25 * HOUR);
    await reported();
    await reported();
    assert.equal(phone.all().filter((words) => words === '[template]').length, 1);
    assert.deepEqual(await told(`SIN-2026-AUT-00000${events}`), { web: 0, phone: 0, teams: 0 });
    await all.identifies(phone, ...CAMILLE);
    assert.deepEqual(await told(`SIN-2026-AUT-00000${events}`), { web: 0, phone: 1, teams: 0 });
    await all.identifies(web, ...CAMILLE).catch(() => undefined);
    assert.deepEqual(await told(`SIN-2026-AUT-00000${events}`), { web: 0, phone: 1, teams: 0 });
  });

  it('forgets the choice with the conversations that the customer has erased', async () => {
    await teams.says('je veux recevoir mes notifications sur WhatsApp');
    await teams.says('effacer mes discussions');
    await teams.says('oui, effacer');
    assert.deepEqual(await all.store.db.selectFrom('news_channel').selectAll().execute(), []);
  });

  it('goes on where the customer writes when the chosen chat is not linked any more', async () => {
    await teams.says('je veux recevoir mes notifications sur WhatsApp');
    await phone.says('déconnexion');
    await reported();
    assert.deepEqual(await told(`SIN-2026-AUT-00000${events}`), { web: 0, phone: 0, teams: 1 });
  });
});

describe('two chats that are about to tell the same news', () => {
  it('tell it once between them', async () => {
    const first = await newAssistant({ customer: 'camille' });
    const second = await first.converse({ customer: 'camille' });
    const customerRef = first.insurer.refOf('camille');
    const { store, clock, hub } = first;
    for (let round = 1; round <= 5; round++) {
      await store.db
        .insertInto('insurer_event')
        .values({
          ...{ id: `evt_${round}`, customer_ref: customerRef, subject: `clm_${round}`, sequence: 1 },
          ...{ kind: 'claim.step', body_hash: 'x', status: 'waiting', told_at: null, conversation_id: null },
          body: JSON.stringify({ kind: 'claim.step', claimId: 'c', number: `SIN-${round}`, state: 'offerSent' }),
          ...{ happened_at: clock.now(), received_at: clock.now() },
        })
        .execute();
      await store.commit(async (tx) => {
        for (const { conversationId } of [first, second])
          await callForNews(tx, store, {
            ...{ conversationId, customerRef, key: `race${round}`, correlationId: 'x', now: clock.now() },
            newId: randomId,
          });
      });
      for (const { conversationId } of [first, second]) hub.wake(conversationId);
      await Promise.all([first.waits(), second.waits()]);
      const rows = await store.db.selectFrom('transcript').select('body').where('role', '=', 'bot').execute();
      assert.equal(rows.filter(({ body }) => body.includes(`SIN-${round}`)).length, 1, `round ${round}`);
    }
    await first.close();
  });
});
