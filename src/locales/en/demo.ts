import type { demoFr } from '../fr/demo.ts';
import type { Translation } from '../translation.ts';

export const demoEn: Translation<typeof demoFr> = {
  'demo.mailbox': 'Demonstration messages',
  'demo.mailbox.help': 'These emails and texts stay here: nothing is sent. The page updates every 10 seconds.',
  'demo.mailbox.empty': 'No message yet. For example, ask for a code in the chat.',
  'demo.mailbox.none':
    'This insurer has no demo mailbox, or it does not answer. Its messages leave by its own service.',
  'demo.email': 'Email',
  'demo.sms': 'Text message',
  'demo.noSubject': 'No subject',
};
