import type { MessageTable } from '../translation.ts';

/** The page that shows what demo customers would receive by mail and SMS. */
export const demoFr = {
  'demo.mailbox': 'Messages de démonstration',
  'demo.mailbox.help':
    'Ces e-mails et ces SMS restent ici\u00a0: rien n’est envoyé. La page se met à jour toutes les 10 secondes.',
  'demo.mailbox.empty': 'Aucun message pour l’instant. Demandez par exemple un code dans la discussion.',
  'demo.mailbox.none':
    'Cet assureur n’a pas de boîte de démonstration, ou elle ne répond pas. Ses messages partent par son propre service.',
  'demo.email': 'E-mail',
  'demo.sms': 'SMS',
  'demo.noSubject': 'Sans objet',
} as const satisfies MessageTable;
