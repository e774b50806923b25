import type { MessageTable } from '../translation.ts';

/** Ready-made answers that a demonstration begins with; their shortcuts are typed behind `/`. */
export const demoRepliesFr = {
  'demoReply.hello.shortcut': 'bonjour',
  'demoReply.hello.text': 'Bonjour, je suis {conseiller}. J’ai lu votre conversation avec l’assistant.',
  'demoReply.wait.shortcut': 'patience',
  'demoReply.wait.text': 'Je regarde votre dossier. Donnez-moi deux minutes, je reviens vers vous ici.',
  'demoReply.paper.shortcut': 'document',
  'demoReply.paper.text':
    'Il me manque un document pour avancer. Envoyez-le ici\u00a0: une photo nette ou un PDF suffit.',
  'demoReply.claim.shortcut': 'sinistre',
  'demoReply.claim.text':
    'Votre sinistre {numero_sinistre} est suivi. Un gestionnaire vous répond avant le {date_limite}.',
  'demoReply.call.shortcut': 'rappel',
  'demoReply.call.text': 'Je peux vous appeler. Quel jour et à quelle heure vous conviennent\u202f?',
  'demoReply.thanks.shortcut': 'merci',
  'demoReply.thanks.text': 'Merci {prenom}. Avez-vous une autre question\u202f?',
} as const satisfies MessageTable;
