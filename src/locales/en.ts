import { accountEn, accountLabelsEn } from './en/account.ts';
import { advisorEn } from './en/advisor.ts';
import { callbackEn, callbackLabelsEn } from './en/callback.ts';
import { careQuotesEn, careQuotesLabelsEn } from './en/careQuotes.ts';
import { changesEn, changesLabelsEn } from './en/changes.ts';
import { channelsEn, channelsLabelsEn } from './en/channels.ts';
import { chatPanelEn } from './en/chatPanel.ts';
import { claimEn, claimLabelsEn } from './en/claim.ts';
import { claimCarEn, claimCarLabelsEn } from './en/claimCar.ts';
import { claimCareEn, claimCareLabelsEn } from './en/claimCare.ts';
import { claimHomeEn, claimHomeLabelsEn } from './en/claimHome.ts';
import { claimPartiesEn, claimPartiesLabelsEn } from './en/claimParties.ts';
import { claimReceiptEn, claimReceiptLabelsEn } from './en/claimReceipt.ts';
import { claimStatusEn, claimStatusLabelsEn } from './en/claimStatus.ts';
import { claimToldEn } from './en/claimTold.ts';
import { claimTypesLabelsEn } from './en/claimTypes.ts';
import { commonEn, commonLabelsEn } from './en/common.ts';
import { consoleEn } from './en/console.ts';
import { contractsEn, contractsLabelsEn } from './en/contracts.ts';
import { coverageEn, coverageLabelsEn } from './en/coverage.ts';
import { dashboardEn, dashboardLabelsEn } from './en/dashboard.ts';
import { demoEn } from './en/demo.ts';
import { demoRepliesEn } from './en/demoReplies.ts';
import { deskEn } from './en/desk.ts';
import { documentsEn, documentsLabelsEn } from './en/documents.ts';
import { emergencyEn, emergencyLabelsEn } from './en/emergency.ts';
import { formEn, formLabelsEn } from './en/form.ts';
import { guaranteesEn, guaranteesLabelsEn } from './en/guarantees.ts';
import { handoffEn, handoffLabelsEn } from './en/handoff.ts';
import { helpTalkEn, helpTalkLabelsEn } from './en/helpTalk.ts';
import { identifyEn, identifyLabelsEn } from './en/identify.ts';
import { intentLabelsEn } from './en/intents.ts';
import { newsEn } from './en/news.ts';
import { pageEn } from './en/page.ts';
import { paymentsEn, paymentsLabelsEn } from './en/payments.ts';
import { phoneEn, phoneLabelsEn } from './en/phone.ts';
import { photoPlaceLabelsEn, photoPlacesEn } from './en/photoPlaces.ts';
import { promptsEn, promptsLabelsEn } from './en/prompts.ts';
import { reimbursementsEn, reimbursementsLabelsEn } from './en/reimbursements.ts';
import { severalEn } from './en/several.ts';
import { signInEn, signInLabelsEn } from './en/signIn.ts';
import { siteEn, siteLabelsEn } from './en/site.ts';
import { stormEn, stormLabelsEn } from './en/storm.ts';
import { talkEn, talkLabelsEn } from './en/talk.ts';
import { troubleEn, troubleLabelsEn } from './en/trouble.ts';
import { uploadEn } from './en/upload.ts';
import type { fr, labelsFr } from './fr.ts';
import type { LabelTranslation, Translation } from './translation.ts';

export const en: Translation<typeof fr> = {
  ...commonEn,
  ...pageEn,
  ...newsEn,
  ...formEn,
  ...phoneEn,
  ...promptsEn,
  ...siteEn,
  ...chatPanelEn,
  ...talkEn,
  ...helpTalkEn,
  ...severalEn,
  ...claimToldEn,
  ...troubleEn,
  ...claimEn,
  ...claimCarEn,
  ...claimCareEn,
  ...claimHomeEn,
  ...claimPartiesEn,
  ...claimReceiptEn,
  ...photoPlacesEn,
  ...stormEn,
  ...claimStatusEn,
  ...identifyEn,
  ...signInEn,
  ...advisorEn,
  ...callbackEn,
  ...emergencyEn,
  ...deskEn,
  ...consoleEn,
  ...handoffEn,
  ...demoEn,
  ...demoRepliesEn,
  ...channelsEn,
  ...uploadEn,
  ...contractsEn,
  ...reimbursementsEn,
  ...guaranteesEn,
  ...coverageEn,
  ...careQuotesEn,
  ...documentsEn,
  ...accountEn,
  ...changesEn,
  ...dashboardEn,
  ...paymentsEn,
};

export const labelsEn: LabelTranslation<typeof labelsFr> = {
  ...commonLabelsEn,
  ...formLabelsEn,
  ...intentLabelsEn,
  ...phoneLabelsEn,
  ...promptsLabelsEn,
  ...siteLabelsEn,
  ...talkLabelsEn,
  ...helpTalkLabelsEn,
  ...troubleLabelsEn,
  ...claimLabelsEn,
  ...claimCarLabelsEn,
  ...claimCareLabelsEn,
  ...claimHomeLabelsEn,
  ...claimPartiesLabelsEn,
  ...claimReceiptLabelsEn,
  ...photoPlaceLabelsEn,
  ...stormLabelsEn,
  ...claimStatusLabelsEn,
  ...claimTypesLabelsEn,
  ...identifyLabelsEn,
  ...signInLabelsEn,
  ...callbackLabelsEn,
  ...handoffLabelsEn,
  ...channelsLabelsEn,
  ...emergencyLabelsEn,
  ...contractsLabelsEn,
  ...reimbursementsLabelsEn,
  ...guaranteesLabelsEn,
  ...coverageLabelsEn,
  ...careQuotesLabelsEn,
  ...documentsLabelsEn,
  ...accountLabelsEn,
  ...changesLabelsEn,
  ...dashboardLabelsEn,
  ...paymentsLabelsEn,
};
