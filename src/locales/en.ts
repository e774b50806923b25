import { chatPanelEn } from './en/chatPanel.ts';
import { commonEn, commonLabelsEn } from './en/common.ts';
import { formEn, formLabelsEn } from './en/form.ts';
import { identifyEn, identifyLabelsEn } from './en/identify.ts';
import { intentLabelsEn } from './en/intents.ts';
import { pageEn } from './en/page.ts';
import { promptsEn, promptsLabelsEn } from './en/prompts.ts';
import { siteEn, siteLabelsEn } from './en/site.ts';
import { talkEn, talkLabelsEn } from './en/talk.ts';
import { troubleEn, troubleLabelsEn } from './en/trouble.ts';
import type { fr, labelsFr } from './fr.ts';
import type { LabelTranslation, Translation } from './translation.ts';

export const en: Translation<typeof fr> = {
  ...commonEn,
  ...pageEn,
  ...formEn,
  ...promptsEn,
  ...siteEn,
  ...chatPanelEn,
  ...talkEn,
  ...troubleEn,
  ...identifyEn,
};

export const labelsEn: LabelTranslation<typeof labelsFr> = {
  ...commonLabelsEn,
  ...formLabelsEn,
  ...intentLabelsEn,
  ...promptsLabelsEn,
  ...siteLabelsEn,
  ...talkLabelsEn,
  ...troubleLabelsEn,
  ...identifyLabelsEn,
};
