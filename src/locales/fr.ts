import { commonFr, commonLabelsFr } from './fr/common.ts';
import { formFr, formLabelsFr } from './fr/form.ts';
import { promptsFr, promptsLabelsFr } from './fr/prompts.ts';
import { talkFr, talkLabelsFr } from './fr/talk.ts';

/** Every French sentence, one file per feature below. The keys of this table are the keys of all languages. */
export const fr = { ...commonFr, ...formFr, ...promptsFr, ...talkFr } as const;

export const labelsFr = { ...commonLabelsFr, ...formLabelsFr, ...promptsLabelsFr, ...talkLabelsFr } as const;
