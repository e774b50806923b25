import type { Server } from 'restify';
import type { Clock } from '../clock.ts';
import type { Brand } from '../domain/brand.ts';
import { calendarFile } from '../domain/calendarFile.ts';
import { phoneNumber } from '../locales/format.ts';
import { translators } from '../locales/translator.ts';
import { findDeskRequest } from '../store/deskRequests.repository.ts';
import type { Store } from '../store/openStore.ts';
import { problem } from './reply.ts';
import { route } from './route.ts';

export interface AppointmentDeps {
  store: Store;
  clock: Clock;
  brand: Brand;
}

/**
 * `/appointments/{id}.ics`: a booked call for the customer's own calendar. The id is random and stands in their card
 * only; the file names nobody, no number and no subject.
 */
export function appointmentRoutes(server: Server, { store, clock, brand }: AppointmentDeps): void {
  route(server, 'get', '/appointments/:file', async ({ params }) => {
    const id = /^([\w-]{8,80})\.ics$/.exec(params['file'] ?? '')?.[1];
    const row = id === undefined ? undefined : await findDeskRequest(store.db, id);
    const isBooked = row?.kind === 'callback' && (row.status === 'open' || row.status === 'taken');
    if (!isBooked || row.slot_start === null || row.slot_end === null) return problem(404, 'NotFound');
    const t = translators[row.language === 'en' ? 'en' : 'fr'];
    const body = calendarFile({
      uid: `${row.id}@${brand.shortName}`,
      start: row.slot_start,
      end: row.slot_end,
      sequence: Math.floor((row.updated_at - row.created_at) / 1000),
      now: clock.now(),
      title: t.words('handoff.ics.title', { brand: brand.name }),
      text: t.words('handoff.ics.text', { reference: row.reference, phone: phoneNumber(brand.phone) }),
    });
    return {
      status: 200,
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `attachment; filename="${row.reference}.ics"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
      body,
    };
  });
}
