import type { Language } from '../../domain/identity.ts';

/** What the payment page says. */
export interface PayWords {
  step(at: number): string;
  titleSum: string;
  titleCard: string;
  titleConfirm: string;
  titlePaid: string;
  titleClosed: string;
  closed: string;
  titleSettled: string;
  settled: string;
  what: string;
  sum: string;
  sumPaid: string;
  secure: string;
  next: string;
  number: string;
  numberHint: string;
  expiry: string;
  expiryHint: string;
  cvc: string;
  cvcHint: string;
  numberFault: string;
  expiryFault: string;
  cvcFault: string;
  declined: string;
  faultsTitle: string;
  bank(end: string): string;
  confirm: string;
  otherCard: string;
  paid(receipt: string): string;
  resumes(day: string): string;
  back: string;
  otherLanguage: string;
  demo: string;
}

export const payWords: Readonly<Record<Language, PayWords>> = {
  fr: {
    step: (at) => `Étape ${at} sur 3`,
    titleSum: 'Payer votre cotisation',
    titleCard: 'Votre carte bancaire',
    titleConfirm: 'Confirmez le paiement',
    titlePaid: 'Paiement reçu',
    titleClosed: 'Cette page n’est plus active',
    closed: 'Rien n’a été débité. Demandez un nouveau lien dans la discussion.',
    titleSettled: 'Tout est déjà payé',
    settled: 'Ce contrat n’a plus de retard. Rien n’a été débité ici.',
    what: 'Contrat',
    sum: 'À payer',
    sumPaid: 'Payé',
    secure: 'Votre numéro de carte reste sur cette page. Il n’est ni gardé, ni transmis à la discussion.',
    next: 'Continuer',
    number: 'Numéro de carte',
    numberHint: '13 à 19 chiffres, au recto de la carte',
    expiry: 'Date de fin',
    expiryHint: 'Mois et année, par exemple 09/28',
    cvc: 'Code au dos de la carte',
    cvcHint: '3 chiffres',
    numberFault: 'Ce numéro de carte n’est pas complet. Vérifiez chaque chiffre.',
    expiryFault: 'Écrivez le mois et l’année de fin, par exemple 09/28. La carte doit être encore valable.',
    cvcFault: 'Écrivez les 3 chiffres au dos de la carte.',
    declined: 'Votre banque a refusé cette carte. Rien n’a été débité. Essayez une autre carte.',
    faultsTitle: 'À corriger',
    bank: (end) => `Votre banque vous demande de confirmer ce paiement avec la carte se terminant par ${end}.`,
    confirm: 'Confirmer et payer',
    otherCard: 'Utiliser une autre carte',
    paid: (receipt) =>
      `Votre paiement est enregistré. Numéro du reçu\u00a0: ${receipt}. Vous pouvez revenir à la discussion.`,
    resumes: (day) => `Vos garanties reprennent le ${day} à midi.`,
    back: 'Vous pouvez fermer cette page.',
    otherLanguage: 'English',
    demo: 'Démonstration\u00a0: aucune carte n’est débitée. Une carte d’essai\u00a0: 4242 4242 4242 4242.',
  },
  en: {
    step: (at) => `Step ${at} of 3`,
    titleSum: 'Pay your premium',
    titleCard: 'Your bank card',
    titleConfirm: 'Confirm the payment',
    titlePaid: 'Payment received',
    titleClosed: 'This page is no longer active',
    closed: 'Nothing was debited. Ask for a new link in the chat.',
    titleSettled: 'Everything is paid already',
    settled: 'Nothing is late on this contract any more. Nothing was debited here.',
    what: 'Contract',
    sum: 'To pay',
    sumPaid: 'Paid',
    secure: 'Your card number stays on this page. It is neither kept nor passed to the chat.',
    next: 'Continue',
    number: 'Card number',
    numberHint: '13 to 19 digits, on the front of the card',
    expiry: 'Expiry date',
    expiryHint: 'Month and year, for example 09/28',
    cvc: 'Code on the back of the card',
    cvcHint: '3 digits',
    numberFault: 'This card number is not complete. Check each digit.',
    expiryFault: 'Write the month and year, for example 09/28. The card must still be valid.',
    cvcFault: 'Write the 3 digits on the back of the card.',
    declined: 'Your bank has refused this card. Nothing was debited. Try another card.',
    faultsTitle: 'To be corrected',
    bank: (end) => `Your bank asks you to confirm this payment with the card ending in ${end}.`,
    confirm: 'Confirm and pay',
    otherCard: 'Use another card',
    paid: (receipt) => `Your payment is recorded. Receipt number: ${receipt}. You can go back to the chat.`,
    resumes: (day) => `Your cover is back at noon on ${day}.`,
    back: 'You can close this page.',
    otherLanguage: 'Français',
    demo: 'Demonstration: no card is debited. A test card: 4242 4242 4242 4242.',
  },
};
