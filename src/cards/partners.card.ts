import type { Partner, PartnerPage } from '../domain/partner.ts';
import { listed, phoneNumber } from '../locales/format.ts';
import type { Label } from '../locales/translation.ts';
import type { Translator } from '../locales/translator.ts';
import type { Block, Card } from './answer.ts';
import { fittedLabel } from './fittedLabel.ts';

/** Where to go, nearest first: distance, services, hours, and a number to tap. */
export function partnersCard(key: string, { place, items }: PartnerPage, t: Translator): Card {
  const { language } = t;
  const lines = items.map((one) => `${one.name}, ${distance(one.distanceMetres, t)}`);
  return {
    key,
    tone: 'plain',
    title: t.words('partners.card', { place }),
    blocks: items.flatMap((one): Block[] => [
      { kind: 'text', text: `${one.name}, ${distance(one.distanceMetres, t)}`, weight: 'strong' },
      {
        kind: 'text',
        text: `${one.street}, ${one.postcode} ${one.city}. ${phoneNumber(one.phone)}. ${one.hours[language]}.`,
      },
      { kind: 'text', text: `${services(one, t)}.`, weight: 'subtle' },
    ]),
    buttons: items.slice(0, 3).map((one) => ({ label: callLabel(one, items, t), open: `tel:${one.phone}` })),
    summary: `${t.words('partners.card', { place })}\u00a0: ${listed(lines, language)}`.slice(0, 300),
  };
}

/** "850 m", "3,4 km": as the crow flies. */
export function distance(metres: number, t: Translator): string {
  if (metres < 1000) return `${Math.max(50, Math.round(metres / 50) * 50)}\u00a0m`;
  const kilometres = metres < 10_000 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000);
  return `${kilometres.toLocaleString(t.language === 'fr' ? 'fr-FR' : 'en-GB')}\u00a0km`;
}

function services({ services: all, directPayment }: Partner, t: Translator): string {
  const named = all.map((one) => one[t.language]);
  return [...named, ...(directPayment ? [t.words('partners.direct')] : [])].join(', ');
}

/** By name; by number where two names are cut to the same words. */
function callLabel({ name, phone }: Partner, all: readonly Partner[], t: Translator): Label {
  const label = (words: string) => fittedLabel(t.words('partners.call', { name: words }));
  const same = all.filter((other) => label(other.name).label === label(name).label);
  return label(same.length > 1 ? phoneNumber(phone) : name);
}
