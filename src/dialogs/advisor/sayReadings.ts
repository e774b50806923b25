import { show } from '../../cards/answer.ts';
import { readingsCard } from '../../cards/readings.card.ts';
import { momentInParis } from '../../locales/format.ts';
import { readingsOf } from '../../store/deskAudit.repository.ts';
import type { Turn } from '../turn.ts';

const MOST = 5;

/** Who read what of this customer, and why: theirs to know. Only for an identified customer. */
export async function sayReadings(turn: Turn): Promise<void> {
  const { t, identity, conversationId } = turn;
  const readings = await readingsOf(turn.db, { customerRef: identity?.ref ?? null, conversationId }, MOST);
  if (readings.length === 0) {
    turn.say(t('handoff.readings.none'));
    return;
  }
  const lines = readings.map((reading) => ({
    label: momentInParis(reading.at, t.language, turn.today),
    value: t.words('handoff.readings.line', {
      who: reading.first_name ?? turn.services.brand.name,
      what: t.words(`console.audit.${reading.act}`),
      why: reading.reason,
    }),
  }));
  const card = readingsCard({ key: turn.services.newId('card'), readings: lines }, t);
  turn.say(show(t('handoff.readings', { count: lines.length, last: lines[0]?.value ?? '' }), [card]));
}
