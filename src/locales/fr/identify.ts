import { type LabelTable, long, type MessageTable, short } from '../translation.ts';
import { actsFr } from './dashboard.ts';

/** Proving who writes, by a one-time code. Nothing here may depend on whether a customer was found. */
export const identifyFr = {
  'identify.title': 'votre identification',
  'identify.ask.identifier': 'Quel est votre numéro client, ou votre e-mail\u202f?',
  'identify.ask.identifierFor': ({ title }: { title: string }) =>
    `Pour ${title}, je dois d’abord vérifier votre identité. Ensuite, je continue ici. Quel est votre numéro client, ou votre e-mail\u202f?`,
  'identify.help.identifier':
    'Cela protège vos données. Votre numéro client figure sur vos attestations et vos courriers.',
  'identify.fault.identifier':
    'Je n’ai pas reconnu ce numéro. Écrivez votre numéro client complet, ou votre adresse e-mail.',
  'identify.ask.birthDate': 'Quelle est votre date de naissance\u202f? Par exemple\u00a0: 12/04/1988.',
  'identify.help.birthDate': 'Elle évite de confondre deux clients. Elle ne sert qu’à vous reconnaître.',
  'identify.fault.birthDate': 'Je n’ai pas compris cette date. Écrivez par exemple\u00a0: 12 avril 1988.',
  'identify.fault.birthDateImpossible':
    'Cette date de naissance n’est pas possible. Écrivez par exemple\u00a0: 12 avril 1988.',
  'identify.doubt.birthDate': ({ first, second }: { first: string; second: string }) =>
    `Votre date de naissance est-elle le ${first} ou le ${second}\u202f?`,
  'identify.noted.birthDate': ({ date }: { date: string }) => `Date de naissance\u00a0: ${date}.`,
  'identify.label.identifier': 'Numéro client ou e-mail',
  'identify.label.birthDate': 'Date de naissance',
  'identify.label.code': 'Code',
  'identify.first': 'Terminons d’abord votre identification.',
  'identify.codeSent':
    'Si ces informations correspondent à un client, un code vient de partir. Il arrive par SMS ou par e-mail.',
  'identify.codeSentByEmail':
    'Si ces informations correspondent à un client, un nouveau code vient de partir par e-mail. L’ancien ne sert plus.',
  'identify.codeSentAgain':
    'Si ces informations correspondent à un client, un nouveau code vient de partir. L’ancien ne sert plus.',
  'identify.ask.code': ({ minutes }: { minutes: number }) =>
    `Écrivez ici les 6 chiffres du code. Il est valable ${minutes} minutes.`,
  'identify.help.code': 'Ce code prouve que c’est bien vous. Ne le donnez à personne, même à un conseiller.',
  'identify.code.wrong': ({ left }: { left: number }) =>
    `Ce code n’est pas le bon. ${left === 1 ? 'Il reste 1 essai.' : `Il reste ${left} essais.`}`,
  'identify.code.usedUp': 'Ce code ne peut plus servir. Demandez un nouveau code.',
  'identify.code.expired': 'Ce code a expiré. Demandez un nouveau code.',
  'identify.code.onlyDigits': 'Écrivez seulement les 6 chiffres du code.',
  'identify.code.wait': ({ seconds }: { seconds: number }) =>
    `Un code vient de partir. Vous pourrez en demander un autre dans ${seconds} secondes.`,
  'identify.tooMany': ({ until }: { until: string }) =>
    `Vous avez fait plusieurs demandes à la suite. Par sécurité, réessayez à partir de ${until}. Un conseiller peut aussi vous aider.`,
  'identify.welcome': ({ name, acts }: { name: string | null; acts: number | null }) =>
    `Bonjour${name === null ? '' : ` ${name}`}, votre identité est vérifiée.${actsFr(acts)} Que puis-je faire pour vous\u202f?`,
  'identify.welcomeBack': ({ name, title }: { name: string | null; title: string }) =>
    `Merci${name === null ? '' : ` ${name}`}, votre identité est vérifiée. Reprenons ${title}.`,
  'identify.already': ({ name, acts }: { name: string | null; acts: number | null }) =>
    `Votre identité est déjà vérifiée${name === null ? '' : `, ${name}`}.${actsFr(acts)} Que puis-je faire pour vous\u202f?`,
  'identify.noCode': 'Je n’attends pas de code pour l’instant. Que puis-je faire pour vous\u202f?',
  'identify.act': 'vous identifier',

  'account.title': 'votre espace client',
  'account.title.activate': 'Activer votre espace client',
  'account.title.reset': 'Changer de mot de passe',
  'account.activate':
    'L’activation se fait sur la page sécurisée de votre espace client, jamais dans cette discussion.',
  'account.reset':
    'Le mot de passe se change sur la page sécurisée de votre espace client, jamais dans cette discussion.',
  'account.withoutPassword': 'Ici, un code suffit pour vous identifier. Un conseiller peut aussi vous aider.',
} as const satisfies MessageTable;

export const identifyLabelsFr = {
  resendCode: short('Renvoyer le code'),
  codeByEmail: long({ label: 'Recevoir le code par e-mail', row: 'Code par e-mail', tiny: 'Code par e-mail' }),
  fixDetails: long({ label: 'Corriger mes informations', row: 'Corriger mes infos', tiny: 'Corriger' }),
  identifyByCode: long({ label: 'M’identifier avec un code', row: 'M’identifier', tiny: 'M’identifier' }),
  openAccount: long({ label: 'Ouvrir mon espace client', row: 'Ouvrir mon espace', tiny: 'Mon espace client' }),
} as const satisfies LabelTable;
