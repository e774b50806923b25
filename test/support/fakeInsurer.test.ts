import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '../../src/clock.ts';
import type { ClaimRequest } from '../../src/domain/claim.ts';
import type { ClaimId, CustomerRef } from '../../src/domain/ids.ts';
import type { MessageRequest } from '../../src/domain/message.ts';
import { startInsurer } from '../../src/insurer/server.ts';
import { silentLog } from '../../src/log.ts';
import { newInsurerClient } from '../../src/services/insurer.client.ts';
import type { InsurerPort } from '../../src/services/insurer.port.ts';
import { newFakeInsurer } from './fakeInsurer.ts';

const context = { correlationId: 'parity' };
const startsAt = Date.parse('2026-11-23T10:00:00Z');

interface Subject {
  port: InsurerPort;
  stop(): Promise<void>;
}

const subjects: Record<string, () => Promise<Subject>> = {
  async 'in memory'() {
    return { port: newFakeInsurer({ clock: manualClock(startsAt) }), async stop() {} };
  },
  async 'over HTTP'() {
    const dataDir = mkdtempSync(join(tmpdir(), 'parity-'));
    const clock = manualClock(startsAt);
    const client = { clientId: 'assistant', clientSecret: 'secret' };
    const insurer = await startInsurer({ port: 0, host: '127.0.0.1', dataDir, clock, demo: true, ...client });
    return {
      port: newInsurerClient({ baseUrl: insurer.url, ...client, clock, log: silentLog }),
      async stop() {
        await insurer.close();
        rmSync(dataDir, { recursive: true });
      },
    };
  },
};

/** What conversations rely on, asked of the fake and of the real one alike. */
for (const [name, start] of Object.entries(subjects)) {
  describe(`the insurer ${name}`, () => {
    let port: InsurerPort;
    let stop: () => Promise<void>;
    let ref: CustomerRef;
    beforeEach(async () => {
      ({ port, stop } = await start());
      ref = await match('camille@EXAMPLE.fr', '1988-04-12');
    });
    afterEach(() => stop());

    const match = async (identifier: string, birthDate: string) =>
      (await port.match({ identifier, birthDate }, context)).reference;
    const own = () => port.forCustomer(ref, context);
    const request = async (more: Partial<ClaimRequest> = {}): Promise<ClaimRequest> => {
      const car = (await own().contracts()).find(({ kind }) => kind === 'car');
      assert.ok(car);
      return {
        type: 'auto_glass',
        contractId: car.id,
        occurredOn: '2026-11-20',
        occurredAt: null,
        place: null,
        story: 'Un caillou.',
        injured: false,
        details: {},
        attachments: [],
        contactPhone: null,
        consentedAt: '2026-11-23T09:59:00Z',
        language: 'fr',
        ...more,
      };
    };
    const message = (more: Partial<MessageRequest> = {}): MessageRequest => ({
      customerRef: ref,
      channel: 'sms',
      template: 'one-time-code',
      parameters: { code: '482913' },
      language: 'fr',
      ...more,
    });

    it('matches by number or mail, and gives a stable decoy on a miss', async () => {
      assert.equal(await match('eca 1000001', '1988-04-12'), ref);
      const decoy = await match('ECA1000001', '1988-04-13');
      assert.equal(await match('ECA1000001', '1988-04-13'), decoy);
      assert.notEqual(decoy, ref);
      assert.equal(decoy.slice(0, 4), 'cus_');
      await assert.rejects(port.forCustomer(decoy, context).profile(), { code: 'INSURER_NOT_FOUND' });
    });

    it('orders contracts, claims and refunds', async () => {
      const hugo = port.forCustomer(await match('ECA1000008', '1983-07-27'), context);
      assert.deepEqual(
        (await hugo.contracts()).map(({ kind }) => kind),
        ['home', 'car', 'health'],
      );
      const declared = (await own().claims()).map(({ declaredAt }) => declaredAt);
      assert.deepEqual(declared, [...declared].sort().reverse());
      const care = (await own().reimbursements()).items.map(({ careOn }) => careOn);
      assert.deepEqual(care, [...care].sort().reverse());
    });

    it('filters and pages refunds', async () => {
      const count = async (filter: Parameters<ReturnType<typeof own>['reimbursements']>[0]) =>
        (await own().reimbursements(filter)).items.length;
      assert.equal(await count({ person: 'zoe' }), 1);
      assert.equal(await count({ person: 'Sacha Exemple' }), 3);
      assert.equal(await count({ state: 'paid', from: '2026-10-01' }), 4);
      const first = await own().reimbursements({ limit: 6 });
      assert.ok(first.nextCursor !== null);
      const second = await own().reimbursements({ limit: 6, cursor: first.nextCursor });
      assert.deepEqual([second.items.length, second.nextCursor], [5, null]);
    });

    it('declares once per key, refuses the rest', async () => {
      const body = await request();
      const declared = await port.submitClaim(ref, 'k', body, context);
      assert.equal(declared.number, 'SIN-2026-AUT-000123');
      assert.deepEqual(await port.submitClaim(ref, 'k', body, context), declared);
      assert.deepEqual(await port.claimByKey(ref, 'k', context), declared);
      assert.equal(await port.claimByKey(ref, 'other', context), null);
      assert.deepEqual((await own().claims())[0], declared);
      const changed = await request({ story: 'Autre chose.' });
      await assert.rejects(port.submitClaim(ref, 'k', changed, context), { code: 'INSURER_CONFLICT' });
      for (const more of [{ type: 'legal' }, { occurredOn: '2027-01-01' }] as Partial<ClaimRequest>[]) {
        await assert.rejects(port.submitClaim(ref, 'x', await request(more), context), { code: 'INSURER_REFUSED' });
      }
      await assert.rejects(own().claim('clm_x' as ClaimId), { code: 'INSURER_NOT_FOUND' });
    });

    it('takes files', async () => {
      const { id, missing } = await port.submitClaim(ref, 'k', await request(), context);
      const content = new TextEncoder().encode('x');
      const sha256 = createHash('sha256').update(content).digest('hex');
      const file = { sha256, name: 'IMG_1.jpg', contentType: 'image/jpeg', content };
      for (let time = 0; time < 2; time++) await port.attachToClaim(ref, id, file, context);
      const after = await own().claim(id);
      assert.deepEqual(after.attachments, [{ sha256, name: 'IMG_1.jpg' }]);
      assert.equal(after.missing.length, missing.length - 1);
      assert.deepEqual(await port.claimByKey(ref, 'k', context), after);
    });

    it('sends messages once per key, and nowhere for a decoy', async () => {
      await port.sendMessage('1', message(), context);
      await port.sendMessage('1', message(), context);
      await port.sendMessage('2', message({ customerRef: await match('ECA9999999', '1990-01-01') }), context);
      await port.sendMessage('3', message({ channel: 'email', language: 'en' }), context);
      assert.deepEqual(
        (await port.mailbox(context)).map(({ to }) => to),
        ['camille@example.fr', '+33639981001'],
      );
      const other = message({ parameters: { code: '111111' } });
      await assert.rejects(port.sendMessage('1', other, context), { code: 'INSURER_CONFLICT' });
      await assert.rejects(port.sendMessage('4', message({ parameters: {} }), context), { code: 'INSURER_REFUSED' });
    });
  });
}

describe('the fake insurer', () => {
  it('fails while it is down, and hands out copies', async () => {
    const fake = newFakeInsurer({ clock: manualClock(startsAt) });
    const gateway = fake.forCustomer(fake.refOf('camille'), context);
    const profile = await gateway.profile();
    profile.firstName = 'X';
    assert.equal((await gateway.profile()).firstName, 'Camille');
    fake.down = true;
    await assert.rejects(gateway.profile(), { code: 'INSURER_UNREACHABLE' });
    assert.equal(await fake.healthy(), false);
  });

  it('tells the last code and takes overrides', async () => {
    const mailbox = async () => [];
    const fake = newFakeInsurer({ clock: manualClock(startsAt), overrides: { mailbox } });
    const customerRef = fake.refOf('emma');
    const parameters = { code: '482913' };
    await fake.sendMessage(
      'k',
      { customerRef, channel: 'preferred', template: 'one-time-code', parameters, language: 'en' },
      context,
    );
    assert.equal(fake.lastCode(), '482913');
    assert.equal(fake.sent[0]?.to, '+33639981007');
    assert.deepEqual(await fake.mailbox(context), []);
  });
});
