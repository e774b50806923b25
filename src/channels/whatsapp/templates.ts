import type { Language } from '../../domain/identity.ts';
import type { WireMessage } from './wire.ts';

/** The one template that is needed: it says that there is news, and asks to write. `deploy/whatsapp` has its wording. */
export const INVITE_TEMPLATE = 'eca_news_waiting';

export function inviteTemplate(language: Language): WireMessage {
  return {
    type: 'template',
    template: { name: INVITE_TEMPLATE, language: { policy: 'deterministic', code: language }, components: [] },
  };
}
