import type { advisorFr } from '../fr/advisor.ts';
import type { Translation } from '../translation.ts';

export const advisorEn: Translation<typeof advisorFr> = {
  'advisor.title': 'the request for an advisor',
  'advisor.recorded': ({ reference }) =>
    `Noted: an advisor will read your request ${reference}. I pass on this conversation and your answers.`,
  'advisor.already': ({ reference }) =>
    `Your request ${reference} is already recorded. An advisor will read it, with what you add here.`,
  'advisor.alreadyTaken': ({ advisor, reference }) => `${advisor} is already handling your request ${reference}.`,
  'advisor.hours': ({ close, phone }) => `Our advisors are here until ${close}. You can call them on ${phone}.`,
  'advisor.closed': ({ opening, phone }) =>
    `Our advisors are away at the moment. They answer on ${phone} from ${opening}.`,
  'advisor.noHours': ({ phone }) => `You can call our advisors on ${phone}.`,
  'advisor.offerCallback': 'To be called at a time you choose, book a call.',
  'advisor.callbackBooked': ({ when }) => `A call is already booked ${when}.`,

  'complaint.title': 'the complaint',
  'complaint.recorded': 'I understand that you are unhappy. Your complaint is recorded, an advisor will read it.',
  'complaint.already': 'Your complaint is already recorded. Here are the steps.',
  'complaint.card': 'Your complaint',
  'complaint.step.recorded': 'Complaint recorded',
  'complaint.step.acknowledged': 'Acknowledgement',
  'complaint.step.acknowledged.detail': ({ date }) => `By ${date} at the latest (10 working days, Saturdays included)`,
  'complaint.step.answered': 'Answer from an advisor',
  'complaint.step.answered.detail': ({ date }) => `By ${date} at the latest (2 months)`,
  'complaint.step.mediator': 'Mediator, if you do not agree',
  'complaint.step.mediator.detail': 'After our answer, or after 2 months without one. It is free.',
  'complaint.mediator': 'Go to the mediator',
  'complaint.mediator.text':
    'Write to La Médiation de l’Assurance, TSA 50110, 75441 Paris Cedex 09, France. You have 1 year after your written complaint.',
  'complaint.write': 'Write here what happened and what you expect. The advisor reads this whole conversation.',
  'complaint.summary': ({ reference, acknowledged, answered }) =>
    `Complaint ${reference} recorded. Acknowledgement by ${acknowledged}, answer by ${answered}. After that you can go to the mediator, free of charge.`,

  'deskNews.taken': ({ advisor, reference }) => `${advisor}, from our team, is handling your request ${reference}.`,
  'deskNews.callMoved': ({ when, reference }: { when: string; reference: string }) =>
    `An advisor has moved your call ${reference}. We will call you ${when}. Say “move my call” if that does not suit you.`,
  'deskNews.callTaken': ({ advisor, when }) => `${advisor}, from our team, is preparing your call booked ${when}.`,
  'deskNews.done': ({ reference }) => `Your request ${reference} is closed. If something remains open, write it here.`,
  'deskNews.callDone': ({ reference }) => `Your call ${reference} is over. If something remains open, write it here.`,
  'deskNews.noAnswer': ({ next }) => `We have just called you, without an answer. We will call again from ${next}.`,
  'deskNews.gaveUp': ({ phone }) =>
    `We called 3 times, without an answer. Choose another slot, or call us on ${phone}.`,
};
