import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import { newTokens } from '../../../src/channels/directLine/tokens.ts';
import { manualClock } from '../../../src/clock.ts';
import { countingIds } from '../../../src/domain/ids.ts';

const key = new Uint8Array(32).fill(1);
const start = Date.parse('2026-11-24T10:00:00Z');

describe('tokens', () => {
  const fresh = () => {
    const clock = manualClock(start);
    return { clock, tokens: newTokens({ key, clock, newId: countingIds() }) };
  };

  it('live 30 minutes, to the second', () => {
    const { clock, tokens } = fresh();
    const token = tokens.issue({ user: 'dl_1', conv: 'c1' });
    assert.deepEqual(tokens.verify(token), {
      is: 'valid',
      claims: { user: 'dl_1', conv: 'c1', exp: start / 1000 + 1800 },
    });
    clock.advance(1_799_999);
    assert.equal(tokens.verify(token).is, 'valid');
    clock.advance(1);
    assert.equal(tokens.verify(token).is, 'expired');
  });

  it('are JWT with HS256 that others can make and read', async () => {
    const { tokens } = fresh();
    const made = await new SignJWT({ user: 'dl_1', conv: 'c1' })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setExpirationTime(start / 1000 + 60)
      .sign(key);
    assert.equal(tokens.verify(made).is, 'valid');
    const [, payload] = tokens.issue({ user: 'dl_1', conv: 'c1', origins: ['https://a.example'] }).split('.');
    assert.deepEqual(JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()), {
      user: 'dl_1',
      conv: 'c1',
      origins: ['https://a.example'],
      exp: start / 1000 + 1800,
    });
  });

  it('are refused when anything in them is not ours', async () => {
    const { tokens } = fresh();
    const token = tokens.issue({ user: 'dl_1', conv: 'c1' });
    const [head = '', payload = '', mac = ''] = token.split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const sign = (header: { alg: string; typ?: string }, secret: Uint8Array) =>
      new SignJWT({ user: 'dl_1', conv: 'c1', exp: start / 1000 + 60 }).setProtectedHeader(header).sign(secret);
    const forged = [
      '',
      'x',
      '..',
      `${head}.${payload}`,
      `${head}.${payload}.`,
      `${head}.${encode({ user: 'dl_2', conv: 'c1', exp: 9e9 })}.${mac}`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.${mac}`,
      await sign({ alg: 'HS512', typ: 'JWT' }, new Uint8Array(64).fill(1)),
      await sign({ alg: 'HS256', typ: 'JWT' }, new Uint8Array(32).fill(2)),
      `${token}a`,
      token.slice(0, -1),
      `${token}.${mac}`,
      `${head}.${'A'.repeat(5000)}.${mac}`,
    ];
    for (const one of forged) assert.equal(tokens.verify(one).is, 'invalid', one.slice(0, 60));
  });

  it('and tickets do not pass for each other', () => {
    const { tokens } = fresh();
    assert.equal(tokens.verify(tokens.issueTicket({ conv: 'c1', after: 0 })).is, 'invalid');
    assert.equal(tokens.verifyTicket(tokens.issue({ user: 'dl_1', conv: 'c1' })).is, 'invalid');
  });

  it('are verified in less than 30 µs', () => {
    const { tokens } = fresh();
    const many = Array.from({ length: 2000 }, (_, index) => tokens.issue({ user: `dl_${index}`, conv: 'c1' }));
    for (const token of many) tokens.verify(token);
    const { tokens: cold } = fresh();
    const before = process.cpuUsage();
    for (const token of many) cold.verify(token);
    const microseconds = process.cpuUsage(before).user / many.length;
    assert.ok(microseconds < 30, `${microseconds.toFixed(1)} µs`);
  });
});
