import type { helpRightsFr } from '../../fr/help/rights.ts';
import { type HelpTranslation, help } from '../../helpText.ts';

export const helpRightsEn: HelpTranslation<typeof helpRightsFr> = {
  endAfterYear: help(
    'Can I cancel at any time?',
    'Yes, after one year, for car and home: that is the Hamon law. It takes effect one month after we receive your request.',
    'hamon law | cancel after a year | cancel at any time delay | when can I leave my car insurance | cancel whenever I want',
  ),
  endHealth: help(
    'When can I cancel my health contract?',
    'At any time after one year, free of charge. It takes effect one month after we receive your request.',
    'cancel health insurance when | change health insurer | notice health plan',
  ),
  endBeforeYear: help(
    'Can I cancel before one year?',
    'Yes, in some cases: a move, marriage, new job, retirement, sale of the car or a price rise.',
    'cancel in the first year | valid reason to cancel early | leave before 12 months',
  ),
  chatel: help(
    'What does the Chatel law say?',
    'The notice must arrive 15 days before the last date to cancel. If it is late, you have 20 days after it was sent.',
    'chatel law meaning | renewal notice came too late | not told about the renewal',
  ),
  endHow: help(
    'How do I cancel online?',
    'In three steps: "cancel your contract", the form, then "confirm". You receive an acknowledgement at once.',
    'cancel button | three click cancellation | procedure to cancel | is a registered letter needed to cancel',
  ),
  newInsurer: help(
    'Can my new insurer cancel for me?',
    'Yes, for car, tenant’s home and health. You have no letter to send.',
    'new insurer handles the cancellation | switch insurance without paperwork',
  ),
  carSold: help(
    'I sold my car, what about the insurance?',
    'The contract is suspended at midnight the day after the sale. Tell us the date and send the transfer certificate.',
    'sale of the car insurance | transfer certificate | sold car stop the insurance',
  ),
  endLegalProtection: help(
    'How do I end my legal protection?',
    'On its own, it ends at its yearly date, with two months’ notice. As an option, it ends with the main contract.',
    'cancel legal protection | notice legal protection | stop the legal insurance',
  ),
  withdrawal: help(
    'Can I change my mind after signing?',
    'Yes, for 14 days after signing at a distance, without giving a reason.',
    'cooling off period | right of withdrawal | cancel just after signing | 14 days to change my mind',
  ),
  mandatoryCar: help(
    'Is car insurance compulsory?',
    'Yes, at least liability, even if the car does not move.',
    'drive without insurance | insure a car that does not run | car in the garage must it be insured | legal minimum car',
  ),
  mandatoryTenant: help(
    'Must a tenant be insured?',
    'Yes, for damage to the dwelling. The owner may ask for a certificate each year.',
    'home insurance compulsory tenant | landlord asks for insurance | tenant without insurance',
  ),
  complaintHow: help(
    'How do I make a complaint?',
    'Write it here or by post, in your own words. You get an acknowledgement, then an answer.',
    'where to send a complaint | complaints department address | complaint procedure',
  ),
  complaintDelay: help(
    'How long until you answer a complaint?',
    'An acknowledgement within 10 days, Sundays and holidays not counted, and an answer within two months of sending.',
    'complaint answer delay | how long for a complaint | no answer to my complaint',
  ),
  mediator: help(
    'How do I go to the mediator?',
    'It is free, after a complaint refused or two months without answer. Write to Médiation de l’Assurance, TSA 50110, 75441 Paris Cedex 09.',
    'insurance ombudsman | mediation address | free appeal | dispute with the insurer who to contact',
  ),
  mediatorTime: help(
    'How long does mediation take?',
    'Whether it is taken is said in 21 days. The opinion comes within 90 days of the full file.',
    'mediator delay | length of mediation | when does the ombudsman answer',
  ),
  dataAccess: help(
    'How do I know what you keep about me?',
    'Ask for access to your data, here or from the data protection officer. The answer comes within a month.',
    'right of access gdpr | copy of my data | what information do you have on me',
  ),
  dataDelete: help(
    'Can I have my data erased?',
    'Yes, except what the law or a running contract makes us keep. The answer comes within a month.',
    'right to erasure | right to be forgotten | delete my information after I leave | how long do you keep my data',
  ),
  cnil: help(
    'Where do I complain about my data?',
    'To the data protection officer first, then to the CNIL if the answer does not suit you.',
    'complaint cnil | dpo contact | data protection officer | misuse of my data',
  ),
  salesCalls: help(
    'May you call me to sell something?',
    'Not without your consent, since 11 August 2026, except about a running contract. A call you ask for serves your question only.',
    'cold calling | sales calls | stop advertising calls | telemarketing',
  ),
};
