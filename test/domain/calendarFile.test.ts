import assert from 'node:assert/strict';
import { calendarFile } from '../../src/domain/calendarFile.ts';

describe('a calendar file', () => {
  const event = {
    uid: 'req_1@eca',
    start: Date.parse('2026-11-24T13:00:00Z'),
    end: Date.parse('2026-11-24T13:30:00Z'),
    sequence: 2,
    now: Date.parse('2026-11-23T09:00:00Z'),
    title: 'Appel de eca assurances',
    text: 'Un conseiller, pour vous; référence\nRAP-7K3M2P. '.repeat(6),
  };

  it('says instants, escapes marks and ends each line as the standard wants', () => {
    const file = calendarFile(event);
    assert.match(file, /\r\nDTSTART:20261124T130000Z\r\nDTEND:20261124T133000Z\r\n/);
    assert.match(file, /Un conseiller\\, pour vous\\; référence\\nRAP-7K3M2P/);
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(file, /(?<!\r)\n/);
  });

  it('folds long lines within 75 bytes, and unfolds to the same', () => {
    const file = calendarFile(event);
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(file.replaceAll('\r\n ', '').includes(`SUMMARY:${event.title}`));
  });
});
