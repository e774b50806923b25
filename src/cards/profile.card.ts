import type { Customer } from '../domain/identity.ts';
import { maskedIban, maskedPhone } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';
import type { Card, Choice } from './answer.ts';

/** What is on file about a customer, contacts masked: the screen may be seen by others. */
export function profileCard(
  /** `email` is masked. */
  { key, customer, email, ibanEnd }: { key: string; customer: Customer; email: string; ibanEnd: string | null },
  t: Translator,
): { card: Card; choices: Choice[] } {
  const none = t.words('profile.none');
  const { street, postcode, city } = customer.address;
  const facts = [
    { label: t.words('profile.number'), value: customer.number },
    { label: t.words('change.label.address'), value: `${street}, ${postcode} ${city}` },
    { label: t.words('profile.mobile'), value: customer.mobile === null ? none : maskedPhone(customer.mobile) },
    { label: t.words('profile.landline'), value: customer.phone === null ? none : maskedPhone(customer.phone) },
    { label: t.words('change.label.email'), value: email },
    { label: t.words('profile.account'), value: ibanEnd === null ? none : maskedIban(ibanEnd) },
  ];
  const card: Card = {
    key,
    tone: 'plain',
    title: t.words('profile.card'),
    blocks: [{ kind: 'facts', facts }],
    buttons: [],
    summary: facts
      .map(({ label, value }) => `${label}\u00a0: ${value}`)
      .join('. ')
      .slice(0, 300),
  };
  const begin = (label: 'profile.change'): Choice => ({
    label: t.label(label),
    action: { a: 'begin', v: 1, k: key, intent: 'update_profile' },
  });
  return { card, choices: [begin('profile.change')] };
}
