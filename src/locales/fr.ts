import { commonFr, commonLabelsFr } from './fr/common.ts';

/** Every French sentence, one file per feature below. The keys of this table are the keys of all languages. */
export const fr = { ...commonFr } as const;

export const labelsFr = { ...commonLabelsFr } as const;
