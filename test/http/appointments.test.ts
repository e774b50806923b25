import assert from 'node:assert/strict';
import { request } from 'node:http';
import { appointmentRoutes } from '../../src/http/appointments.routes.ts';
import { newHttpServer } from '../../src/http/newHttpServer.ts';
import { silentLog } from '../../src/log.ts';
import { bookCall } from '../desk/deskUnderTest.ts';
import { newAssistant } from '../support/newAssistant.ts';

describe('a booked call as a calendar file', () => {
  it('follows the booking, names nobody, and is gone with it', async () => {
    const chat = await newAssistant();
    const http = newHttpServer({ publicUrl: 'http://localhost:4000', log: silentLog });
    appointmentRoutes(http.server, { store: chat.store, clock: chat.clock, brand: chat.services.brand });
    const port = await http.listen(0);
    const get = (path: string) =>
      new Promise<{ status: number; body: string }>((resolve) => {
        const sent = request({ port, path, headers: { host: 'localhost:4000' } }, (answer) => {
          let body = '';
          answer.on('data', (chunk: Buffer) => {
            body += chunk.toString('utf8');
          });
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
        });
        sent.end();
      });
    try {
      await bookCall(chat);
      const open = chat.cards[0]?.buttons.find((button) => 'open' in button);
      assert.ok(open !== undefined && 'open' in open);
      const { status, body } = await get(open.open);
      assert.equal(status, 200);
      assert.match(body, /DTSTART:20261125T090000Z/);
      assert.doesNotMatch(body, /Dupont|39 ?98|sinistre/);
      await chat.presses('Annuler le rendez-vous');
      await chat.presses('Oui, annuler l’appel');
      assert.equal((await get(open.open)).status, 404);
      assert.equal((await get('/appointments/req_unknown00.ics')).status, 404);
      assert.equal((await get('/appointments/..%2Fetc.ics')).status, 404);
    } finally {
      await http.close(0);
      await chat.close();
    }
  });
});
