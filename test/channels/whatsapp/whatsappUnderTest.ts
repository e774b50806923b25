import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WhatsAppOptions } from '../../../src/channels/whatsapp/newWhatsApp.ts';
import { randomId } from '../../../src/domain/ids.ts';
import { newExaminer } from '../../../src/services/attachments/newExaminer.ts';
import { openDiskFileBytes } from '../../../src/services/diskFileBytes.ts';
import { newFiles } from '../../../src/services/newFiles.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { isQuiet, newWhatsAppWorld } from '../../support/whatsappDriver.ts';
import { wordsOf } from '../../support/whatsappServer.ts';

/** The whole assistant behind its WhatsApp channel, before a Cloud API server that is played. */
export async function startWhatsAppUnderTest(options: Partial<WhatsAppOptions> = {}) {
  const assistant = await newAssistant();
  const { store, hub, clock, insurer } = assistant;
  const folder = mkdtempSync(join(tmpdir(), 'eca-wa-'));
  const examiner = newExaminer();
  const files = newFiles({ store, bytes: await openDiskFileBytes(folder), clock, newId: randomId, examiner });
  const world = await newWhatsAppWorld({ store, hub, clock, insurer, files, options });
  return {
    ...{ assistant, store, hub, clock, files },
    ...world,
    /** Waits until nothing moves: what came is answered, what was said is sent. */
    async settles() {
      // What a rate holds back stays: it is waited for a little, and no longer.
      for (let quiet = 0, held = 0; quiet < 3 && held < 25; ) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        const open = await store.db
          .selectFrom('inbox')
          .select('id')
          .where('done_at', 'is', null)
          .where('not_before', '<=', clock.now())
          .limit(1)
          .executeTakeFirst();
        await Promise.all([world.whatsapp.arrivals.idle(), world.whatsapp.sender.idle()]);
        const isStill = open === undefined && (await isQuiet(store, clock));
        quiet = isStill ? quiet + 1 : 0;
        held = isStill || open !== undefined ? 0 : held + 1;
      }
    },
    /** After the clock was moved: whatever is due is done. */
    async wakes() {
      for (const { id } of await store.db.selectFrom('channel_contact').select('id').execute()) {
        world.whatsapp.arrivals.poke(id);
        world.whatsapp.sender.poke(id);
      }
      for (const { id } of await store.db.selectFrom('conversation').select('id').execute()) hub.wake(id);
      await this.settles();
    },
    turns: async () =>
      Number(
        (
          await store.db
            .selectFrom('turn')
            .select((s) => s.fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      ),
    async stop() {
      await world.stop();
      await assistant.close();
      await examiner.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const words = (messages: readonly { body: Record<string, unknown> }[]) =>
  messages.map(({ body }) => wordsOf(body));
