import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../clock.ts';
import {
  type InsurerEvent,
  insurerEvent,
  insurerNews,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
} from '../../domain/insurerEvent.ts';
import { isSigned } from '../eventSignature.ts';
import type { CheckResult } from './runConformance.ts';
import { type Finding, runSideChecks, type SideCheck } from './sideChecks.ts';

export interface EventsToCheck {
  /** Where the insurer is told to send events to: 127.0.0.1 on this port; 0 takes a free one. */
  port: number;
  secret: string;
  /** How long is waited for what was made happen, in ms. */
  waitMs: number;
  /** Told the address; makes at least two things happen to one claim of a test customer. */
  happen?(url: string): Promise<void>;
}

interface Delivery {
  body: string;
  timestamp: string;
  isSigned: boolean;
  answered: number;
}

/** Receives the events of an insurer like the assistant would, refusing the first, and looks at what comes. */
export async function checkEvents({ port, secret, waitMs, happen }: EventsToCheck): Promise<CheckResult[]> {
  const deliveries: Delivery[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const header = (name: string) => String(request.headers[name] ?? '');
      const timestamp = header(TIMESTAMP_HEADER);
      // The first one is sent away: whoever cannot be reached must be tried again.
      const answered = deliveries.length === 0 ? 503 : 202;
      const signed = isSigned({ timestamp, signature: header(SIGNATURE_HEADER), body }, secret, systemClock.now());
      deliveries.push({ body: body.toString('utf8'), timestamp, isSigned: signed, answered });
      response.statusCode = answered;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    await happen?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/insurer/events`);
    const until = performance.now() + waitMs;
    while (performance.now() < until && !isEnough(deliveries)) await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return runSideChecks('POST /insurer/events', checksOf(deliveries));
}

/** The one that was refused has come again, and another one too. */
function isEnough(deliveries: readonly Delivery[]): boolean {
  const bodies = deliveries.map(({ body }) => body);
  return new Set(bodies).size >= 2 && bodies.filter((body) => body === bodies[0]).length >= 2;
}

function checksOf(deliveries: readonly Delivery[]): SideCheck[] {
  const events = deliveries.flatMap(({ body }): InsurerEvent[] => {
    const parsed = insurerEvent.safeParse(safeJson(body));
    return parsed.success ? [parsed.data] : [];
  });
  const any = (finding: Finding): boolean => {
    for (const _ of deliveries) finding.called();
    if (deliveries.length === 0) finding.skip('no event came in time');
    return deliveries.length > 0;
  };
  return [
    {
      name: 'events are signed with the shared secret, at the time of their delivery',
      async run(finding) {
        if (!any(finding)) return;
        const unsigned = deliveries.filter((each) => !each.isSigned).length;
        finding.expect(
          unsigned === 0,
          'every delivery signed within five minutes',
          `${unsigned} of ${deliveries.length} are not`,
        );
      },
    },
    {
      name: 'events have the agreed shape',
      async run(finding) {
        if (!any(finding)) return;
        finding.expect(
          events.length === deliveries.length,
          'InsurerEvent',
          `${deliveries.length - events.length} of another shape`,
        );
        for (const { news } of events)
          finding.expect(insurerNews.safeParse(news).success, 'a kind of the contract', news.kind);
      },
    },
    {
      name: 'an event that was not taken comes again: the same id, the same bytes',
      async run(finding) {
        if (!any(finding)) return;
        const [first] = deliveries;
        const again = deliveries.filter(({ body }) => body === first?.body).length;
        finding.expect(again >= 2, 'a second delivery of what was refused', 'none in time');
        const ids = new Set(events.map(({ id }) => id));
        const bodies = new Set(deliveries.map(({ body }) => body));
        finding.expect(ids.size === bodies.size, 'one id for each body', `${ids.size} ids, ${bodies.size} bodies`);
      },
    },
    {
      name: 'events of one subject come in the order of their sequence',
      async run(finding) {
        if (!any(finding)) return;
        const last = new Map<string, number>();
        const taken = deliveries.flatMap(({ answered }, index) => (answered === 202 ? [events[index]] : []));
        for (const event of taken) {
          if (event === undefined) continue;
          const key = `${event.customerRef} ${event.subject}`;
          const before = last.get(key) ?? -1;
          finding.expect(event.sequence > before, `more than ${before}`, String(event.sequence));
          last.set(key, event.sequence);
        }
      },
    },
  ];
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
