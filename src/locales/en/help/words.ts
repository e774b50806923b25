import type { helpWordsFr } from '../../fr/help/words.ts';
import { type HelpTranslation, help } from '../../helpText.ts';

export const helpWordsEn: HelpTranslation<typeof helpWordsFr> = {
  deductible: help(
    'What is a deductible?',
    'It is the part of a loss that you pay yourself. For a repair of €620 and a deductible of €75, we pay €545.',
    'what does excess mean | definition deductible | why do you take off a sum | how does the excess work',
  ),
  ceiling: help(
    'What is a ceiling?',
    'It is the most that we pay: per claim, per year or per item. Your table of guarantees says which.',
    'what is the limit of cover | maximum amount meaning | definition ceiling | upper limit of a guarantee',
  ),
  exclusion: help(
    'What is an exclusion?',
    'It is what the contract never pays. Exclusions must be written clearly and stand out on the page.',
    'what does excluded mean | definition exclusion | things that are never covered',
  ),
  waitingPeriod: help(
    'What is a waiting period?',
    'It is the time between the start of the contract and the opening of a guarantee. There is none for health; legal protection has three months.',
    'waiting time before being covered | covered straight away or not | definition waiting period',
  ),
  guaranteeWord: help(
    'What is a guarantee?',
    'It is one promise of the contract: an event that is covered, with a maximum, a deductible and exclusions.',
    'definition guarantee | what does guarantee mean in insurance | guarantee or option difference',
  ),
  generalTerms: help(
    'What is the difference between general and particular terms?',
    'General terms hold for everybody. Particular terms are your own page, with your options: they win if the two disagree.',
    'general or particular conditions | which document prevails | difference terms of the contract',
  ),
  premiumWord: help(
    'What is a premium?',
    'It is the price of your contract, taxes included. It is paid by the month, quarter, half-year or year.',
    'definition premium | what does premium mean | contribution or premium difference',
  ),
  dueDate: help(
    'What is the main due date?',
    'It is the anniversary of the contract. It then runs for another year, unless one of us ends it.',
    'definition due date | renewal date meaning | tacit renewal | automatic renewal | anniversary of the contract',
  ),
  dueNotice: help(
    'What is the renewal notice for?',
    'Each year it tells you the new amount, the payment date and the last date to end the contract.',
    'what is a renewal notice | yearly letter of the insurance | when do I get the renewal notice',
  ),
  holderInsured: help(
    'What is the difference between policyholder and insured?',
    'The policyholder signs and pays. The insured is the person or thing protected. It is often the same person.',
    'policyholder or insured | who is the policyholder | definition insured',
  ),
  beneficiaryWord: help(
    'What is a beneficiary?',
    'It is a person covered by somebody else’s contract: a spouse or a child, for instance.',
    'definition dependant | who can be on my health plan | what does beneficiary mean',
  ),
  thirdParty: help(
    'What is a third party?',
    'It is anyone outside the contract: the other driver, a neighbour, a victim.',
    'definition third party | what does third party mean | responsible third party',
  ),
  approvedRepairer: help(
    'What is an approved repairer?',
    'It is a partner that we pay directly, at agreed prices. You advance nothing but the deductible.',
    'approved garage what is it | advantage of a partner garage | partner repairer meaning | what is an approved garage',
  ),
  wear: help(
    'What is wear deduction?',
    'It is the value that a thing loses with age. A television of €899 loses 10% a year; after 4 years €539.40 is left.',
    'depreciation | why am I paid less than the purchase price | wear and tear deduction | old for new difference',
  ),
  newForOld: help(
    'What is new-for-old cover?',
    'Your item is paid at the price of a new one, with nothing taken off for age. The rest is paid on the invoice of the replacement.',
    'new for old definition | replacement value | replaced by a new one',
  ),
  marketValue: help(
    'What is the value of a car before the loss?',
    'It is its market price just before the damage, set by the expert. It counts after a theft or a total loss.',
    'how is my car value calculated | market value before loss | price of a stolen car | written off car value',
  ),
  liability: help(
    'What is personal liability?',
    'It pays the harm done to others by you, your children or your animals. For cars it is compulsory.',
    'civil liability what is it | what is liability cover for | if I hurt somebody by accident who pays | liability definition',
  ),
  legalProtection: help(
    'What is legal protection for?',
    'It advises you, negotiates for you, then pays lawyer and court within a limit. You choose your lawyer freely.',
    'what does legal protection do | who pays the lawyer | legal insurance use | choose my own lawyer',
  ),
  legalMinimum: help(
    'From which amount does legal protection help?',
    'The dispute must be about €300 or more. The most is €20,000 a dispute, and one known before the contract is not taken.',
    'minimum stake legal protection | limit of legal protection | dispute that began before the contract',
  ),
  assistanceWord: help(
    'What is 0 km assistance?',
    'Help comes even to your front door. With "50 km", you must be more than 50 km from home.',
    'breakdown at home covered | distance from home for assistance | 0 km meaning | 50 km from home | does breakdown help come if I am at home',
  ),
  quoteWord: help(
    'Does a quote bind me?',
    'No. A quote is a proposal with a price. The contract begins only with your agreement.',
    'is a quote binding | quote or contract difference | asking for a quote obliges me',
  ),
  ipid: help(
    'What is the information sheet (IPID)?',
    'It is a standard sheet of two pages, given before you buy. It sums up what is insured and what is not.',
    'ipid meaning | product information document | standard product sheet',
  ),
  amendment: help(
    'What is an amendment?',
    'It is the paper that changes your contract: an address, a car, an option. It completes the particular terms.',
    'endorsement definition | written change of the contract | what is an amendment to the policy',
  ),
  claimWord: help(
    'What is a claim?',
    'It is an event that your contract may cover: an accident, a theft, a leak. Reporting it opens your file.',
    'claim definition | what does claim mean | claim or accident difference',
  ),
  compensation: help(
    'What is compensation?',
    'It is the sum that we pay after a claim. It takes the excess, the limit and wear into account.',
    'compensation definition | settlement meaning | how is the compensation calculated | indemnity',
  ),
  recourse: help(
    'What is recourse?',
    'When somebody else is at fault, we claim what we paid from their insurer. If they pay, your excess comes back to you, in whole or in part.',
    'recourse definition | subrogation | claim against the third party | get my excess back when the other driver is at fault',
  ),
  writeOff: help(
    'What does "beyond economic repair" mean?',
    'The repair would cost more than the car was worth before the accident. The expert then offers that value, less the excess.',
    'write-off meaning | written off car | total loss | beyond economical repair',
  ),
  tacitRenewal: help(
    'What is automatic renewal?',
    'Your contract renews by itself each year on its renewal date. A notice tells you before, with the last day to end it.',
    'tacit renewal meaning | does my contract renew automatically | automatic renewal definition',
  ),
  falseStatement: help(
    'What happens after a false statement?',
    'A false statement made on purpose can void the contract. A plain mistake can be corrected: tell an advisor.',
    'false declaration consequences | i made a mistake in my statement | lying to the insurer | contract void | inaccurate statement',
  ),
  bonusMalus: help(
    'How does the no-claims bonus work?',
    'A year without an accident at fault takes 5% off. An accident at fault adds 25%, or 12.5% if the fault is shared.',
    'bonus malus calculation | no claims discount | how much does an accident cost me in bonus | coefficient',
  ),
  bonusLimits: help(
    'What is the best no-claims bonus?',
    'The lowest coefficient is 0.50, after 13 years without an accident at fault. The highest is 3.50. Two clean years wipe out a malus.',
    'maximum bonus how many years | highest malus | when does the malus disappear | get rid of a malus',
  ),
};
