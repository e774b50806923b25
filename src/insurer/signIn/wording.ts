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
  birthTitle: string;
  birthLead: string;
  birthDate: string;
  birthHint: string;
  birthFault: string;
  birthWrong: string;
  resetTitle: string;
  resetText: string;
  expiredTitle: string;
  expiredText: string;
  helpTitle: string;
  helpNotActivated: string;
  helpForgotten: string;
}

export const signInWordings: Readonly<Record<Language, SignInWording>> = { fr: wordingFr, en: wordingEn };
