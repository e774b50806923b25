import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { manualClock } from '../../src/clock.ts';
import { clientAddress } from '../../src/http/clientAddress.ts';
import { cookiesFor, readCookie } from '../../src/http/cookies.ts';
import { languageOf } from '../../src/http/languageOf.ts';
import { newRateLimiter } from '../../src/http/rateLimiter.ts';

const requestWith = (headers: Record<string, string>, remoteAddress = '10.0.0.1') =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('a rate limiter', () => {
  it('allows a burst, then its rate, key by key', () => {
    const clock = manualClock(0);
    const limiter = newRateLimiter({ burst: 3, perSecond: 0.5 }, clock);
    assert.deepEqual(
      [1, 2, 3].map(() => limiter.take('a')),
      [0, 0, 0],
    );
    assert.equal(limiter.take('a'), 2);
    assert.equal(limiter.take('b'), 0);
    clock.advance(2000);
    assert.equal(limiter.take('a'), 0);
    assert.ok(limiter.take('a') > 0);
    clock.advance(3_600_000);
    assert.deepEqual(
      [1, 2, 3].map(() => limiter.take('a')),
      [0, 0, 0],
    );
    assert.ok(limiter.take('a') > 0);
  });

  it('is not fooled by a clock that goes back', () => {
    const clock = manualClock(10_000);
    const limiter = newRateLimiter({ burst: 1, perSecond: 1 }, clock);
    limiter.take('a');
    clock.set(0);
    assert.equal(limiter.take('a'), 1);
    clock.advance(1000);
    assert.equal(limiter.take('a'), 0);
  });

  it('forgets whoever is back to a full bucket', () => {
    const clock = manualClock(0);
    const limiter = newRateLimiter({ burst: 1, perSecond: 1 }, clock);
    for (let count = 0; count < 200_000; count++) {
      limiter.take(`address-${count}`);
      clock.advance(1);
    }
    assert.ok(limiter.size() <= 20_000, `${limiter.size()}`);
  });
});

describe('the address of a client', () => {
  it('is the connection’s, unless proxies of ours stand in front', () => {
    const forwarded = requestWith({ 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 198.51.100.2' });
    assert.equal(clientAddress(forwarded, 0), '10.0.0.1');
    assert.equal(clientAddress(forwarded, 1), '198.51.100.2');
    assert.equal(clientAddress(forwarded, 2), '203.0.113.9');
    assert.equal(clientAddress(requestWith({}), 1), '10.0.0.1');
  });
});

describe('cookies', () => {
  it('have the __Host- prefix on https, and none on a loopback', () => {
    assert.equal(
      cookiesFor('https://chat.example').set('chat', 'v', 60),
      '__Host-chat=v; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
    );
    assert.equal(
      cookiesFor('http://127.0.0.1:1').set('chat', 'v', 60),
      'chat=v; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
    );
  });

  it('are read by their whole name', () => {
    const request = requestWith({ cookie: 'xchat=1; chat=a=b; chat=c' });
    assert.equal(readCookie(request, 'chat'), 'a=b');
    assert.equal(readCookie(request, 'cha'), undefined);
    assert.equal(readCookie(requestWith({}), 'chat'), undefined);
  });
});

describe('a language', () => {
  for (const [asked, language] of [
    [undefined, 'fr'],
    ['en-GB,fr;q=0.8', 'en'],
    ['de, fr-FR;q=0.5, en;q=0.1', 'fr'],
    ['*', 'fr'],
    ['EN', 'en'],
  ] as const)
    it(`is ${language} for ${asked}`, () => assert.equal(languageOf(asked), language));
});
