import type { formFr, formLabelsFr } from '../fr/form.ts';
import { type LabelTranslation, long, short, type Translation } from '../translation.ts';

export const formEn: Translation<typeof formFr> = {
  'form.progress': ({ step, of, question }) => `Question ${step} of ${of}. ${question}`,
  'form.resume': ({ title }) => `Let us go back to ${title}.`,
  'form.notUnderstood': 'I did not understand this answer.',
  'form.notUnderstoodTwice': 'I cannot read this answer. An advisor can help you.',
  'form.cannotSkip': 'I need this answer to go on.',
  'form.unknownNoted': 'All right. You can complete it later.',
  'form.atTheBeginning': 'This is the first question.',
  'form.changed': ({ label, value }) => `${label}: ${value}. Everything else is kept.`,
  'form.changedAndDropped': ({ label, value, dropped }) =>
    `${label}: ${value}. I have to ask again: ${dropped}. Everything else is kept.`,
  'form.whatToChange': 'What would you like to change?',
  'form.oldButton': 'This button is no longer active. Here is where we are.',
  'form.confirmCancel': ({ title }) => `Do you want to stop ${title}?`,
  'form.confirmCancelDraft': ({ title }) => `Do you want to stop ${title}? Your answers are kept for 30 days.`,
  'form.stopped': 'Stopped.',
  'form.stoppedDraft': 'Stopped. Your answers are kept for 30 days.',
  'form.cancelled': 'Stopped. What else can I do?',
  'form.cancelledDraft': 'Stopped. Your answers are kept for 30 days. What else can I do?',
  'form.savedForLater': 'Saved for 30 days. To go on, write here: “resume my claim”.',
  'form.sentElsewhere': 'This declaration was sent from another device already. Nothing is sent twice.',
  'form.deletedElsewhere': 'This declaration was deleted from another device.',
  'form.whyAsked': 'This answer helps your advisor handle your request.',
  'form.unknown': 'To complete later',
  'form.chooseSendOrEdit': 'If all is right, answer “yes”. Otherwise, say what you want to change.',
  'form.chooseOne': 'Which of these answers do you choose?',
  'form.notYet': 'Nothing is sent yet: there are questions left.',
  'form.welcome': 'You are welcome.',
  'form.hello': 'Hello. I am still here.',
  'form.toldAlready': 'I am sorry, I did not find that answer.',
  'form.goodbye': 'Goodbye. This request is not finished.',
};

export const formLabelsEn: LabelTranslation<typeof formLabelsFr> = {
  stop: short('Yes, stop'),
  continue: short('No, go on'),
  send: short('Send'),
  saveAndQuit: long({ label: 'Save and quit', row: 'Save and quit', tiny: 'Later' }),
  edit: short('Change'),
};
