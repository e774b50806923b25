import type { ClaimState } from '../../domain/claim.ts';

/** One line for each state that a claim may be in: it decides what the assistant says first. */
const stateTexts: Readonly<Record<ClaimState, string>> = {
  declared: 'received, nothing done yet',
  complete: 'all papers are there',
  missingDocuments: 'waits for papers of the customer',
  underReview: 'a handler looks at it',
  expertPlanned: 'an expert will come',
  expertReported: 'the expert has reported',
  offerSent: 'an offer waits for an answer',
  accepted: 'the customer has accepted the offer',
  contested: 'the customer has contested the offer',
  paymentIssued: 'the money is on its way',
  closed: 'settled',
  refused: 'not covered; `refusal` says why',
  noFurtherAction: 'closed without payment',
  awaitingThirdParty: 'waits for another insurer or person',
  withHandler: 'one named handler deals with it',
  awaitingDecree: 'natural disaster: waits for the decree',
};

const states = Object.entries(stateTexts)
  .map(([state, text]) => `\`${state}\` (${text})`)
  .join(', ');

export const claimFieldTexts: Readonly<Record<string, string>> = {
  ClaimRequest: 'A declaration, sent once under its idempotency key. A late one is taken like any other.',
  'ClaimRequest.type':
    'Its first word says on which kind of contract it is declared: auto on car, home, health, legal.',
  'ClaimRequest.contractId': 'One of the customer’s own contracts.',
  'ClaimRequest.occurredOn':
    'Day in Paris. It may lie ahead for `health_hospital` only: a stay to come, for which the hospital waits for your agreement.',
  'ClaimRequest.occurredAt': '`HH:MM` in Paris, when known.',
  'ClaimRequest.story': 'In the customer’s words.',
  'ClaimRequest.details':
    'Answers to the questions of the type, by question id; null is “I do not know”. Days are ISO dates, sums are cents. Keep what you do not know: questions may be added.',
  'ClaimRequest.parties':
    'Third parties and witnesses, each once; left out where there are none. Null is what the customer does not know. Contact data of people who are not your customer: keep it for this claim only.',
  'ClaimRequest.parties[].role':
    '`otherDriver` drives or owns another vehicle; `harmed` suffered what the customer answers for; `atFault` caused what the customer suffered.',
  'ClaimRequest.parties[].phone': 'E.164.',
  'ClaimRequest.parties[].insurer': 'Their insurer, as the customer named it.',
  'ClaimRequest.parties[].policy': 'Number of their contract with that insurer.',
  'ClaimRequest.parties[].plate': 'Registration of their vehicle.',
  'ClaimRequest.parties[].sharePercent':
    'Share of the fault in the customer’s view; never asked, and it decides nothing.',
  'ClaimRequest.parties[].note': 'Who it is in the customer’s words, where no name is known.',
  'ClaimRequest.report':
    'What a joint accident report says, as the customer tells it; sent for a car accident with somebody else. The other vehicle is the first `otherDriver` of `parties`.',
  'ClaimRequest.report.signed':
    'Who filled in the form itself: both drivers, both on the e-constat, the customer alone, nobody; null is not known.',
  'ClaimRequest.report.ownBoxes': 'Boxes ticked for the customer’s vehicle (A), in the order of the paper form.',
  'ClaimRequest.report.otherBoxes': 'Boxes ticked for the other vehicle (B).',
  'ClaimRequest.attachments':
    'Files that follow one by one on `PUT …/attachments/{sha256}`. They count as sent when you say what is missing.',
  'ClaimRequest.attachments[].sha256': 'Hex, lower case.',
  'ClaimRequest.contactPhone': 'E.164; null: the one on file.',
  'ClaimRequest.consentedAt': 'When the customer stated that the declaration is honest.',

  'Claim.id': 'Opaque. The number is what customers see.',
  'Claim.number': 'As the customer will quote it.',
  'Claim.contractNumber': 'So that a claim can be told without another call.',
  'Claim.state': `One of: ${states}.`,
  'Claim.steps': 'Oldest first: what was done, what is going on, what is still to come.',
  'Claim.steps[].on': 'Null for a step whose day is not known.',
  'Claim.nextAct': 'Who has to do what now, and before when. Told at the end of every answer about a claim.',
  'Claim.missing': 'Papers that are waited for.',
  'Claim.missing[].code': 'Stable; an attachment that brings the paper takes it off.',
  'Claim.offer': 'Set once an offer was made. netCents = grossCents − wearCents − deductibleCents.',
  'Claim.offer.wearCents': 'Taken off for wear.',
  'Claim.refusal': 'Set when the state is `refused`.',
  'Claim.attachments': 'Files announced or received, each once.',
  'Claim.attachments[].place':
    'Where and when the photo was taken, when the customer agreed to it. Left out otherwise.',
  'PhotoPlaces.places': 'All of them; none takes every place away.',
  'PhotoPlaces.places[].latitude': 'Degrees with three decimals, about a hundred metres.',
  'PhotoPlaces.places[].takenAt': 'On the camera’s clock.',
  'Claim.report': 'As it was declared. Where you keep it you may draw it as the paper `joint_report`.',
  'Claim.parties': 'As they were declared. Leave it out where you keep none.',
};
