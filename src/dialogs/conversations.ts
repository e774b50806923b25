import type { ActionName } from '../cards/action.ts';
import type { Intent } from '../intents/catalogue.ts';
import type { Understanding } from '../intents/understanding.port.ts';
import { complaintForm } from './advisor/complaint.form.ts';
import { handoffForm } from './advisor/handoff.form.ts';
import { satisfactionForm } from './advisor/satisfaction.form.ts';
import { talkToAdvisorForm } from './advisor/talkToAdvisor.form.ts';
import { bookCallbackForm } from './callback/bookCallback.form.ts';
import { callbackForm } from './callback/callback.form.ts';
import { cancelCallbackForm } from './callback/cancelCallback.form.ts';
import { moveCallbackForm } from './callback/moveCallback.form.ts';
import { cancelContractForm, endContractForm } from './cancellation/cancelContract.form.ts';
import { changePapersForm } from './changes/changePapers.form.ts';
import { confirmChangeForm } from './changes/confirmChange.form.ts';
import { stopChangeForm } from './changes/stopChange.form.ts';
import { linkedChannelsForm } from './channels/linkedChannels.form.ts';
import { claimDocumentForm } from './claims/claimDocument.form.ts';
import { claimStatusForm } from './claims/claimStatus.form.ts';
import { fileClaimForm } from './claims/fileClaim.form.ts';
import { forgetPhotoPlacesForm } from './claims/photoPlaces/forgetPhotoPlaces.form.ts';
import { deleteDraftForm, resumeDraftForm } from './claims/resumeDraft.form.ts';
import { startClaimForm } from './claims/startClaim.form.ts';
import { documentsForm } from './documents/documents.form.ts';
import type { Form } from './form/form.ts';
import { accountForm } from './identify/account.form.ts';
import { codeForm } from './identify/code.form.ts';
import { identifyForm } from './identify/identify.form.ts';
import { compareFormulasForm } from './lookups/compareFormulas.form.ts';
import { contractsForm } from './lookups/contracts.form.ts';
import { coverageForm } from './lookups/coverage.form.ts';
import { estimateForm } from './lookups/estimate.form.ts';
import { guaranteesForm } from './lookups/guarantees.form.ts';
import { slotsOf } from './lookups/lookupOptions.ts';
import { moreForm } from './lookups/more.form.ts';
import { refundPaperForm } from './lookups/refundPaper.form.ts';
import { reimbursementsForm } from './lookups/reimbursements.form.ts';
import { unknownPersonForm } from './lookups/unknownPerson.form.ts';
import { verdictAgainForm } from './lookups/verdictAgain.form.ts';
import { notificationsForm } from './notifications/notifications.form.ts';
import { pairPhoneForm } from './pairing/pairPhone.form.ts';
import { partnersForm } from './partners/partners.form.ts';
import { paymentScheduleForm } from './payments/paymentSchedule.form.ts';
import { paymentTermsForm } from './payments/paymentTerms.form.ts';
import { payPremiumForm } from './payments/payPremium.form.ts';
import { privacyForm } from './privacy/privacy.form.ts';
import { addressForm } from './profile/address.form.ts';
import { bankForm } from './profile/bank.form.ts';
import { addBeneficiaryForm, beneficiariesForm, removeBeneficiaryForm } from './profile/beneficiary.forms.ts';
import { civilForm } from './profile/civil.form.ts';
import { emailForm, phoneForm } from './profile/contact.forms.ts';
import { profileForm } from './profile/profile.form.ts';
import { quoteForm } from './quote/quote.form.ts';

/** Every conversation that the assistant can hold. */
export const forms: readonly Form[] = [
  talkToAdvisorForm,
  handoffForm,
  satisfactionForm,
  complaintForm,
  callbackForm,
  bookCallbackForm,
  moveCallbackForm,
  cancelCallbackForm,
  profileForm,
  addressForm,
  phoneForm,
  emailForm,
  bankForm,
  civilForm,
  beneficiariesForm,
  addBeneficiaryForm,
  removeBeneficiaryForm,
  confirmChangeForm,
  stopChangeForm,
  changePapersForm,
  paymentTermsForm,
  cancelContractForm,
  endContractForm,
  partnersForm,
  notificationsForm,
  linkedChannelsForm,
  privacyForm,
  quoteForm,
  identifyForm,
  codeForm,
  accountForm,
  contractsForm,
  reimbursementsForm,
  moreForm,
  startClaimForm,
  fileClaimForm,
  claimStatusForm,
  forgetPhotoPlacesForm,
  claimDocumentForm,
  resumeDraftForm,
  pairPhoneForm,
  deleteDraftForm,
  guaranteesForm,
  coverageForm,
  compareFormulasForm,
  estimateForm,
  refundPaperForm,
  unknownPersonForm,
  verdictAgainForm,
  documentsForm,
  paymentScheduleForm,
  payPremiumForm,
];

/** Where an intent leads: a conversation, or a repair pattern (dialogs/patterns/). */
export type Route =
  | { dialog: string; options?(understanding: Understanding): unknown }
  | {
      pattern:
        | 'greet'
        | 'thanks'
        | 'goodbye'
        | 'help'
        | 'cancel'
        | 'repeat'
        | 'language'
        | 'signOut'
        | 'outOfScope'
        | 'emergency';
    };

/** Adding an intent without saying where it leads does not compile. */
export const routes = {
  sign_in: { dialog: identifyForm.id, options: () => ({}) },
  activate_account: { dialog: accountForm.id, options: () => ({ topic: 'activate' }) },
  reset_password: { dialog: accountForm.id, options: () => ({ topic: 'reset' }) },
  sign_out: { pattern: 'signOut' },
  contracts_overview: { dialog: contractsForm.id, options: slotsOf },
  guarantees: { dialog: guaranteesForm.id, options: slotsOf },
  coverage_question: { dialog: coverageForm.id, options: slotsOf },
  reimbursement_status: { dialog: reimbursementsForm.id, options: slotsOf },
  claim_file: { dialog: startClaimForm.id, options: (understanding: Understanding) => understanding.slots },
  claim_status: { dialog: claimStatusForm.id, options: slotsOf },
  claim_add_document: { dialog: claimDocumentForm.id, options: slotsOf },
  documents: { dialog: documentsForm.id, options: slotsOf },
  pay_premium: { dialog: payPremiumForm.id, options: slotsOf },
  payment_schedule: { dialog: paymentScheduleForm.id, options: slotsOf },
  update_profile: { dialog: profileForm.id, options: slotsOf },
  beneficiaries: { dialog: beneficiariesForm.id, options: slotsOf },
  callback: { dialog: callbackForm.id },
  talk_to_advisor: { dialog: talkToAdvisorForm.id },
  partners: { dialog: partnersForm.id, options: slotsOf },
  emergency_assistance: { pattern: 'emergency' },
  cancel_contract: { dialog: cancelContractForm.id, options: slotsOf },
  complaint: { dialog: complaintForm.id },
  quote: { dialog: quoteForm.id, options: slotsOf },
  notifications: { dialog: notificationsForm.id, options: slotsOf },
  privacy: { dialog: privacyForm.id, options: slotsOf },
  greet: { pattern: 'greet' },
  thanks: { pattern: 'thanks' },
  goodbye: { pattern: 'goodbye' },
  help: { pattern: 'help' },
  cancel: { pattern: 'cancel' },
  repeat: { pattern: 'repeat' },
  change_language: { pattern: 'language' },
  out_of_scope: { pattern: 'outOfScope' },
} as const satisfies Record<Intent, Route>;

/** Conversations that a card's button opens, outside the form that showed it; null = only a form can answer it. */
export const buttonRoutes = {
  answer: null,
  edit: null,
  send: null,
  saveAndQuit: null,
  safe: null,
  language: null,
  leaveQueue: null,
  pairPhone: pairPhoneForm.id,
  begin: null,
  openContract: contractsForm.id,
  openGuarantees: guaranteesForm.id,
  openGuarantee: guaranteesForm.id,
  compareFormulas: compareFormulasForm.id,
  openReimbursement: reimbursementsForm.id,
  sendRefundPaper: refundPaperForm.id,
  openClaim: claimStatusForm.id,
  forgetPhotoPlaces: forgetPhotoPlacesForm.id,
  makeDocument: documentsForm.id,
  openDocument: documentsForm.id,
  openSchedule: paymentScheduleForm.id,
  checkPayment: payPremiumForm.id,
  stopChange: stopChangeForm.id,
  changePapers: changePapersForm.id,
  more: moreForm.id,
  resumeDraft: resumeDraftForm.id,
  deleteDraft: deleteDraftForm.id,
  moveCallback: moveCallbackForm.id,
  cancelCallback: cancelCallbackForm.id,
  openChannels: linkedChannelsForm.id,
  unlinkChannel: linkedChannelsForm.id,
} as const satisfies Record<ActionName, string | null>;
