import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { newLocalHub } from '../../src/bot/hub.ts';
import type { InboundBody } from '../../src/bot/inbound.ts';
import { newJobRunner } from '../../src/bot/jobRunner.ts';
import { newWorker } from '../../src/bot/worker.ts';
import type { Action } from '../../src/cards/action.ts';
import type { Answer, Block, Button, Card } from '../../src/cards/answer.ts';
import { manualClock } from '../../src/clock.ts';
import { readShown, type Shown } from '../../src/dialogs/shown.ts';
import { brandSchema } from '../../src/domain/brand.ts';
import type { FileExamination } from '../../src/domain/fileExamination.ts';
import { type ConversationId, type CustomerRef, randomId } from '../../src/domain/ids.ts';
import { maskSecrets } from '../../src/domain/masking.ts';
import type { PhotoPlace } from '../../src/domain/photoPlace.ts';
import type { CustomerKey } from '../../src/insurer/seed/customers.ts';
import { readDate } from '../../src/intents/dates/readDate.ts';
import { newUnderstand } from '../../src/intents/understand.ts';
import type { Understand } from '../../src/intents/understanding.port.ts';
import { type Log, newLog, silentLog } from '../../src/log.ts';
import type { InsurerPort } from '../../src/services/insurer.port.ts';
import type { LanguageModel } from '../../src/services/llm/llm.port.ts';
import { createConversation, findConversation } from '../../src/store/conversations.repository.ts';
import { acceptInbound } from '../../src/store/inbox.repository.ts';
import { readTranscript } from '../../src/store/transcript.repository.ts';
import type { ChannelPlayer } from './channelDriver.ts';
import { newFakeInsurer } from './fakeInsurer.ts';
import { mainEngine, openTestStore } from './openTestStore.ts';
import { newTeamsDriver } from './teamsDriver.ts';
import { newWhatsAppDriver, type WhatsAppWorldDeps } from './whatsappDriver.ts';

export interface AssistantOptions {
  /** Identifies the conversation at once as this demo customer. */
  customer?: CustomerKey;
  /** ISO instant; default Tuesday 2026-11-24 10:00 in Paris. */
  now?: string;
  language?: 'fr' | 'en';
  insurer?: InsurerPort;
  /** A language model to ask when unsure; none by default. */
  model?: LanguageModel;
  log?: Log;
  /** Played in no other channel: the test brings channels of its own, or is about what the website alone does. */
  plainInbox?: boolean;
}

/** A file as a customer sends it, with what its examination came to. */
export interface SentFile {
  name: string;
  contentType: string;
  content: Buffer;
  /** Its weight, when it is not the content's. */
  bytes?: number;
  examination?: Partial<FileExamination>;
  /** Where it was taken, as its camera wrote it. */
  place?: PhotoPlace;
}

const unremarkable: FileExamination = { findings: [], takenOn: null, width: 1600, height: 1200, pages: null };

let understand: Understand | null = null;

/**
 * The whole assistant without a channel: store, turns, dialogs, jobs, a customer who writes and reads. One call to
 * `says`, `presses` or `sends` returns when the assistant is quiet again.
 */
export async function newAssistant(options: AssistantOptions = {}) {
  understand ??= newUnderstand();
  const clock = manualClock(Date.parse(options.now ?? '2026-11-24T09:00:00Z'));
  const insurer = newFakeInsurer({ clock });
  const hub = newLocalHub();
  const { store, close: closeStore } = await openTestStore(mainEngine);
  const { sealer } = store;
  const log = options.log ?? (process.env['TEST_LOG'] === undefined ? silentLog : newLog('debug'));
  const port = options.insurer ?? insurer;
  const contents = new Map<string, Buffer>();
  const services = {
    insurer: port,
    readDate,
    brand: brandSchema.parse(JSON.parse(readFileSync(new URL('../../brand.json', import.meta.url), 'utf8'))),
    sealer,
    newId: randomId,
    codeHmac: (text: string) => createHmac('sha256', 'test').update(text).digest('base64url'),
    limits: { tries: 5, lifeMs: 5 * 60_000, sendsPerQuarter: 3, sendsPerDay: 6 },
    ...(options.model === undefined ? {} : { model: options.model }),
  };
  const jobs = newJobRunner({
    store,
    hub,
    clock,
    newId: randomId,
    log,
    tools: {
      insurer: port,
      db: store.db,
      files: { read: async (id: string) => Readable.from([contents.get(id) ?? Buffer.alloc(0)]) } as never,
    },
  });
  const worker = newWorker({
    store,
    hub,
    clock,
    newId: randomId,
    log,
    tools: { services, understand, db: store.db },
    onJobs: () => jobs.poke(),
  });
  worker.start();
  jobs.start();
  const driver = await driverFor(options.plainInbox === true ? undefined : process.env['TEST_CHANNEL'], {
    store,
    hub,
    clock,
    insurer: port,
    log,
  });

  /** Another conversation on the same store, insurer and clock: a second customer, tab or day. */
  const converse = async (who: { customer?: CustomerKey; language?: 'fr' | 'en' } = {}) => {
    const conversationId = randomId('c') as ConversationId;
    const player = (await driver?.join(conversationId)) ?? null;
    await createConversation(store.db, {
      id: conversationId,
      channel: driver?.channel ?? 'directline',
      userId: player?.userId ?? randomId('dl'),
      language: who.language ?? 'fr',
      browserHash: null,
      now: clock.now(),
    });
    let ref: CustomerRef | null = null;
    if (who.customer !== undefined) {
      ref = insurer.refOf(who.customer);
      await store.db
        .updateTable('conversation')
        .set({ customer_ref: ref, identified_at: clock.now() })
        .where('id', '=', conversationId)
        .execute();
    }
    let seen = 0;
    let shown: Shown[] = [];

    const settle = async (): Promise<void> => {
      for (let quiet = 0; quiet < 2; ) {
        await new Promise((resolve) => setTimeout(resolve, 4));
        const busy = await store.db
          .selectFrom('inbox')
          .select('id')
          .where('conversation_id', '=', conversationId)
          .where('done_at', 'is', null)
          .where('not_before', '<=', clock.now())
          .limit(1)
          .executeTakeFirst();
        const working = await store.db
          .selectFrom('job')
          .select('id')
          .where('conversation_id', '=', conversationId)
          .where('status', '=', 'queued')
          .where('next_at', '<=', clock.now())
          .limit(1)
          .executeTakeFirst();
        const still = busy === undefined && working === undefined && ((await driver?.quiet()) ?? true);
        quiet = still ? quiet + 1 : 0;
      }
      const rows = await readTranscript(store.db, conversationId, seen);
      seen = rows.at(-1)?.seq ?? seen;
      shown = rows.filter((row) => row.role !== 'user').map((row) => readShown(row.body));
    };

    /** The step as a person of the channel takes it; false where only the plain inbox can take it. */
    const onChannel = async (step: (player: ChannelPlayer) => Promise<unknown>): Promise<boolean> => {
      if (player === null) return false;
      shown = [];
      seen = (await readTranscript(store.db, conversationId, seen)).at(-1)?.seq ?? seen;
      if ((await step(player)) === false) return false;
      await settle();
      return true;
    };

    const receive = async (body: InboundBody, secrets: unknown, text: string | null) => {
      shown = [];
      const before = await readTranscript(store.db, conversationId, seen);
      seen = before.at(-1)?.seq ?? seen;
      await acceptInbound(
        store,
        {
          conversationId,
          key: randomId('m'),
          body,
          secrets,
          shown:
            text === null
              ? null
              : { role: 'user', body: { kind: 'said', text, files: [], channelData: null, locale: null } },
          correlationId: randomId('x'),
        },
        clock.now(),
        randomId,
      );
      hub.wake(conversationId);
      await settle();
      return chat;
    };

    const answers = (): Answer[] => shown.flatMap((each) => (each.kind === 'answered' ? [each.answer] : []));
    const cards = (): Card[] => answers().flatMap((answer) => answer.cards);

    const chat = {
      conversationId,
      ref,
      async says(text: string) {
        if (text.trim() !== '' && (await onChannel((person) => person.says(text)))) return chat;
        const masked = maskSecrets(text);
        const secrets =
          masked.code === null && masked.ibans.length === 0 ? null : { code: masked.code, ibans: masked.ibans };
        return receive(
          { kind: 'message', text: masked.text, action: null, fileIds: [], dropped: masked.dropped, refused: null },
          secrets,
          masked.text,
        );
      },
      async opens() {
        return receive({ kind: 'join', language: who.language ?? 'fr' }, null, null);
      },
      /** Presses a suggested reply or a card's button by its label. */
      async presses(label: string) {
        const action = findAction(answers(), label);
        if (action === null) throw new RangeError(`no button "${label}" among: ${labelsOf(answers()).join(' | ')}`);
        return chat.acts(action);
      },
      /** Sends a button's action as it is: an old, forged or foreign one too. */
      async acts(action: Action) {
        if (await onChannel((person) => person.presses(action))) return chat;
        return receive({ kind: 'message', text: '', action, fileIds: [], dropped: [], refused: null }, null, '');
      },
      /** Sends files as one message, already examined. */
      async sends(sent: SentFile | readonly SentFile[], text = '') {
        const ids: string[] = [];
        for (const file of [sent].flat()) {
          const id = randomId('file');
          ids.push(id);
          contents.set(id, file.content);
          await store.db
            .insertInto('file')
            .values({
              id,
              conversation_id: conversationId,
              draft_id: null,
              name: file.name,
              content_type: file.contentType,
              bytes: file.bytes ?? file.content.length,
              sha256: createHash('sha256').update(file.content).digest('hex'),
              status: 'received',
              examination:
                file.examination === undefined ? null : JSON.stringify({ ...unremarkable, ...file.examination }),
              held_place: file.place === undefined ? null : sealer.seal(JSON.stringify(file.place)),
              created_at: clock.now(),
            })
            .execute();
        }
        return receive({ kind: 'message', text, action: null, fileIds: ids, dropped: [], refused: null }, null, text);
      },
      /** Waits until the assistant is quiet, for what it says by itself (a receipt, a piece of news). */
      async waits() {
        hub.wake(conversationId);
        jobs.poke();
        await settle();
        return chat;
      },
      /** Message keys of the last answers, in order. */
      get heard(): string[] {
        return answers().map((answer) => answer.key);
      },
      get answers() {
        return answers();
      },
      get text(): string {
        return answers()
          .map((answer) => answer.text)
          .join('\n');
      },
      get cards() {
        return cards();
      },
      /** Labels that can be pressed now. */
      get labels(): string[] {
        return labelsOf(answers());
      },
      get signals() {
        return shown.filter((each) => each.kind === 'signal');
      },
      row: () => findConversation(store.db, conversationId),
    };
    return chat;
  };

  const first = await converse(options);
  return Object.assign(first, {
    store,
    insurer,
    clock,
    jobs,
    hub,
    services,
    converse,
    async close() {
      await worker.stop(1000);
      await jobs.stop(1000);
      await driver?.stop();
      await closeStore();
    },
  });
}

/** Conversations are played in another channel where TEST_CHANNEL says so: same steps, over the wire. */
async function driverFor(channel: string | undefined, deps: Omit<WhatsAppWorldDeps, 'files' | 'options'>) {
  // Files are put into the store by the test itself.
  const world = { ...deps, files: {} as never };
  if (channel === 'whatsapp') return newWhatsAppDriver(world);
  return channel === 'msteams' ? newTeamsDriver(world) : null;
}

function buttonsOf(card: Card): Button[] {
  const inside = (blocks: readonly Block[]): Button[] =>
    blocks.flatMap((block) =>
      block.kind === 'answer'
        ? [block.edit]
        : block.kind === 'fold'
          ? inside(block.blocks)
          : block.kind === 'date'
            ? [block.submit]
            : [],
    );
  return [...inside(card.blocks), ...card.buttons];
}

function findAction(answers: readonly Answer[], label: string): Action | null {
  for (const answer of [...answers].reverse()) {
    const choice = answer.choices.find((candidate) => candidate.label.label === label);
    if (choice !== undefined) return choice.action;
    for (const button of answer.cards.flatMap(buttonsOf))
      if (button.label.label === label && 'action' in button) return button.action;
  }
  return null;
}

function labelsOf(answers: readonly Answer[]): string[] {
  return answers.flatMap((answer) => [
    ...answer.choices.map((choice) => choice.label.label),
    ...answer.cards.flatMap(buttonsOf).map((button) => button.label.label),
  ]);
}
