import type { demoRepliesFr } from '../fr/demoReplies.ts';
import type { Translation } from '../translation.ts';

/** Ready-made answers that a demonstration begins with; their shortcuts are typed behind `/`. */
export const demoRepliesEn = {
  'demoReply.hello.shortcut': 'hello',
  'demoReply.hello.text': 'Hello, I am {conseiller}. I have read your conversation with the assistant.',
  'demoReply.wait.shortcut': 'wait',
  'demoReply.wait.text': 'I am looking at your file. Give me two minutes, I come back to you here.',
  'demoReply.paper.shortcut': 'document',
  'demoReply.paper.text': 'One document is missing before I can go on. Send it here: a clear photo or a PDF will do.',
  'demoReply.claim.shortcut': 'claim',
  'demoReply.claim.text':
    'Your claim {numero_sinistre} is being handled. A claims handler answers you before {date_limite}.',
  'demoReply.call.shortcut': 'call',
  'demoReply.call.text': 'I can call you. Which day and what time suit you?',
  'demoReply.thanks.shortcut': 'thanks',
  'demoReply.thanks.text': 'Thank you {prenom}. Do you have another question?',
} as const satisfies Translation<typeof demoRepliesFr>;
