import type { Language } from '../../domain/identity.ts';
import { wordingEn } from './wordingEn.ts';
import { wordingFr } from './wordingFr.ts';

/** What the sign-in pages say. Nothing here tells whether a customer or an account exists. */
export interface SignInWording {
  title: string;
  lead: string;
  allRequired: string;
  identifier: string;
  identifierHint: string;
  password: string;
  showPassword: string;
  submit: string;
  cancel: string;
  otherLanguage: string;
  faultPrefix: string;
  faultsTitle: string;
  identifierMissing: string;
  passwordMissing: string;
  /** The same for an unknown customer, an account that was never activated, and a wrong password. */
  wrong: string;
  wait(seconds: number): string;
  /** What is asked after the password, where it is. */
  secondTitle: string;
  secondLead: string;
  second: string;
  secondHint: string;
  secondFault: string;
  secondWrong: string;
  resetTitle: string;
  resetText: string;
  expiredTitle: string;
  expiredText: string;
  helpTitle: string;
  help: readonly { text: string; link?: { path: string; words: string } }[];
}

export const signInWordings: Readonly<Record<Language, SignInWording>> = { fr: wordingFr, en: wordingEn };
