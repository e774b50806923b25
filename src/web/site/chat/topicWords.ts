import type { Language } from '../../../domain/identity.ts';
import { commonLabelsEn } from '../../../locales/en/common.ts';
import { siteLabelsEn } from '../../../locales/en/site.ts';
import { commonLabelsFr } from '../../../locales/fr/common.ts';
import { siteLabelsFr } from '../../../locales/fr/site.ts';
import type { Topic } from '../topics.ts';
import { chatWords } from '../words.ts';

/** What the customer seems to say when they press a button of the page. */
export function topicWords(topic: Topic, language: Language): string {
  const site = language === 'fr' ? siteLabelsFr : siteLabelsEn;
  const common = language === 'fr' ? commonLabelsFr : commonLabelsEn;
  const t = chatWords(language);
  const words: Record<Topic, string> = {
    claim_file: site.siteClaim.label,
    reimbursement_status: site.siteReimbursements.label,
    documents: site.siteCertificate.label,
    callback: common.callback.label,
    contracts_overview: site.siteAccount.label,
    talk_to_advisor: common.person.label,
    privacy: t('chat.myData'),
    sign_out: t('chat.signOut'),
  };
  return words[topic];
}
