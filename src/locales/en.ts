import { commonEn, commonLabelsEn } from './en/common.ts';
import type { fr, labelsFr } from './fr.ts';
import type { LabelTranslation, Translation } from './translation.ts';

export const en: Translation<typeof fr> = { ...commonEn };

export const labelsEn: LabelTranslation<typeof labelsFr> = { ...commonLabelsEn };
