import assert from 'node:assert/strict';
import type { PushedName } from '../faults/channels/channelLog.ts';
import { type ChannelFacts, judgeChannels } from '../faults/channels/judgeChannels.ts';

type Facts = { [Name in keyof ChannelFacts]: ChannelFacts[Name][number][] };

/** Two people who wrote twice each and were answered twice each, one on each channel. */
function soundRun(): Facts {
  const facts: Facts = { events: [], contacts: [], arrivals: [], inbox: [], transcript: [], outbox: [], messages: [] };
  for (const channel of ['whatsapp', 'msteams'] as const) {
    const [contact, conversation] = [`ct_${channel}`, `c_${channel}`];
    facts.contacts.push({ id: contact, channel, person: 'p' });
    for (const n of [1, 2]) {
      const [key, inbox, turn, id] = [`k${n}`, `in_${channel}_${n}`, `t_${channel}_${n}`, `cm_${channel}_${n}`];
      const seq = n * 2;
      facts.events.push({ e: 'ack', channel, person: 'p', key });
      facts.events.push({ ...gotOf(channel, n), id: channel === 'whatsapp' ? id : null });
      facts.arrivals.push({ contact_id: contact, message_key: key, done_at: 5, inbox_id: inbox });
      facts.inbox.push({ id: inbox, conversation_id: conversation, done_at: 6, turn_id: turn });
      facts.transcript.push({ conversation_id: conversation, seq, role: 'bot', turn_id: turn, shown: 'answered' });
      facts.outbox.push({ conversation_id: conversation, seq, status: 'sent' });
      facts.messages.push({
        ...{ id, contact_id: contact, conversation_id: conversation, position: n * 10, first_seq: seq, last_seq: seq },
        ...{ status: 'sent', attempts: 1, shown: `answer ${n}` },
      });
    }
  }
  facts.events.push({ e: 'kill', point: 'whatsapp.send.after' });
  return facts;
}

function gotOf(channel: PushedName, n: number) {
  return { e: 'got' as const, channel, person: 'p', id: null as string | null, shown: `answer ${n}` };
}

describe('the checker of killed channels', () => {
  it('has nothing against a sound run', () => {
    const { breaches, acknowledged, sent, kills, doubled } = judgeChannels(soundRun());
    assert.deepEqual([breaches, acknowledged, sent, kills, doubled], [[], 4, 4, 1, 0]);
  });

  it('allows one more of a message to Teams that was cut off, and counts it', () => {
    const run = soundRun();
    const at = run.events.findIndex((event) => event.e === 'got' && event.channel === 'msteams');
    run.events.splice(at, 0, gotOf('msteams', 1));
    assert.match(judgeChannels(run).breaches.join(), /msteams p: message cm_msteams_2 came out of order/);
    Object.assign(run.messages[2] ?? {}, { attempts: 2 });
    assert.deepEqual([judgeChannels(run).breaches, judgeChannels(run).doubled], [[], 1]);
  });

  const spoiled: [string, (run: Facts) => void, RegExp][] = [
    ['an arrival that is not stored', (run) => run.arrivals.shift(), /message k1 was acknowledged and is not stored/],
    [
      'an arrival that was not taken in',
      (run) => Object.assign(run.arrivals[0] ?? {}, { done_at: null, inbox_id: null }),
      /k1 was acknowledged and never taken in/,
    ],
    [
      'a message that no turn handled',
      (run) => Object.assign(run.inbox[0] ?? {}, { done_at: null, turn_id: null }),
      /k1 was taken in and never handled/,
    ],
    ['a message without an answer', (run) => run.transcript.shift(), /k1 was never answered/],
    [
      'an answer that became no message',
      (run) => {
        run.messages.shift();
        run.events = run.events.filter((event) => event.e !== 'got' || event.id !== 'cm_whatsapp_1');
      },
      /c_whatsapp: answer 2 became no message/,
    ],
    [
      'an answer that waits in the outbox',
      (run) => Object.assign(run.outbox[3] ?? {}, { status: 'pending' }),
      /row 4 waits in the outbox/,
    ],
    [
      'a message that was given up',
      (run) => Object.assign(run.messages[1] ?? {}, { status: 'failed', attempts: 2 }),
      /message cm_whatsapp_2 is failed after 2 tries/,
    ],
    [
      'a message that never reached its customer',
      (run) => {
        run.events = run.events.filter((event) => event.e !== 'got' || event.id !== 'cm_whatsapp_2');
      },
      /message cm_whatsapp_2 never came/,
    ],
    [
      'a message that came twice in WhatsApp, even one that was cut off',
      (run) => {
        Object.assign(run.messages[1] ?? {}, { attempts: 2 });
        run.events.push({ ...gotOf('whatsapp', 2), id: 'cm_whatsapp_2' });
      },
      /"cm_whatsapp_2" came once too often/,
    ],
    [
      'a message of Teams that came once too often',
      (run) => run.events.push(gotOf('msteams', 2)),
      /"answer 2" came once too often/,
    ],
    [
      'messages in another order than the store’s',
      (run) => Object.assign(run.messages[0] ?? {}, { position: 30 }),
      /message cm_whatsapp_2 came out of order/,
    ],
  ];
  for (const [what, spoil, expected] of spoiled) {
    it(`finds ${what}`, () => {
      const run = soundRun();
      spoil(run);
      assert.match(judgeChannels(run).breaches.join('\n'), expected);
    });
  }
});
