import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

export const formFr = {
  'form.progress': ({ step, of, question }: { step: number; of: number; question: string }) =>
    `Question ${step} sur ${of}. ${question}`,
  'form.resume': ({ title }: { title: string }) => `Reprenons ${title}.`,
  'form.notUnderstood': 'Je n’ai pas compris cette réponse.',
  'form.notUnderstoodTwice': 'Je n’arrive pas à lire cette réponse. Un conseiller peut vous aider.',
  'form.cannotSkip': 'J’ai besoin de cette réponse pour continuer.',
  'form.unknownNoted': 'D’accord. Vous pourrez compléter plus tard.',
  'form.atTheBeginning': 'Nous sommes à la première question.',
  'form.changed': ({ label, value }: { label: string; value: string }) => `${label} : ${value}. Le reste est conservé.`,
  'form.changedAndDropped': ({ label, value, dropped }: { label: string; value: string; dropped: string }) =>
    `${label} : ${value}. Je dois vous redemander : ${dropped}. Le reste est conservé.`,
  'form.whatToChange': 'Que voulez-vous modifier\u202f?',
  'form.oldButton': 'Ce bouton n’est plus actif. Voici où nous en sommes.',
  'form.confirmCancel': ({ title }: { title: string }) => `Voulez-vous arrêter ${title}\u202f?`,
  'form.confirmCancelDraft': ({ title }: { title: string }) =>
    `Voulez-vous arrêter ${title}\u202f? Vos réponses restent gardées 30 jours.`,
  'form.stopped': 'C’est arrêté.',
  'form.stoppedDraft': 'C’est arrêté. Vos réponses sont gardées 30 jours.',
  'form.cancelled': 'C’est arrêté. Que puis-je faire d’autre\u202f?',
  'form.cancelledDraft': 'C’est arrêté. Vos réponses sont gardées 30 jours. Que puis-je faire d’autre\u202f?',
  'form.savedForLater':
    'C’est enregistré pour 30 jours. Pour reprendre, écrivez ici\u00a0: «\u00a0reprendre ma déclaration\u00a0».',
  'form.sentElsewhere': 'Cette déclaration est déjà partie depuis un autre appareil. Rien n’est envoyé deux fois.',
  'form.deletedElsewhere': 'Cette déclaration a été supprimée depuis un autre appareil.',
  'form.whyAsked': 'Cette réponse aide votre conseiller à traiter votre demande.',
  'form.unknown': 'À compléter plus tard',
  'form.chooseSendOrEdit': 'Si tout est juste, répondez « oui ». Sinon, dites ce que vous voulez modifier.',
  'form.chooseOne': 'Laquelle de ces réponses choisissez-vous\u202f?',
  'form.notYet': 'Rien n’est encore envoyé\u00a0: il reste des questions.',
  'form.welcome': 'Avec plaisir.',
  'form.hello': 'Bonjour. Je suis toujours là.',
  'form.toldAlready': 'Je suis désolé, je n’ai pas retrouvé cette réponse.',
  'form.goodbye': 'Au revoir. Cette demande n’est pas terminée.',
} as const satisfies MessageTable;

export const formLabelsFr = {
  stop: short('Oui, arrêter'),
  continue: short('Non, continuer'),
  send: short('Envoyer'),
  saveAndQuit: long({ label: 'Enregistrer et quitter', row: 'Enregistrer et quitter', tiny: 'Plus tard' }),
  edit: short('Modifier'),
} as const satisfies LabelTable;
