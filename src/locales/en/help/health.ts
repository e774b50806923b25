import type { helpHealthFr } from '../../fr/help/health.ts';
import { type HelpTranslation, help } from '../../helpText.ts';

export const helpHealthEn: HelpTranslation<typeof helpHealthFr> = {
  basePrice: help(
    'What is the reimbursement base?',
    'It is the official price on which the state scheme works out its share. It may be lower than what you paid.',
    'what does br mean | base price | official tariff | what does 100% br mean | 150% of the base',
  ),
  coinsurance: help(
    'What is the "ticket modérateur"?',
    'It is the part of the official price that the state scheme does not pay. Your health contract mostly takes it.',
    'ticket moderateur meaning | co-payment share | part not paid by social security',
  ),
  flatRate: help(
    'Why are €2 never paid back?',
    'It is the flat contribution: €2 on each consultation, X-ray or test. Minors, and women from the sixth month of pregnancy, pay none.',
    'flat rate contribution | 2 euros kept on each consultation | why are two euros missing | why are 2 euros never refunded',
  ),
  medicalDeductible: help(
    'What is the medical deductible?',
    'It is €1 per box of medicine and per act of care, and €4 per transport. A health insurer may not pay it back.',
    'medical franchise meaning | 1 euro per box | amount kept on medicine | deductible on transport',
  ),
  yearlyLimit: help(
    'Is there a yearly limit to medical deductibles?',
    'Yes: €50 a year and person for the deductibles, and €50 for the flat contributions.',
    'maximum 50 euros a year | yearly cap on flat contributions | most per year for deductibles',
  ),
  hospitalDaily: help(
    'What is the daily hospital charge?',
    'It is what the hospital asks each day for board: €23, or €17 in psychiatry. Our health contracts pay it without limit.',
    'daily hospital fee | price per day in hospital | board charge hospital',
  ),
  emergencyFlat: help(
    'What does an emergency visit cost?',
    '€23 if you go home without being admitted. Your health contract pays it.',
    'emergency room fee | A&E bill | emergency department charge reimbursed',
  ),
  heavyActs: help(
    'What is the €32 charge in hospital?',
    'It replaces the part not paid by the state scheme on acts of €120 and more. Your health contract pays it.',
    'heavy acts contribution | 32 euros operation | 24 euros charge surgery',
  ),
  extraFees: help(
    'What are extra fees?',
    'They are what a doctor asks above the official price. Your cover pays part of it, more if the doctor signed the Optam.',
    'excess fees of a doctor | sector 2 | doctor charges more | free fees',
  ),
  optam: help(
    'What is the Optam?',
    'It is an agreement by which a doctor limits prices. Care is then better reimbursed. Ask whether the doctor signed it.',
    'optam meaning | sector 1 sector 2 difference | moderated fees agreement',
  ),
  responsibleContract: help(
    'What is a responsible contract?',
    'It is a health contract that follows a list set by law. Examples: unlimited daily hospital charge and 100% Santé. Ours do.',
    'contrat responsable meaning | responsible health plan what is it',
  ),
  zeroRemainder: help(
    'What is 100% Santé?',
    'Glasses, dental crowns and hearing aids with nothing left to pay. The professional must show them on the quote.',
    '100 sante meaning | zero left to pay | free glasses | class a glasses',
  ),
  remainder: help(
    'How is what I pay worked out?',
    'It is the price, less the state share, less ours. What stays is mostly the €2 and any extra fees.',
    'out of pocket calculation | why am I not fully reimbursed | how is the remainder calculated | why am I not paid back in full',
  ),
  thirdPartyPayment: help(
    'How does direct payment work?',
    'Show your card: you do not advance the part that we pay. It works with professionals who accept it.',
    'tiers payant what is it | not pay up front | pharmacy without paying | no advance of costs',
  ),
  cardRefused: help(
    'My health card is refused, what can I do?',
    'Check its dates. If they are right, pay and send us the bill: you are reimbursed. An advisor checks your rights.',
    'the pharmacist refuses my card | health card not recognised | card does not work | rights closed | the chemist refuses my health card',
  ),
  noemie: help(
    'What is automatic transmission?',
    'The state scheme sends us your statements by itself, in 2 to 5 working days. You have nothing to do.',
    'noemie meaning | teletransmission what is it | must I send you the care sheets | link between social security and you',
  ),
  noemieBroken: help(
    'Why does automatic transmission not work?',
    'Often another health insurer is still linked to your file. See on ameli.fr which one, then send us your statements.',
    'noemie does not work | old insurer still linked | statements not sent by ameli',
  ),
  refundDelay: help(
    'How long does a reimbursement take?',
    '48 working hours after the statement of the state scheme. Without automatic transmission, 5 working days once all papers are in.',
    'reimbursement delay | when am I paid in general | how many days for a refund | how fast do you pay back',
  ),
  refundStates: help(
    'What do "validated" and "paid" mean?',
    '"Validated": the amount is settled and the transfer is being prepared. "Paid": the money has left for your account.',
    'reimbursement status meaning | pending validated paid difference | validated but not received',
  ),
  statement: help(
    'What is a reimbursement statement?',
    'It is the detail: the price, the state share, ours, and what is left to you.',
    'statement of benefits definition | read a statement | what is a decompte',
  ),
  carePathway: help(
    'What is the care pathway?',
    'You see your own doctor first. Otherwise the state scheme pays 30% instead of 70%, and we may not make it up.',
    'outside the pathway | no family doctor reimbursement | why 30% instead of 70% | see a specialist directly',
  ),
  familyDoctor: help(
    'How do I name a family doctor?',
    'The doctor does it with your Vitale card during a visit. The state scheme records it, not us.',
    'declare my family doctor | change my gp | who records the attending doctor',
  ),
  dentalQuote: help(
    'Do I need a quote for a crown?',
    'Yes, the dentist must give one. Send it to me before the care: I tell you what your cover pays.',
    'dental quote required | send a dentist quote | crown how much before | implant quote',
  ),
  glassesRenewal: help(
    'How often can I change my glasses?',
    'Every two years. Under 16, or if your sight changes, every year.',
    'new glasses how often | renew glasses | one pair every 2 years | new lenses sight worse',
  ),
  frameLimit: help(
    'How much for a frame of glasses?',
    'The law limits the reimbursement of a frame to €100. The rest of your package serves the lenses.',
    'maximum for a frame | frame 100 euros | glasses frame limit',
  ),
  hospitalAgreement: help(
    'How do I get an agreement for the hospital?',
    'Give us the hospital, the service and the date of entry. We send it our agreement, and you do not advance those costs.',
    'hospital guarantee of payment | pre-approval hospital | I am having an operation what about the insurance',
  ),
  singleRoom: help(
    'Is a single room reimbursed?',
    'Confort: €60 a day, 30 days a year. Premium: €100 a day, 90 days a year. Essentiel has none.',
    'private room hospital | single room price | room of my own how much',
  ),
  medicines: help(
    'Why is a medicine paid at 30%?',
    'The state scheme has three rates, 65, 30 and 15%, by recognised use. Our contract adds to it, by your cover.',
    'medicine reimbursement rates | drug 15% | medicine poorly reimbursed why',
  ),
  alternative: help(
    'Is an osteopath reimbursed?',
    'The state scheme does not pay. Confort pays 3 sessions of €30 a year, Premium 5 of €40, Essentiel none.',
    'osteopath how many sessions | alternative medicine | chiropractor covered',
  ),
  teleconsultation: help(
    'Is a video consultation reimbursed?',
    'Yes. The official price is €25, with the same shares as for a visit.',
    'teleconsultation price | online doctor reimbursed | video doctor',
  ),
  doctorPrice: help(
    'What does a visit to the doctor cost?',
    '€30 at a general practitioner: the state scheme pays €19, we pay €9, and €2 is left.',
    'gp price | doctor fee 30 euros | how much is a gp visit reimbursed',
  ),
  careNetwork: help(
    'What is the care network for?',
    'Opticians, dentists and hearing specialists at agreed prices. You pay less, often with nothing up front.',
    'care network what is it | advantage of a partner optician | network prices',
  ),
  longIllness: help(
    'What is an ALD?',
    'It is a long illness. The state scheme then pays 100% of the official price for its care.',
    'long term illness cover | chronic disease 100% | ald meaning',
  ),
  solidarity: help(
    'What is the C2S?',
    'It is a health cover paid by the state according to income. You ask for it from the state scheme, on ameli.fr.',
    'help to pay for health insurance | low income health cover | c2s meaning',
  ),
};
