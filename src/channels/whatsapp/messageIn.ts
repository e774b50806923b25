import type { Language } from '../../domain/identity.ts';
import { translators } from '../../locales/translator.ts';
import { type Arrived, message } from '../shared/arrived.ts';
import type { WhatsAppMedia, WhatsAppMessage } from './envelope.ts';

/** What a WhatsApp message says; null for one that asks for no answer, such as a reaction. */
export function arrivedOf(from: WhatsAppMessage, language: Language = 'fr'): Arrived | null {
  switch (from.type) {
    case 'text':
      return from.text === undefined ? unsupported() : message({ text: from.text.body });
    case 'image':
      return withFile(from.image, 'photo');
    case 'document':
      return withFile(from.document, 'document');
    case 'audio':
      return message({ refused: 'voice' });
    case 'video':
      return message({ refused: 'video', text: from.video?.caption ?? '' });
    case 'sticker':
      return message({ refused: 'sticker' });
    case 'order':
      return message({ refused: 'order' });
    case 'contacts':
      return message({ refused: 'contacts' });
    case 'location':
      return from.location === undefined ? unsupported() : message({ text: placeOf(from.location, language) });
    case 'interactive': {
      const reply = from.interactive?.button_reply ?? from.interactive?.list_reply;
      return reply === undefined ? unsupported() : message({ pressed: reply.id, buttonText: reply.title });
    }
    case 'button':
      // The quick reply of a template: it only opens the window again, so its words are what is said.
      return from.button === undefined ? unsupported() : message({ text: from.button.text });
    case 'system':
      return /changed/.test(from.system?.type ?? '') ? { kind: 'identityChanged' } : null;
    case 'reaction':
      return null;
    default:
      return unsupported();
  }
}

function unsupported(): Arrived {
  return message({ refused: 'unsupported' });
}

function withFile(media: WhatsAppMedia | undefined, name: string): Arrived {
  if (media === undefined) return unsupported();
  const file = {
    where: media.id,
    name: media.filename ?? name,
    contentType: media.mime_type,
    sha256: media.sha256 ?? null,
  };
  return message({ media: [file], text: media.caption ?? '' });
}

function placeOf({ latitude, longitude, name, address }: NonNullable<WhatsAppMessage['location']>, language: Language) {
  const named = [name, address].filter((part) => part !== undefined && part !== '').join(', ');
  const place = named === '' ? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` : named;
  return translators[language].words('channel.location', { place });
}
