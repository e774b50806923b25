import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/freePort.ts';
import { directLineLimits } from '../../src/channels/directLine/limits.ts';
import { newDirectLine } from '../../src/channels/directLine/newDirectLine.ts';
import { webSessionLimits } from '../../src/domain/identitySession.ts';
import { randomId } from '../../src/domain/ids.ts';
import { newHttpServer } from '../../src/http/newHttpServer.ts';
import { silentLog } from '../../src/log.ts';
import { newExaminer } from '../../src/services/attachments/newExaminer.ts';
import { openDiskFileBytes } from '../../src/services/diskFileBytes.ts';
import { newFiles } from '../../src/services/newFiles.ts';
import { wordsOf as teamsWords } from './botConnector.ts';
import { directLineCalls, type Opened } from './directLineCalls.ts';
import { SECRET } from './directLineServer.ts';
import { type AssistantOptions, newAssistant } from './newAssistant.ts';
import { newTeamsWorld } from './teamsDriver.ts';
import { isQuiet, newWhatsAppWorld } from './whatsappDriver.ts';
import { wordsOf as whatsappWords } from './whatsappServer.ts';

/** A person on one channel: what they write goes over the wire, and so does what they read. */
export interface Person {
  /** Returns when all is quiet again. */
  says(text: string): Promise<void>;
  /** Presses the newest button of that name; in labels of small channels too. */
  presses(label: string): Promise<void>;
  /** What reached them since they last wrote, oldest first. */
  heard(): string;
  /** Looks at the page again; what is pushed comes by itself. */
  reads?(): Promise<void>;
  /** Everything that ever reached them, message by message. */
  all(): string[];
}

/** One assistant behind its website, its WhatsApp number and its Teams bot at once, each before a server that is played. */
export async function startThreeChannels(options: AssistantOptions = {}) {
  const assistant = await newAssistant({ ...options, plainInbox: true });
  const { store, hub, clock, insurer } = assistant;
  const folder = mkdtempSync(join(tmpdir(), 'eca-three-'));
  const examiner = newExaminer();
  const files = newFiles({ store, bytes: await openDiskFileBytes(folder), clock, newId: randomId, examiner });
  const shared = { store, hub, clock, insurer, files };
  const whatsapp = await newWhatsAppWorld(shared);
  const teams = await newTeamsWorld(shared);
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const http = newHttpServer({ publicUrl, log: silentLog });
  const directLine = newDirectLine({
    ...{ store, hub, clock, newId: randomId, log: silentLog, files, publicUrl, secret: SECRET },
    ...{ tokenKey: new Uint8Array(32).fill(1), limits: directLineLimits(20), sessionLimits: webSessionLimits },
  });
  directLine.routes(http.server);
  http.onUpgrade(directLine.upgrade);
  await http.listen(port);
  const calls = directLineCalls(`${publicUrl}/v3/directline`);
  let people = 0;

  async function settles(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const { inbox, job } = await waiting();
      const { whatsapp: phone } = whatsapp;
      await Promise.all([phone.arrivals.idle(), phone.sender.idle()]);
      await Promise.all([teams.teams.arrivals.idle(), teams.teams.sender.idle()]);
      quiet = inbox + job === 0 && (await isQuiet(store, clock)) ? quiet + 1 : 0;
    }
  }

  async function waiting() {
    const { db } = store;
    const inbox = await db
      .selectFrom('inbox')
      .select('id')
      .where('done_at', 'is', null)
      .where('not_before', '<=', clock.now())
      .execute();
    const job = await db
      .selectFrom('job')
      .select('id')
      .where('status', '=', 'queued')
      .where('next_at', '<=', clock.now())
      .execute();
    return { inbox: inbox.length, job: job.length };
  }

  /** Remembers how much was read before the last step. */
  function person(
    { says, presses }: Record<'says' | 'presses', (text: string) => Promise<unknown>>,
    all: () => string[],
  ): Person {
    let read = 0;
    const step = async (act: Promise<unknown>) => {
      read = all().length;
      await act;
      await settles();
    };
    return {
      says: (text) => step(says(text)),
      presses: (label) => step(presses(label.replaceAll(' : ', '\u00a0: '))),
      heard: () => all().slice(read).join('\n'),
      all,
    };
  }

  return {
    ...{ assistant, store, hub, clock, insurer, files, http, publicUrl, whatsapp, teams, settles },
    /** A chat on the website, over Direct Line. */
    async onTheWeb(): Promise<
      Person & Pick<Opened, 'conversationId' | 'token'> & { sends(activity: Record<string, unknown>): Promise<void> }
    > {
      const chat = await calls.open({ user: { id: `dl_web-${++people}` } });
      let activities: Record<string, unknown>[] = [];
      const post = async (activity: Record<string, unknown>) => {
        const { status } = await calls.say(chat, { locale: 'fr-FR', ...activity });
        if (status !== 200) throw new RangeError(`the website answered ${status}`);
      };
      const reads = async (step: Promise<void>) => {
        await step;
        const { body } = await calls.history(chat);
        const fromBot = ({ from, type }: Record<string, unknown>) =>
          type === 'message' && (from as { role?: string }).role === 'bot';
        activities = (body.activities ?? []).filter(fromBot);
      };
      const steps = {
        says: (text: string) => post({ text }),
        presses: (label: string) => post({ value: submitOf(activities, label), text: '' }),
      };
      const { says, presses, heard, all } = person(steps, () => activities.map(teamsWords));
      return {
        ...{ conversationId: chat.conversationId, token: chat.token, heard, all },
        reads: () => reads(Promise.resolve()),
        says: (text) => reads(says(text)),
        presses: (label) => reads(presses(label)),
        /** Whatever a client of their own making may post. */
        sends: (activity) => reads(post(activity).then(settles)),
      };
    },
    onWhatsApp(): Person {
      const phone = `336399900${String(++people).padStart(2, '0')}`;
      const customer = whatsapp.meta.customer({ phone });
      return person(customer, () =>
        customer.received.map(({ body }) => (body['type'] === 'template' ? '[template]' : whatsappWords(body))),
      );
    },
    onTeams(): Person {
      const customer = teams.connector.customer({ id: `three-${++people}` });
      return person(customer, () => customer.received.map(({ activity }) => teamsWords(activity)));
    },
    /** Says who they are in the chat itself: e-mail, date of birth, and the code that was sent. */
    async identifies(who: Person, email: string, born: string) {
      await who.says('je veux me connecter');
      await who.says(email);
      await who.says(born);
      await who.says(insurer.lastCode());
    },
    async stop() {
      directLine.close();
      await http.close(50);
      await whatsapp.stop();
      await teams.stop();
      await assistant.close();
      await examiner.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type ThreeChannels = Awaited<ReturnType<typeof startThreeChannels>>;

/** What the newest button or suggested reply of that name brings back. */
function submitOf(activity: unknown, label: string): unknown {
  if (Array.isArray(activity)) {
    for (const each of activity.toReversed()) {
      const found = submitOf(each, label);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof activity !== 'object' || activity === null) return undefined;
  const { title, value, data } = activity as Record<string, unknown>;
  if (title === label && (value ?? data) !== undefined) return value ?? data;
  return submitOf(Object.values(activity), label);
}
