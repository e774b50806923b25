import type { HelpId } from '../../locales/help.ts';
import type { LabelKey } from '../../locales/translator.ts';
import type { Intent } from '../catalogue.ts';

/** Where an answer comes from: a document of ours, or a text of law by its own name, which is not translated. */
export type HelpSource =
  | 'area'
  | 'practice'
  | 'security'
  | 'hours'
  | 'glossary'
  | 'healthTerms'
  | 'homeTerms'
  | 'carTerms'
  | 'legalTerms'
  | 'socialSecurity'
  | 'irsi'
  | 'report'
  | 'mediation'
  | 'regulator'
  | 'gdpr'
  | 'sepa'
  | 'insuredFile'
  | { law: string };

export interface HelpEntry {
  source: HelpSource;
  /** The conversation that does what the answer speaks of; absent when there is nothing to do. */
  act?: { intent: Intent; label: LabelKey; said?: Readonly<Record<'fr' | 'en', string>> };
}

const code = (article: string): HelpSource => ({ law: `Code des assurances, article ${article}` });
const act = (intent: Intent, label: LabelKey = `intent.${intent}`) => ({ act: { intent, label } });

/** Begins the conversation as if this had been written, so that it asks only for what is missing. */
const saying = (intent: Intent, label: LabelKey, fr: string, en: string) => ({
  act: { intent, label, said: { fr, en } },
});

const declare = act('claim_file', 'help.act.declare');
const contest = act('complaint', 'help.act.contest');

/** What stands behind each answer. An entry without a source does not compile. */
export const helpEntries: Readonly<Record<HelpId, HelpEntry>> = {
  firstSignIn: { source: 'area', ...act('activate_account') },
  whereSignIn: { source: 'area', ...act('sign_in') },
  identifier: { source: 'area', ...act('sign_in') },
  lostCustomerNumber: { source: 'area', ...act('sign_in') },
  forgotPassword: { source: 'area', ...act('reset_password') },
  goodPassword: { source: 'area', ...act('reset_password') },
  activationLinkExpired: { source: 'practice', ...act('activate_account') },
  mailMissing: { source: 'area', ...act('activate_account') },
  lockedAccount: { source: 'security', ...act('reset_password') },
  codeMissing: { source: 'security', ...act('talk_to_advisor') },
  codeLife: { source: 'security' },
  codeWhy: { source: 'area' },
  birthDateAsked: { source: 'area' },
  noMobile: { source: 'security', ...act('talk_to_advisor') },
  passwordInChat: { source: 'security' },
  sessionEnds: { source: 'security', ...act('sign_in') },
  sharedComputer: { source: 'security', ...act('sign_out') },
  secureSite: { source: 'area' },
  phishing: { source: 'security', ...act('talk_to_advisor') },
  mobileApp: { source: 'area' },

  dashboard: { source: 'area', ...act('sign_in') },
  changeAddress: {
    source: 'area',
    ...saying('update_profile', 'help.act.changeAddress', 'je veux changer mon adresse', 'I want to change my address'),
  },
  changePhone: { source: 'area', ...act('update_profile', 'help.act.changePhone') },
  changeBank: {
    source: 'area',
    ...saying('update_profile', 'help.act.changeBank', 'je veux changer mon RIB', 'I want to change my bank details'),
  },
  bankChangeDelay: {
    source: 'practice',
    ...saying('update_profile', 'help.act.changeBank', 'je veux changer mon RIB', 'I want to change my bank details'),
  },
  civilStatus: { source: 'area', ...act('update_profile') },
  addBeneficiary: {
    source: 'area',
    ...saying('beneficiaries', 'help.act.addPerson', 'je veux ajouter un bénéficiaire', 'I want to add a beneficiary'),
  },
  grownChild: { source: 'practice', ...act('beneficiaries') },
  deathInFamily: { source: 'practice', ...act('talk_to_advisor') },
  newborn: {
    source: 'practice',
    ...saying('beneficiaries', 'help.act.addPerson', 'je veux ajouter mon enfant', 'I want to add my child'),
  },
  alerts: { source: 'area', ...act('notifications') },
  paperless: { source: 'area', ...act('notifications') },
  partnersList: { source: 'area', ...act('partners') },
  hours: { source: 'hours', ...act('callback') },
  phone: { source: 'hours', ...act('callback') },
  callbackHow: { source: 'practice', ...act('callback') },
  callbackTries: { source: 'practice', ...act('callback') },
  fileFormats: { source: 'practice', ...act('claim_add_document') },
  draftKept: { source: 'practice', ...declare },
  machine: { source: 'practice', ...act('talk_to_advisor') },

  deductible: { source: 'glossary', ...act('guarantees') },
  ceiling: { source: 'glossary', ...act('guarantees') },
  exclusion: { source: code('L112-4'), ...act('guarantees') },
  waitingPeriod: { source: 'legalTerms', ...act('guarantees') },
  guaranteeWord: { source: 'glossary', ...act('guarantees') },
  generalTerms: { source: 'glossary', ...act('documents') },
  premiumWord: { source: 'glossary', ...act('payment_schedule') },
  dueDate: { source: 'glossary', ...act('contracts_overview') },
  dueNotice: { source: 'glossary', ...act('documents') },
  holderInsured: { source: 'glossary' },
  beneficiaryWord: { source: 'glossary', ...act('beneficiaries') },
  thirdParty: { source: 'glossary' },
  approvedRepairer: { source: 'glossary', ...act('partners') },
  wear: { source: 'homeTerms', ...act('guarantees') },
  newForOld: { source: 'homeTerms', ...act('guarantees') },
  marketValue: { source: 'carTerms', ...act('guarantees') },
  liability: { source: 'glossary', ...act('guarantees') },
  legalProtection: { source: code('L127-3'), ...act('guarantees') },
  legalMinimum: { source: 'legalTerms', ...act('guarantees') },
  assistanceWord: { source: 'carTerms', ...act('guarantees') },
  quoteWord: { source: 'glossary', ...act('quote') },
  ipid: { source: 'glossary', ...act('documents') },
  amendment: { source: 'glossary', ...act('documents') },
  claimWord: { source: 'glossary', ...act('claim_status') },
  compensation: { source: 'glossary', ...act('claim_status') },
  recourse: { source: code('L121-12'), ...act('claim_status') },
  writeOff: { source: 'carTerms', ...act('claim_status') },
  tacitRenewal: { source: 'glossary', ...act('contracts_overview') },
  falseStatement: { source: code('L113-8'), ...act('talk_to_advisor') },
  bonusMalus: { source: code('A121-1'), ...act('contracts_overview') },
  bonusLimits: { source: code('A121-1'), ...act('contracts_overview') },

  claimDeadline: { source: code('L113-2'), ...declare },
  theftDeadline: { source: code('L113-2'), ...declare },
  naturalDeadline: { source: code('L125-2'), ...declare },
  lateClaim: { source: code('L113-2'), ...declare },
  workingDays: { source: 'practice' },
  claimHow: { source: 'area', ...declare },
  claimPapers: { source: 'practice', ...declare },
  accidentReport: { source: 'report', ...declare },
  eReport: { source: 'report', ...declare },
  noReport: { source: 'report', ...declare },
  theftSteps: { source: code('L113-2'), ...declare },
  theftThirtyDays: { source: 'carTerms', ...act('claim_status') },
  burglarySteps: { source: code('L113-2'), ...declare },
  waterSteps: { source: code('L113-2'), ...declare },
  waterWhoPays: { source: 'irsi', ...declare },
  glassSteps: { source: 'practice', ...declare },
  glassCost: { source: 'carTerms', ...declare },
  fireSteps: { source: code('L113-2'), ...declare },
  storm: { source: 'homeTerms', ...declare },
  naturalDisaster: { source: code('L125-1'), ...declare },
  naturalDeductible: { source: code('L125-2'), ...act('guarantees') },
  naturalPayment: { source: code('L125-2'), ...act('claim_status') },
  expertVisit: { source: 'practice', ...act('claim_status') },
  counterExpert: { source: 'practice', ...contest },
  claimStages: { source: 'practice', ...act('claim_status') },
  claimNumber: { source: 'practice', ...act('claim_status') },
  refusedClaim: { source: 'regulator', ...contest },
  offerDisagree: { source: 'practice', ...contest },
  repairerChoice: { source: code('L211-5-1'), ...act('partners') },
  replacementCar: { source: 'carTerms', ...act('guarantees') },
  injuredVictim: { source: { law: 'loi Badinter' }, ...act('talk_to_advisor') },
  twoYears: { source: code('L114-1'), ...act('talk_to_advisor') },
  lendingCar: { source: 'carTerms', ...act('guarantees') },
  otherVictim: { source: 'practice', ...act('talk_to_advisor') },
  drivingOther: { source: 'practice', ...act('talk_to_advisor') },
  newCar: { source: 'practice', ...act('talk_to_advisor') },

  basePrice: { source: 'socialSecurity', ...act('reimbursement_status') },
  coinsurance: { source: 'socialSecurity', ...act('reimbursement_status') },
  flatRate: { source: 'socialSecurity', ...act('reimbursement_status') },
  medicalDeductible: { source: 'socialSecurity', ...act('reimbursement_status') },
  yearlyLimit: { source: 'socialSecurity', ...act('reimbursement_status') },
  hospitalDaily: { source: 'socialSecurity', ...act('guarantees') },
  emergencyFlat: { source: 'socialSecurity', ...act('guarantees') },
  heavyActs: { source: 'socialSecurity', ...act('guarantees') },
  extraFees: { source: 'healthTerms', ...act('guarantees') },
  optam: { source: 'socialSecurity', ...act('guarantees') },
  responsibleContract: { source: 'healthTerms', ...act('guarantees') },
  zeroRemainder: { source: 'socialSecurity', ...act('guarantees') },
  remainder: { source: 'healthTerms', ...act('reimbursement_status') },
  thirdPartyPayment: { source: 'practice', ...act('documents') },
  cardRefused: { source: 'practice', ...act('talk_to_advisor') },
  noemie: { source: 'practice', ...act('reimbursement_status') },
  noemieBroken: { source: 'practice', ...act('talk_to_advisor') },
  refundDelay: { source: 'practice', ...act('reimbursement_status') },
  refundStates: { source: 'area', ...act('reimbursement_status') },
  statement: { source: 'glossary', ...act('reimbursement_status') },
  carePathway: { source: 'socialSecurity', ...act('reimbursement_status') },
  familyDoctor: { source: 'socialSecurity' },
  dentalQuote: { source: 'healthTerms', ...act('guarantees') },
  glassesRenewal: { source: 'healthTerms', ...act('guarantees') },
  frameLimit: { source: 'healthTerms', ...act('guarantees') },
  hospitalAgreement: { source: 'practice', ...declare },
  singleRoom: { source: 'healthTerms', ...act('guarantees') },
  medicines: { source: 'socialSecurity', ...act('guarantees') },
  alternative: { source: 'healthTerms', ...act('guarantees') },
  teleconsultation: { source: 'socialSecurity', ...act('guarantees') },
  doctorPrice: { source: 'socialSecurity', ...act('reimbursement_status') },
  careNetwork: { source: 'practice', ...act('partners') },
  longIllness: { source: 'socialSecurity' },
  solidarity: { source: 'socialSecurity' },

  payHow: { source: 'practice', ...act('pay_premium') },
  cardInChat: { source: 'security', ...act('pay_premium') },
  debitDays: { source: 'practice', ...act('payment_schedule') },
  debitRejected: { source: code('L113-3'), ...act('pay_premium') },
  unpaidSteps: { source: code('L113-3'), ...act('pay_premium') },
  formalNotice: { source: code('L113-3'), ...act('pay_premium') },
  suspendedCover: { source: code('L113-3'), ...act('pay_premium') },
  mandate: { source: 'sepa', ...act('payment_schedule') },
  contestDebit: { source: 'sepa', ...act('talk_to_advisor') },
  installments: { source: 'practice', ...act('talk_to_advisor') },
  scheduleWhat: { source: 'glossary', ...act('payment_schedule') },
  priceRise: { source: 'practice', ...act('talk_to_advisor') },
  naturalSurcharge: { source: code('L125-2'), ...act('payment_schedule') },
  refundAfterEnd: { source: code('L113-15-2'), ...act('cancel_contract') },

  endAfterYear: { source: code('L113-15-2'), ...act('cancel_contract') },
  endHealth: { source: code('L113-15-2'), ...act('cancel_contract') },
  endBeforeYear: { source: code('L113-16'), ...act('cancel_contract') },
  chatel: { source: code('L113-15-1'), ...act('cancel_contract') },
  endHow: { source: { law: 'décret 2023-182' }, ...act('cancel_contract') },
  newInsurer: { source: code('L113-15-2'), ...act('cancel_contract') },
  carSold: { source: code('L121-11'), ...act('cancel_contract') },
  endLegalProtection: { source: 'legalTerms', ...act('cancel_contract') },
  withdrawal: { source: code('L112-2-1'), ...act('cancel_contract') },
  mandatoryCar: { source: code('L211-1'), ...act('contracts_overview') },
  mandatoryTenant: { source: { law: 'loi du 6 juillet 1989, article 7' }, ...act('documents') },
  complaintHow: { source: 'regulator', ...act('complaint') },
  complaintDelay: { source: 'regulator', ...act('complaint') },
  mediator: { source: 'mediation', ...act('complaint') },
  mediatorTime: { source: 'mediation' },
  dataAccess: { source: 'gdpr', ...act('privacy') },
  dataDelete: { source: 'gdpr', ...act('privacy') },
  cnil: { source: 'gdpr', ...act('privacy') },
  salesCalls: { source: { law: 'Code de la consommation, article L223-1' }, ...act('notifications') },

  homeCertificate: { source: 'practice', ...act('documents') },
  schoolCertificate: { source: 'practice', ...act('documents') },
  holidayCertificate: { source: 'practice', ...act('documents') },
  greenCard: { source: 'insuredFile', ...act('documents') },
  carMemo: { source: 'insuredFile', ...act('documents') },
  insuredFile: { source: 'insuredFile', ...act('documents') },
  driverRecord: { source: code('A121-1'), ...act('documents') },
  abroad: { source: 'carTerms', ...act('documents') },
  scooter: { source: 'insuredFile', ...act('quote') },
  healthCard: { source: 'practice', ...act('documents') },
  membershipEnd: { source: 'glossary', ...act('documents') },
  taxCertificate: { source: 'practice', ...act('documents') },
  linkLife: { source: 'security', ...act('documents') },
  checkPaper: { source: 'security' },
};
