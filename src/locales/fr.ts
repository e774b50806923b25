import { chatPanelFr } from './fr/chatPanel.ts';
import { commonFr, commonLabelsFr } from './fr/common.ts';
import { formFr, formLabelsFr } from './fr/form.ts';
import { identifyFr, identifyLabelsFr } from './fr/identify.ts';
import { intentLabelsFr } from './fr/intents.ts';
import { pageFr } from './fr/page.ts';
import { promptsFr, promptsLabelsFr } from './fr/prompts.ts';
import { siteFr, siteLabelsFr } from './fr/site.ts';
import { talkFr, talkLabelsFr } from './fr/talk.ts';
import { troubleFr, troubleLabelsFr } from './fr/trouble.ts';

/** Every French sentence, one file per feature below. The keys of this table are the keys of all languages. */
export const fr = {
  ...commonFr,
  ...pageFr,
  ...formFr,
  ...promptsFr,
  ...siteFr,
  ...chatPanelFr,
  ...talkFr,
  ...troubleFr,
  ...identifyFr,
} as const;

export const labelsFr = {
  ...commonLabelsFr,
  ...formLabelsFr,
  ...intentLabelsFr,
  ...promptsLabelsFr,
  ...siteLabelsFr,
  ...talkLabelsFr,
  ...troubleLabelsFr,
  ...identifyLabelsFr,
} as const;
