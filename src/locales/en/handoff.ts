import type { handoffFr, handoffLabelsFr } from '../fr/handoff.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const handoffEn: Translation<typeof handoffFr> = {
  'handoff.title': 'the transfer to an advisor',
  'handoff.ask.wanted': 'In one sentence, what should the advisor know?',
  'handoff.line.wanted': 'Your request',
  'handoff.line.who': 'Identity',
  'handoff.line.claim': 'Claim',
  'handoff.line.form': 'Under way',
  'handoff.line.tried': 'Already covered together',
  'handoff.who.identified': ({ name }) => `${name}, identity verified`,
  'handoff.who.anonymous': 'Not identified',
  'handoff.summary.title': 'Here is what I pass on',
  'handoff.summary': ({ wait }) => `Read it, and correct it if needed. Wait for an advisor: ${wait}.`,
  'handoff.summary.speak': ({ wanted, wait }) =>
    `I pass on to the advisor: “${wanted}”. Wait: ${wait}. Pass it on, or correct the request.`,
  'handoff.wait': ({ minutes }) => (minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`),
  'handoff.queued': ({ rank, wait }) =>
    `It is passed on. You are ${rank}, the wait is ${wait}. What you write until then reaches the advisor too.`,
  'handoff.rank': ({ rank, wait }) => `You are ${rank}, the wait is ${wait}.`,
  'handoff.rankUnknown': ({ rank }) => `You are ${rank}. I cannot tell how long it takes right now.`,
  'handoff.rankWords': ({ rank }) => (rank === 1 ? 'first in line' : `number ${rank} in line`),
  'handoff.noted': 'Your message is added to what the advisor will read.',
  'handoff.long': 'The wait is longer than expected. You can also be called back at a time you choose.',
  'handoff.left': 'You are no longer waiting. I carry on with you.',
  'handoff.reopened': ({ advisor }: { advisor: string }) => `${advisor} is back in the conversation.`,
  'handoff.joined': ({ advisor }) => `${advisor} has joined the conversation.`,
  'handoff.transferred': 'A colleague takes over your conversation. Nothing is lost of what you said.',
  'handoff.lost': 'Your advisor is no longer connected. I am looking for a colleague, you come first.',
  'handoff.back': ({ advisor }) => `${advisor} has finished. The assistant is back.`,
  'handoff.backIdle': 'The conversation with the advisor has ended, as there was no answer. The assistant is back.',
  'handoff.closedMeanwhile': ({ opening, phone }) =>
    `Our advisors have just left. They are back ${opening}, also on ${phone}. Your request is kept.`,
  'handoff.nobodyLeft': 'No advisor is available online any more. Your request is kept.',
  'handoff.callSoon': ({ when }) => `Reminder: we call you ${when}.`,
  'handoff.callAtRisk': ({ when }) =>
    `Your call planned ${when} will be late. A supervisor knows, and we call you as soon as we can.`,
  'handoff.readings.title': 'Who opened your file',
  'handoff.readings': ({ count, last }) =>
    count === 1 ? `One reading: ${last}.` : `The last ${count} readings. The most recent: ${last}.`,
  'handoff.readings.none': 'No advisor has opened your file since we began to talk.',
  'handoff.readings.line': ({ who, what, why }) => `${who}, ${what.toLowerCase()} (${why})`,
  'handoff.ics.title': ({ brand }) => `Call from ${brand}`,
  'handoff.ics.text': ({ reference, phone }) =>
    `An advisor calls you during this half hour. Reference ${reference}. To move or cancel it, write in the chat or call ${phone}.`,
  'satisfaction.title': 'your opinion',
  'satisfaction.ask': 'Did you get what you wanted?',
  'satisfaction.comment': 'Would you like to add a word for our team?',
  'satisfaction.thanks': 'Thank you, your opinion goes to the team.',
  'satisfaction.skipped': 'All right. I am here if you need me.',
  'satisfaction.score': 'Score',
  'satisfaction.word': 'Comment',
};

export const handoffLabelsEn: LabelTranslation<typeof handoffLabelsFr> = {
  'handoff.send': short('Pass it on'),
  'handoff.edit': long({ label: 'Correct the request', row: 'Correct the request', tiny: 'Correct it' }),
  'handoff.cancel': long({ label: 'Stop waiting', row: 'Stop waiting', tiny: 'Stop waiting' }),
  'callback.ics': long({ label: 'Add to my calendar', row: 'Add to my calendar', tiny: 'My calendar' }),
  'satisfaction.1': short('1 Not at all'),
  'satisfaction.2': short('2'),
  'satisfaction.3': short('3'),
  'satisfaction.4': short('4'),
  'satisfaction.5': short('5 Entirely'),
};
