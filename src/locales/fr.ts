import { commonFr, commonLabelsFr } from './fr/common.ts';
import { formFr, formLabelsFr } from './fr/form.ts';
import { pageFr } from './fr/page.ts';
import { promptsFr, promptsLabelsFr } from './fr/prompts.ts';
import { talkFr, talkLabelsFr } from './fr/talk.ts';
import { troubleFr, troubleLabelsFr } from './fr/trouble.ts';

/** Every French sentence, one file per feature below. The keys of this table are the keys of all languages. */
export const fr = { ...commonFr, ...pageFr, ...formFr, ...promptsFr, ...talkFr, ...troubleFr } as const;

export const labelsFr = {
  ...commonLabelsFr,
  ...formLabelsFr,
  ...promptsLabelsFr,
  ...talkLabelsFr,
  ...troubleLabelsFr,
} as const;
