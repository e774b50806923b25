import assert from 'node:assert/strict';
import SqliteDatabase from 'better-sqlite3';
import sinon from 'sinon';
import { leaveStreams, listenAt } from '../desk/consoleStream.ts';
import { deskUnderTest } from '../desk/deskUnderTest.ts';
import { mainEngine } from '../support/openTestStore.ts';
import { startThreeChannels } from '../support/threeChannels.ts';

/** Tables that stay small, or of which the embedded store reads everything once at its start. */
const small =
  /^(?:SCAN (?:staff|desk_presence|canned_reply|storm_event|desk_session|kysely_migration|sqlite_master|\d+-ROW VALUES CLAUSE|CONSTANT ROW)|SCAN p VIRTUAL)/;
/** Once at the start of the program, before anybody talks. */
const atStart = /^update "(?:conversation|job|channel_contact)" set "(?:lease_token|taking_until)"/;
/** What is still to do stands in an index of its own that holds nothing else. */
const openOnly = /USING (?:COVERING )?INDEX \w+_(?:conversation_)?open$/;

describe('what the embedded store is asked while customers and advisors talk', () => {
  it('never reads a whole table that grows', async function () {
    if (mainEngine !== 'sqlite') return;
    this.timeout(30_000);
    const scans = new Map<string, string>();
    const prepare = SqliteDatabase.prototype.prepare;
    const explained = sinon.stub(SqliteDatabase.prototype, 'prepare').callsFake(function (
      this: SqliteDatabase.Database,
      text: string,
    ) {
      if (!atStart.test(text) && /^(?:select|insert|update|delete|with)\b/i.test(text)) {
        const plan = prepare.call(this, `explain query plan ${text}`).all((text.match(/\?/g) ?? []).map(() => 1));
        for (const { detail } of plan as { detail: string }[])
          if (/^SCAN/.test(detail) && !small.test(detail) && !openOnly.test(detail)) scans.set(text, detail);
      }
      return prepare.call(this, text);
    } as typeof prepare);
    try {
      const world = await startThreeChannels();
      const desk = await deskUnderTest({ on: world });
      const karim = await desk.signIn('karim');
      await listenAt(desk.port, karim.headers.cookie);
      for (const person of [await world.onTheWeb(), await world.onWhatsApp(), await world.onTeams()]) {
        for (const text of ['un conseiller svp', 'J’attends un courrier.']) await person.says(text);
        await world.settles();
        await person.presses('Transmettre');
        await world.settles();
        const rows: { id: string; status: string }[] = await karim.list();
        const at = `/advisor/api/requests/${rows.find(({ status }) => status === 'open')?.id}`;
        assert.equal((await karim.post(`${at}/accept`)).status, 200);
        assert.equal((await karim.post(`${at}/messages`, { text: 'Bonjour' })).status, 200);
        await karim.get(at);
        await person.says('merci');
        await world.settles();
      }
      const [web, phone] = [await world.onTheWeb(), await world.onWhatsApp()];
      for (const person of [web, phone]) await world.identifies(person, 'camille@example.fr', '12/04/1988');
      for (const text of ['mes canaux', 'délier WhatsApp', 'oui']) await web.says(text);
      assert.match(web.heard(), /n’est plus ouvert dans WhatsApp/);
      leaveStreams();
      await desk.close();
      await world.stop();
    } finally {
      explained.restore();
    }
    assert.deepEqual(
      [...scans].map(([text, detail]) => `${detail}: ${text.slice(0, 200)}`),
      [],
    );
  });
});
