import type { Language } from '../domain/identity.ts';
import { helpAccessEn } from './en/help/access.ts';
import { helpAreaEn } from './en/help/area.ts';
import { helpClaimsEn } from './en/help/claims.ts';
import { helpHealthEn } from './en/help/health.ts';
import { helpPapersEn } from './en/help/papers.ts';
import { helpPaymentsEn } from './en/help/payments.ts';
import { helpRightsEn } from './en/help/rights.ts';
import { helpWordsEn } from './en/help/words.ts';
import { helpAccessFr } from './fr/help/access.ts';
import { helpAreaFr } from './fr/help/area.ts';
import { helpClaimsFr } from './fr/help/claims.ts';
import { helpHealthFr } from './fr/help/health.ts';
import { helpPapersFr } from './fr/help/papers.ts';
import { helpPaymentsFr } from './fr/help/payments.ts';
import { helpRightsFr } from './fr/help/rights.ts';
import { helpWordsFr } from './fr/help/words.ts';
import type { HelpText } from './helpText.ts';

const fr = {
  ...helpAccessFr,
  ...helpAreaFr,
  ...helpWordsFr,
  ...helpClaimsFr,
  ...helpHealthFr,
  ...helpPaymentsFr,
  ...helpRightsFr,
  ...helpPapersFr,
};

/** An entry of the help base: the same in every language. */
export type HelpId = keyof typeof fr;

export const helpTexts: Readonly<Record<Language, Readonly<Record<HelpId, HelpText>>>> = {
  fr,
  en: {
    ...helpAccessEn,
    ...helpAreaEn,
    ...helpWordsEn,
    ...helpClaimsEn,
    ...helpHealthEn,
    ...helpPaymentsEn,
    ...helpRightsEn,
    ...helpPapersEn,
  },
};
