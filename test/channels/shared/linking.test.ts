import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { randomId } from '../../../src/domain/ids.ts';
import { linkRoutes } from '../../../src/http/link.routes.ts';
import { silentLog } from '../../../src/log.ts';
import { pressablesOf, wordsOf as teamsWords } from '../../support/botConnector.ts';
import { wordsOf as whatsappWords } from '../../support/whatsappServer.ts';
import { startTeamsUnderTest } from '../teams/teamsUnderTest.ts';
import { startWhatsAppUnderTest } from '../whatsapp/whatsappUnderTest.ts';

/** 1,000 take a quarter of a minute on each channel: FORWARDS=1000 runs them all. */
const FORWARDS = Number(process.env['FORWARDS'] ?? 200);

/** One chat of a person on a channel, whichever it is. */
interface Chat {
  says(text: string): Promise<unknown>;
  heard(): string;
  /** The path of the sign-in link that was shown last. */
  link(): string;
}

interface Place {
  world: Awaited<ReturnType<typeof startWhatsAppUnderTest>> | Awaited<ReturnType<typeof startTeamsUnderTest>>;
  newChat(): Chat;
  shownAs: RegExp;
}

const places: Record<string, () => Promise<Place>> = {
  async WhatsApp() {
    const world = await startWhatsAppUnderTest();
    let phones = 0;
    return {
      world,
      shownAs: /\+33 6 •• •• •• \d\d/,
      newChat() {
        const person = world.meta.customer({ phone: `33639${String(++phones).padStart(6, '0')}` });
        const heard = () => person.received.map(({ body }) => whatsappWords(body)).join('\n');
        return {
          says: (text) => person.says(text),
          heard,
          link: () =>
            /\/link\/[\w-]{22}/.exec(JSON.stringify(person.received.toReversed().map(({ body }) => body)))?.[0] ?? '',
        };
      },
    };
  },
  async Teams() {
    const world = await startTeamsUnderTest();
    let people = 0;
    return {
      world,
      shownAs: /Camille Exemple/,
      newChat() {
        const person = world.connector.customer({ id: `link-${++people}` });
        assert.ok(Array.isArray(pressablesOf([])));
        return {
          says: (text) => person.says(text),
          heard: () => person.received.map(({ activity }) => teamsWords(activity)).join('\n'),
          link: () =>
            /\/link\/[\w-]{22}/.exec(
              JSON.stringify(person.received.toReversed().map(({ activity }) => activity)),
            )?.[0] ?? '',
        };
      },
    };
  },
};

for (const [channel, start] of Object.entries(places)) {
  describe(`linking a chat of ${channel}`, () => {
    let place: Place;
    before(async () => {
      place = await start();
      const { world } = place;
      Object.assign(world.assistant.services, { signInPages: true });
      linkRoutes(world.http.server, {
        ...{ store: world.store, hub: world.hub, clock: world.clock, newId: randomId, log: silentLog },
        ...{ publicUrl: world.publicUrl, brand: 'eca assurances', key: randomBytes(32) },
        rate: { burst: 1e6, perSecond: 1e6 },
        codeHmac: world.assistant.services.codeHmac,
        // The insurer's page, where Camille signs in at once.
        signIn: {
          begin: async ({ state }) => new URL(`https://issuer.example/?state=${state}`),
          finish: async () => ({ subject: world.assistant.insurer.refOf('camille') }) as never,
          formOrigins: () => ['https://issuer.example'],
          loggedOut: async () => null as never,
        },
      });
    });
    after(() => place.world.stop());

    /** A browser of somebody, which follows a link to wherever they stop. */
    const newBrowser = () => {
      let cookie: string | null = null;
      const call = async (path: string, fields?: Record<string, string>) => {
        const response = await fetch(place.world.publicUrl + path, {
          redirect: 'manual',
          headers: cookie === null ? {} : { cookie },
          ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
        });
        cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
        const text = await response.text();
        const csrf = /name="csrf" value="([^"]*)"/.exec(text)?.[1] ?? '';
        return { status: response.status, text, csrf, location: response.headers.get('location') };
      };
      return {
        call,
        async toQuestion(link: string) {
          const { csrf } = await call(link);
          const { location } = await call(link, { csrf });
          const state = new URL(location ?? 'https://x/').searchParams.get('state') ?? '';
          return call(`/oidc/callback?code=x&state=${state}`);
        },
        async toCode(link: string) {
          const question = await this.toQuestion(link);
          const { text } = await call(`${link}/confirm`, { csrf: question.csrf, me: 'yes' });
          return /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? '';
        },
      };
    };
    const asking = async () => {
      const chat = place.newChat();
      await chat.says('mes remboursements');
      await place.world.settles();
      return chat;
    };
    const linked = async () =>
      (
        await place.world.store.db
          .selectFrom('conversation')
          .select('id')
          .where('customer_ref', 'is not', null)
          .execute()
      ).length;

    it('signs in on the page, names the chat that asked, and links it by the code that is typed back', async () => {
      const chat = await asking();
      assert.match(chat.heard(), /affiche un code/);
      const browser = newBrowser();
      const question = await browser.toQuestion(chat.link());
      assert.match(question.text, place.shownAs);
      const { text } = await browser.call(`${chat.link()}/confirm`, { csrf: question.csrf, me: 'yes' });
      const code = /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? '';
      assert.match(code, /^[2-9A-HJKMNP-TV-Z]{4} [2-9A-HJKMNP-TV-Z]{4}$/);
      assert.equal(await linked(), 0, 'the page alone links nothing');
      await chat.says(code.toLowerCase().replace(' ', '-'));
      await place.world.settles();
      assert.equal(await linked(), 1);
      assert.match(chat.heard(), /Camille/);
      const stored = JSON.stringify(await place.world.store.db.selectFrom('transcript').select('body').execute());
      assert.ok(!stored.replace(/[\s-]/g, '').toUpperCase().includes(code.replace(' ', '')));
      const notices = await place.world.store.db
        .selectFrom('job')
        .select('payload')
        .where('kind', '=', 'message.send')
        .execute();
      assert.ok(notices.some(({ payload }) => payload.includes('new-sign-in')));
    });

    it('forgets who it was when they sign out, and knows nobody in the next message', async () => {
      const chat = await asking();
      const before = await linked();
      await chat.says(await newBrowser().toCode(chat.link()));
      await place.world.settles();
      assert.equal(await linked(), before + 1);
      await chat.says('déconnexion');
      await place.world.settles();
      await chat.says('mes remboursements');
      await place.world.settles();
      assert.match(chat.heard().slice(-600), /vérifier votre identité/);
    });

    it('asks nothing twice: five wrong codes end it, also for the right one; it ends after five minutes', async () => {
      const chat = await asking();
      const before = await linked();
      const code = await newBrowser().toCode(chat.link());
      for (const wrong of ['2222 2222', '3333 3333', '4444 4444', '5555 5555', '6666 6666']) {
        await chat.says(wrong);
        await place.world.settles();
      }
      await chat.says(code);
      await place.world.settles();
      const late = await asking();
      const old = await newBrowser().toCode(late.link());
      place.world.clock.advance(5 * 60_000 + 1);
      await late.says(old);
      await place.world.settles();
      assert.equal(await linked(), before);
    });

    it('is not used up by previews, and not usable from a second browser', async () => {
      const chat = await asking();
      for (let preview = 0; preview < 10; preview++) assert.equal((await newBrowser().call(chat.link())).status, 200);
      const browser = newBrowser();
      await browser.toQuestion(chat.link());
      assert.equal((await newBrowser().call(chat.link())).status, 403);
    });

    it(`links nothing in ${FORWARDS} simulated forwards`, async function () {
      this.timeout(60_000);
      const attacker = await asking();
      const victim = await asking();
      const before = await linked();
      const { store, clock } = place.world;
      const row = await store.db
        .selectFrom('link')
        .selectAll()
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      const attackers = await store.db
        .selectFrom('conversation')
        .select('id')
        .where('id', '!=', row.conversation_id)
        .where('customer_ref', 'is', null)
        .where('ended_at', 'is', null)
        .execute();
      assert.ok(attackers.length > 0);
      const { createLink } = await import('../../../src/store/links.repository.ts');
      const channelName = channel === 'WhatsApp' ? 'whatsapp' : 'msteams';
      const { id: conversationId } = attackers.at(-1) ?? { id: '' };
      const codes: string[] = [];
      const forward = async (index: number) => {
        const handle = randomBytes(16).toString('base64url');
        const now = clock.now();
        await createLink(store.db, {
          handle,
          conversationId,
          channel: channelName,
          browserHash: null,
          why: null,
          now,
          expiresAt: now + 600_000,
        });
        const browser = newBrowser();
        const question = await browser.toQuestion(`/link/${handle}`);
        assert.equal(question.status, 200);
        // A third of the victims stops, a third says no, a third says yes and keeps the code to themselves.
        if (index % 3 === 0) return;
        const me = index % 3 === 1 ? 'no' : 'yes';
        const { text } = await browser.call(`/link/${handle}/confirm`, { csrf: question.csrf, me });
        const code = /<code>([^<]+)<\/code>/.exec(text)?.[1];
        if (code !== undefined) codes.push(code);
      };
      for (let index = 0; index < FORWARDS; index += 20)
        await Promise.all(Array.from({ length: 20 }, (_, offset) => forward(index + offset)));
      // Some type what they see into their own chat; the attacker guesses.
      for (const code of codes.slice(0, 5)) await victim.says(code);
      for (let guess = 0; guess < 5; guess++) await attacker.says(`A${guess}B2 C3D4`.replace(/[01]/g, '2'));
      await place.world.settles();
      assert.ok(codes.length >= Math.floor(FORWARDS / 3));
      assert.equal((await linked()) - before, 0);
    });
  });
}
