import type { claimReceiptFr, claimReceiptLabelsFr } from '../fr/claimReceipt.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const claimReceiptEn: Translation<typeof claimReceiptFr> = {
  'claim.receipt': 'It is sent',
  'claim.receipt.number': 'Your number',
  'claim.receipt.on': 'Received on',
  'claim.receipt.what': 'Claim',
  'claim.receipt.when': 'Happened on',
  'claim.receipt.admitted': 'Admission on',
  'claim.receipt.quoted': 'Quote of',
  'claim.receipt.since': 'Since',
  'claim.receipt.files': 'Documents',
  'claim.receipt.next': 'What comes next',
  'claim.receipt.before': 'Before',
  'claim.receipt.missing': ({ papers }) => `Documents still awaited: ${papers}.`,
  'claim.receipt.copy': ({ email }) => `A confirmation goes to ${email}.`,
  'claim.receipt.copyOnFile': 'A confirmation goes to your usual contact.',
  'claim.receipt.speak': ({ number, what, next }) => `It is sent. Your number: ${number}, ${what}. ${next}`,
  'claim.receipt.urgent': 'Your file is urgent. Would you like to talk to an advisor now?',
  'claim.receipt.signedOut': 'Your claim has arrived. Sign in again to see the details.',
  'claim.delayed': 'Sending takes longer than expected. Your claim is kept. It will go by itself.',
  'claim.refused.contract': 'Your claim is not recorded: this contract is no longer available. Your answers are kept.',
  'claim.refused.other': 'Your claim is not recorded: one answer has to be checked. Your answers are kept.',
  'claim.refused.signedOut': 'Your claim is not recorded yet. Sign in again to resume it.',
  'claim.refused.way': 'An advisor can finish it with you. You can also resume it here.',

  'claim.draft.offer': ({ date, what, done, of }) =>
    `Your claim of ${date} is kept: ${what}, ${done} of ${of} answers. Would you like to resume it?`,
  'claim.draft.offerSeveral': ({ count }) => `You have ${count} kept declarations. Which one do you want to resume?`,
  'claim.draft.label': 'Claim kept',
  'claim.draft.unnamed': 'kind to be chosen',
  'claim.draft.resuming': 'Let us go back to your claim.',
  'claim.draft.gone': 'This kept claim no longer exists. You can make a new one.',
  'claim.draft.signIn': 'Sign in to find the claims you have kept.',
  'claim.draft.alreadyOpen': 'A claim is already under way. Let us finish it first.',
  'claim.draft.title': ({ date }) => `Claim of ${date}`,
  'claim.draft.state': ({ done, of }) => `Your claim is kept: ${done} of ${of} answers.`,
  'claim.draft.until': ({ date }) => `You can resume it until ${date}.`,
  'claim.draft.confirmDelete': ({ date }) => `Delete the claim of ${date}? Your answers will be erased.`,
  'claim.draft.deleted': 'Deleted.',
  'claim.draft.kept': 'It stays kept.',
};

export const claimReceiptLabelsEn: LabelTranslation<typeof claimReceiptLabelsFr> = {
  'claim.addDocument': short('Add a document'),
  'claim.report': long({ label: 'Summary of the report (PDF)', row: 'Report as PDF', tiny: 'Report as PDF' }),
  'claim.follow': short('Follow it'),
  'claim.resume': short('Resume'),
  'claim.startNew': short('A new claim'),
  'claim.deleteDraft': short('Delete'),
  'claim.confirmDelete': short('Yes, delete'),
  'claim.keepDraft': short('No, keep it'),
};
