import assert from 'node:assert/strict';
import { type MatchAnswer, matchAnswer } from '../../src/domain/identity.ts';
import { birthDates, type InsurerUnderTest, newInsurerUnderTest } from './insurerUnderTest.ts';

describe('identity match', () => {
  let under: InsurerUnderTest;
  before(async () => {
    under = await newInsurerUnderTest();
  });
  after(() => under.stop());

  const match = async (identifier: string, birthDate: string) => {
    const answer = await under.call('POST', '/identity/match', { identifier, birthDate });
    assert.equal(answer.status, 200);
    return { ...answer, body: matchAnswer.parse(answer.body) };
  };
  const exists = async ({ reference }: MatchAnswer) =>
    (await under.call('GET', `/customers/${reference}`)).status === 200;

  it('finds all eight customers by number and by mail, whatever the case and the spaces', async () => {
    const mails = ['camille', 'yanis', 'odette', 'karim', 'lea', 'bruno', 'emma', 'hugo'];
    for (const [index, birthDate] of birthDates.entries()) {
      const domain = mails[index] === 'emma' ? 'com' : 'fr';
      const answers = [
        await match(`ECA100000${index + 1}`, birthDate),
        await match(`eca 100000${index + 1}`, birthDate),
        await match(`${mails[index]}@example.${domain}`, birthDate),
        await match(` ${mails[index]?.toUpperCase()}@Example.${domain.toUpperCase()} `, birthDate),
      ];
      assert.equal(new Set(answers.map(({ body }) => body.reference)).size, 1);
      assert.ok(answers[0] && (await exists(answers[0].body)));
    }
  });

  it('answers a miss with the same status, headers and shape', async () => {
    const hit = await match('ECA1000001', '1988-04-12');
    for (const miss of [
      await match('ECA1000001', '1988-04-13'),
      await match('ECA9999999', '1988-04-12'),
      await match('nobody@example.com', '1988-04-12'),
    ]) {
      assert.deepEqual(Object.keys(miss.body), Object.keys(hit.body));
      assert.deepEqual(miss.body.channels, hit.body.channels);
      assert.equal(miss.body.reference.length, hit.body.reference.length);
      assert.match(miss.body.reference, /^cus_[\w-]{22}$/);
      assert.match(hit.body.reference, /^cus_[\w-]{22}$/);
      assert.equal(miss.headers.get('content-length'), hit.headers.get('content-length'));
      assert.deepEqual([...miss.headers.keys()], [...hit.headers.keys()]);
      assert.equal(await exists(miss.body), false);
    }
  });

  it('gives the same decoy for the same input, another for another, and keeps it after a restart', async () => {
    const first = await match('ECA7777777', '1990-01-01');
    assert.equal((await match('eca7777777', '1990-01-01')).body.reference, first.body.reference);
    assert.notEqual((await match('ECA7777777', '1990-01-02')).body.reference, first.body.reference);
    await under.restart();
    assert.equal((await match('ECA7777777', '1990-01-01')).body.reference, first.body.reference);
  });

  it('takes the same time for a hit and a miss', async () => {
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < 150; round++) {
      for (const [index, identifier] of ['ECA1000001', 'ECA1999999'].entries()) {
        const started = performance.now();
        await match(identifier, '1988-04-12');
        times[index]?.push(performance.now() - started);
      }
    }
    const [hit, miss] = times.map((list) => list.sort((a, b) => a - b)[75] ?? 0) as [number, number];
    assert.ok(Math.abs(hit - miss) < 2, `medians ${hit.toFixed(2)} and ${miss.toFixed(2)} ms`);
  });

  it('refuses a body outside the contract without saying what it held', async () => {
    for (const body of [
      {},
      { identifier: 'x', birthDate: '1988-04-12' },
      { identifier: 'ECA1000001', birthDate: '12/04/1988' },
      [],
    ]) {
      const answer = await under.call('POST', '/identity/match', body);
      assert.equal(answer.status, 400);
      assert.ok(!JSON.stringify(answer.body).includes('1988'));
    }
  });

  it('takes an identifier that is no text of SQL as words', async () => {
    const answer = await match("' OR 1=1 --", '1988-04-12');
    assert.equal(await exists(answer.body), false);
  });
});
