import assert from 'node:assert/strict';
import { AppError } from '../../../src/errors.ts';
import { countClaim, stormEvents } from '../../../src/store/storms.repository.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const RISE = { claims: 5, windowMs: 72 * 3_600_000 };
describe('many similar claims come from one department', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());

  const others = async (count: number, department = '69', peril: 'storm' | 'disaster' = 'storm') => {
    for (let index = 0; index < count; index++)
      await countClaim(
        chat.store.db,
        { number: `SIN-2026-HAB-9000${department}${peril}${index}`, peril, department, now: chat.clock.now() },
        RISE,
      );
  };
  const begin = async (talk: Pick<typeof chat, 'says' | 'presses' | 'heard' | 'text' | 'labels' | 'sends'>) => {
    await talk.says('je veux déclarer un sinistre : tempête sur mon logement');
    if (talk.heard.at(-1) === 'claim.type.ask') await talk.says('tempête');
    assert.equal(talk.heard.at(-1), 'claim.date.ask', talk.text);
    await talk.says('hier');
  };

  it('says so, asks less, and the claim joins the event that the desk reads', async () => {
    await others(5);
    await begin(chat);
    assert.ok(chat.heard.includes('claim.event.storm'), chat.text);
    assert.match(chat.text, /département 69/);
    await saidAndHeard(chat, [
      ['Des rafales ont soulevé plusieurs tuiles et la gouttière est pliée.', ['claim.injured.ask']],
      ['non', ['claim.files.ask']],
      ['passer', ['claim.phone.ask']],
      ['passer', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    const request = chat.insurer.claims[0]?.request;
    assert.equal(request?.details['department'], '69');
    assert.equal(request?.details['event'], 'storm.69.2026-11-24');
    const [event, ...more] = await stormEvents(chat.store.db);
    assert.deepEqual(more, []);
    assert.equal(event?.claims.length, 6);
    assert.ok(event?.claims.includes(chat.insurer.claims[0]?.claim.number ?? ''));
  });

  it('asks everything while too few have come, or they came from elsewhere, or too long ago', async () => {
    await others(4);
    await others(5, '13');
    await others(5, '69', 'disaster');
    await begin(chat);
    assert.ok(!chat.heard.some((key) => key.startsWith('claim.event.')), chat.text);
    await saidAndHeard(chat, [
      ['Des rafales ont soulevé plusieurs tuiles et la gouttière est pliée.', ['claim.injured.ask']],
      ['non', ['claim.tarpaulin.ask']],
    ]);
  });

  it('is over three days after the last one', async () => {
    await others(5);
    chat.clock.advance(RISE.windowMs + 1);
    const later = await chat.converse({ customer: 'camille' });
    await begin(later);
    assert.ok(!later.heard.includes('claim.event.storm'), later.text);
  });

  it('the customer says at the summary that theirs is another matter, and is asked the rest', async () => {
    await others(5);
    await begin(chat);
    await saidAndHeard(chat, [
      ['Des rafales ont soulevé plusieurs tuiles et la gouttière est pliée.', null],
      ['non', null],
      ['passer', null],
      ['passer', ['claim.summary.title']],
      ['>Modifier l’événement', ['claim.event.ask']],
      ['>Non', ['form.changed', 'claim.tarpaulin.ask']],
    ]);
  });

  it('the customer’s own claim is the one that makes the event', async () => {
    await others(4);
    await begin(chat);
    await saidAndHeard(chat, [['Des rafales ont soulevé plusieurs tuiles et la gouttière est pliée.', null]]);
    for (let turns = 0; chat.heard.at(-1) !== 'claim.summary.title'; turns++) {
      assert.ok(turns < 10, chat.text);
      await chat.says(chat.heard.at(-1) === 'claim.stormDamage.ask' ? 'le toit' : 'non');
    }
    assert.deepEqual(await stormEvents(chat.store.db), []);
    await chat.says('envoyer');
    assert.equal((await stormEvents(chat.store.db))[0]?.claims.length, 5);
  });

  it('the address cannot be read: everything is asked, and nothing is counted', async () => {
    await others(5);
    const { forCustomer } = chat.insurer;
    chat.insurer.forCustomer = (ref, context) => ({
      ...forCustomer(ref, context),
      profile: () => Promise.reject(new AppError('INSURER_UNREACHABLE')),
    });
    await begin(chat);
    assert.ok(!chat.heard.includes('claim.event.storm'), chat.text);
  });
});
