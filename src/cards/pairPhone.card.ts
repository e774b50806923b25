import { writtenPairingCode } from '../domain/pairingCode.ts';
import type { Translator } from '../locales/translator.ts';
import type { Card } from './answer.ts';

export interface PairPhoneView {
  key: string;
  /** Six letters. */
  code: string;
  /** How long it can be used. */
  minutes: number;
}

/** How a phone sends photos to this conversation: a picture to scan, or an address and a code to type. */
export function pairPhoneCard({ key, code, minutes }: PairPhoneView, t: Translator): Card {
  const written = writtenPairingCode(code);
  return {
    key,
    tone: 'plain',
    title: t.words('phone.card.title'),
    blocks: [
      { kind: 'text', text: t.words('phone.card.how') },
      { kind: 'qr', path: `/phone?lang=${t.language}#${code}`, typed: '/phone', label: t.words('phone.card.qr') },
      { kind: 'reference', label: t.words('phone.code.label'), value: written },
      { kind: 'text', text: t.words('phone.card.until', { minutes }), weight: 'subtle' },
    ],
    buttons: [],
    summary: t.words('phone.card.summary', { code: [...code].join(' '), minutes }),
  };
}
