import { commonEn, commonLabelsEn } from './en/common.ts';
import { formEn, formLabelsEn } from './en/form.ts';
import { promptsEn, promptsLabelsEn } from './en/prompts.ts';
import { talkEn, talkLabelsEn } from './en/talk.ts';
import type { fr, labelsFr } from './fr.ts';
import type { LabelTranslation, Translation } from './translation.ts';

export const en: Translation<typeof fr> = { ...commonEn, ...formEn, ...promptsEn, ...talkEn };

export const labelsEn: LabelTranslation<typeof labelsFr> = {
  ...commonLabelsEn,
  ...formLabelsEn,
  ...promptsLabelsEn,
  ...talkLabelsEn,
};
