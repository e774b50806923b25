import { accountFr, accountLabelsFr } from './fr/account.ts';
import { advisorFr } from './fr/advisor.ts';
import { callbackFr, callbackLabelsFr } from './fr/callback.ts';
import { careQuotesFr, careQuotesLabelsFr } from './fr/careQuotes.ts';
import { changesFr, changesLabelsFr } from './fr/changes.ts';
import { channelsFr, channelsLabelsFr } from './fr/channels.ts';
import { chatPanelFr } from './fr/chatPanel.ts';
import { claimFr, claimLabelsFr } from './fr/claim.ts';
import { claimCarFr, claimCarLabelsFr } from './fr/claimCar.ts';
import { claimCareFr, claimCareLabelsFr } from './fr/claimCare.ts';
import { claimHomeFr, claimHomeLabelsFr } from './fr/claimHome.ts';
import { claimPartiesFr, claimPartiesLabelsFr } from './fr/claimParties.ts';
import { claimReceiptFr, claimReceiptLabelsFr } from './fr/claimReceipt.ts';
import { claimStatusFr, claimStatusLabelsFr } from './fr/claimStatus.ts';
import { claimToldFr } from './fr/claimTold.ts';
import { claimTypesLabelsFr } from './fr/claimTypes.ts';
import { commonFr, commonLabelsFr } from './fr/common.ts';
import { consoleFr } from './fr/console.ts';
import { contractsFr, contractsLabelsFr } from './fr/contracts.ts';
import { coverageFr, coverageLabelsFr } from './fr/coverage.ts';
import { dashboardFr, dashboardLabelsFr } from './fr/dashboard.ts';
import { demoFr } from './fr/demo.ts';
import { demoRepliesFr } from './fr/demoReplies.ts';
import { deskFr } from './fr/desk.ts';
import { documentsFr, documentsLabelsFr } from './fr/documents.ts';
import { emergencyFr, emergencyLabelsFr } from './fr/emergency.ts';
import { formFr, formLabelsFr } from './fr/form.ts';
import { guaranteesFr, guaranteesLabelsFr } from './fr/guarantees.ts';
import { handoffFr, handoffLabelsFr } from './fr/handoff.ts';
import { helpTalkFr, helpTalkLabelsFr } from './fr/helpTalk.ts';
import { identifyFr, identifyLabelsFr } from './fr/identify.ts';
import { intentLabelsFr } from './fr/intents.ts';
import { newsFr } from './fr/news.ts';
import { pageFr } from './fr/page.ts';
import { paymentsFr, paymentsLabelsFr } from './fr/payments.ts';
import { phoneFr, phoneLabelsFr } from './fr/phone.ts';
import { photoPlaceLabelsFr, photoPlacesFr } from './fr/photoPlaces.ts';
import { promptsFr, promptsLabelsFr } from './fr/prompts.ts';
import { reimbursementsFr, reimbursementsLabelsFr } from './fr/reimbursements.ts';
import { severalFr } from './fr/several.ts';
import { signInFr, signInLabelsFr } from './fr/signIn.ts';
import { siteFr, siteLabelsFr } from './fr/site.ts';
import { stormFr, stormLabelsFr } from './fr/storm.ts';
import { talkFr, talkLabelsFr } from './fr/talk.ts';
import { troubleFr, troubleLabelsFr } from './fr/trouble.ts';
import { uploadFr } from './fr/upload.ts';

/** Every French sentence, one file per feature below. The keys of this table are the keys of all languages. */
export const fr = {
  ...commonFr,
  ...pageFr,
  ...newsFr,
  ...formFr,
  ...phoneFr,
  ...promptsFr,
  ...siteFr,
  ...chatPanelFr,
  ...talkFr,
  ...helpTalkFr,
  ...severalFr,
  ...claimToldFr,
  ...troubleFr,
  ...claimFr,
  ...claimCarFr,
  ...claimCareFr,
  ...claimHomeFr,
  ...claimPartiesFr,
  ...claimReceiptFr,
  ...photoPlacesFr,
  ...stormFr,
  ...claimStatusFr,
  ...identifyFr,
  ...signInFr,
  ...advisorFr,
  ...callbackFr,
  ...emergencyFr,
  ...deskFr,
  ...consoleFr,
  ...handoffFr,
  ...demoFr,
  ...demoRepliesFr,
  ...channelsFr,
  ...uploadFr,
  ...contractsFr,
  ...reimbursementsFr,
  ...guaranteesFr,
  ...coverageFr,
  ...careQuotesFr,
  ...documentsFr,
  ...accountFr,
  ...changesFr,
  ...dashboardFr,
  ...paymentsFr,
} as const;

export const labelsFr = {
  ...commonLabelsFr,
  ...formLabelsFr,
  ...intentLabelsFr,
  ...phoneLabelsFr,
  ...promptsLabelsFr,
  ...siteLabelsFr,
  ...talkLabelsFr,
  ...helpTalkLabelsFr,
  ...troubleLabelsFr,
  ...claimLabelsFr,
  ...claimCarLabelsFr,
  ...claimCareLabelsFr,
  ...claimHomeLabelsFr,
  ...claimPartiesLabelsFr,
  ...claimReceiptLabelsFr,
  ...photoPlaceLabelsFr,
  ...stormLabelsFr,
  ...claimStatusLabelsFr,
  ...claimTypesLabelsFr,
  ...identifyLabelsFr,
  ...signInLabelsFr,
  ...callbackLabelsFr,
  ...handoffLabelsFr,
  ...channelsLabelsFr,
  ...emergencyLabelsFr,
  ...contractsLabelsFr,
  ...reimbursementsLabelsFr,
  ...guaranteesLabelsFr,
  ...coverageLabelsFr,
  ...careQuotesLabelsFr,
  ...documentsLabelsFr,
  ...accountLabelsFr,
  ...changesLabelsFr,
  ...dashboardLabelsFr,
  ...paymentsLabelsFr,
} as const;
