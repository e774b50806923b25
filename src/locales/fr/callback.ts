import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** Call-backs: choosing a time, booking, moving, cancelling. `day`, `hour` and `when` are words made by format.ts. */
export const callbackFr = {
  'callback.title': 'la demande de rappel',
  'callback.title.move': 'le changement de rendez-vous',
  'callback.title.cancel': 'l’annulation du rendez-vous',

  'callback.ask.subject': 'Quel est le sujet de cet appel\u202f?',
  'callback.help.subject': 'Le conseiller lit ainsi le bon dossier avant de vous appeler.',
  'callback.ask.day': 'Quel jour vous convient\u202f?',
  'callback.help.day': 'Nous appelons pendant nos heures d’ouverture, sur un créneau de 30 minutes.',
  'callback.ask.otherDay': 'Voici les autres jours possibles.',
  'callback.ask.whichDay': 'Quel jour précisément\u202f?',
  'callback.ask.hour': ({ day }: { day: string }) =>
    `À quelle heure, ${day}\u202f? Écrivez une heure, ou choisissez un moment.`,
  'callback.ask.hourOf': ({ day }: { day: string }) => `À quelle heure, ${day}\u202f?`,
  'callback.help.hour': 'Le conseiller appelle dans les 30 minutes qui suivent l’heure choisie.',
  'callback.ask.phone': 'À quel numéro faut-il vous appeler\u202f?',
  'callback.ask.phoneOnFile': ({ phone }: { phone: string }) =>
    `Faut-il appeler le numéro de votre dossier, ${phone}\u202f? Vous pouvez aussi en écrire un autre.`,
  'callback.help.phone': 'Nous utilisons ce numéro pour cet appel seulement.',
  'callback.ask.name': 'Qui faut-il demander au téléphone\u202f? Écrivez votre nom.',
  'callback.help.name': 'Le conseiller sait ainsi à qui il parle.',

  'callback.day.weekday': ({ day }: { day: string }) => `Nous sommes fermés ${day}. Voici les jours les plus proches.`,
  'callback.day.holiday': ({ day }: { day: string }) =>
    `Nous sommes fermés ${day}, jour férié. Voici les jours les plus proches.`,
  'callback.day.closure': ({ day }: { day: string }) =>
    `Nous sommes exceptionnellement fermés ${day}. Voici les jours les plus proches.`,
  'callback.day.past': ({ day }: { day: string }) => `Cette date est passée\u00a0: ${day}. Choisissez un jour à venir.`,
  'callback.day.over': 'Il n’y a plus de créneau aujourd’hui. Voici les jours les plus proches.',
  'callback.day.full': ({ day }: { day: string }) =>
    `Tous les créneaux sont pris ${day}. Voici les jours les plus proches.`,
  'callback.day.tooFar': ({ last }: { last: string }) => `Je peux réserver jusqu’au ${last}. Choisissez un jour avant.`,
  'callback.hour.full': ({ hour, day }: { hour: string; day: string }) =>
    `Le créneau de ${hour} est pris, ${day}. Voici les heures les plus proches.`,
  'callback.hour.tooSoon': ({ hour }: { hour: string }) =>
    `${hour}, c’est trop tôt\u00a0: il faut 30 minutes pour préparer l’appel. Voici les heures les plus proches.`,
  'callback.hour.closed': ({ day, open, close }: { day: string; open: string; close: string }) =>
    `Nous appelons de ${open} à ${close}, ${day}. Voici les heures les plus proches.`,
  'callback.hour.notUnderstood': 'Je n’ai pas compris l’heure. Écrivez par exemple\u00a0: 14 h 30.',
  'callback.day.notUnderstood': 'Je n’ai pas compris le jour. Écrivez par exemple\u00a0: jeudi, ou 3 décembre.',
  'callback.slot.noted': ({ when }: { when: string }) => `Noté\u00a0: ${when}.`,
  'callback.slot.justTaken': 'Ce créneau vient d’être pris. Choisissons-en un autre.',
  'callback.slot.none': ({ phone }: { phone: string }) =>
    `Tous les créneaux des prochains jours sont pris. Appelez-nous au ${phone}.`,

  'callback.phone.noted': ({ phone }: { phone: string }) => `Noté\u00a0: nous appellerons le ${phone}.`,
  'callback.phone.foreign': ({ phone }: { phone: string }) =>
    `Je peux faire appeler un numéro français seulement. Donnez-en un, ou appelez-nous au ${phone}.`,
  'callback.phone.busy': ({ phone }: { phone: string }) =>
    `Je ne peux pas ajouter d’appel à ce numéro pour l’instant. Donnez-en un autre, ou appelez-nous au ${phone}.`,
  'callback.phone.noneOnFile': 'Je ne retrouve pas de numéro dans votre dossier. Écrivez-le ici, s’il vous plaît.',
  'callback.name.notUnderstood': 'Je n’ai pas lu de nom. Écrivez par exemple\u00a0: Camille Exemple.',

  'callback.label.subject': 'Sujet',
  'callback.label.day': 'Jour',
  'callback.label.slot': 'Rendez-vous',
  'callback.label.phone': 'Téléphone',
  'callback.label.name': 'Nom',
  'callback.label.reference': 'Référence',
  'callback.label.which': 'Rendez-vous concerné',

  'callback.summary.title': 'Vérifiez avant de confirmer',
  'callback.summary.consent': 'En confirmant, vous acceptez cet appel, pour ce sujet seulement.',
  'callback.summary': ({ when, phone, topic }: { when: string; phone: string; topic: string }) =>
    `À confirmer\u00a0: appel ${when}, au ${phone}. Sujet\u00a0: ${topic}. En confirmant, vous acceptez cet appel.`,

  'callback.booked.title': 'Votre appel est prévu',
  'callback.booked': ({ when, reference }: { when: string; reference: string }) =>
    `C’est réservé\u00a0: un conseiller vous appelle ${when}. Référence ${reference}.`,
  'callback.booked.next': 'En cas d’absence, nous rappelons. Nous essayons 3 fois en tout.',
  'callback.booked.message': 'Vous recevez aussi une confirmation par SMS ou par e-mail.',
  'callback.existing': ({ when, reference }: { when: string; reference: string }) =>
    `Un appel est déjà prévu ${when}. Référence ${reference}. Vous pouvez le déplacer ou l’annuler.`,
  'callback.moved.title': 'Votre appel est déplacé',
  'callback.moved': ({ before, when, reference }: { before: string; when: string; reference: string }) =>
    `C’est déplacé. Avant\u00a0: ${before}. Maintenant\u00a0: ${when}. Référence ${reference}.`,
  'callback.moved.same': ({ when }: { when: string }) => `Votre appel est déjà prévu à ce moment-là\u00a0: ${when}.`,
  'callback.ask.which': 'De quel rendez-vous s’agit-il\u202f?',
  'callback.ask.cancel': ({ when }: { when: string }) => `Faut-il annuler l’appel prévu ${when}\u202f?`,
  'callback.cancelled': ({ when, reference }: { when: string; reference: string }) =>
    `C’est annulé. Nous n’appellerons pas ${when}. Référence ${reference}.`,
  'callback.kept': ({ when }: { when: string }) => `Rien n’est changé. L’appel reste prévu ${when}.`,
  'callback.state.cancelled': 'Ce rendez-vous est déjà annulé. Vous n’avez rien à faire.',
  'callback.state.done': 'Cet appel a déjà eu lieu.',
  'callback.state.noAnswer': 'Nous avons appelé 3 fois sans réponse. Vous pouvez choisir un nouveau créneau.',
  'callback.state.taken': ({ advisor }: { advisor: string }) =>
    `${advisor} prépare déjà cet appel. Il est trop tard pour le déplacer, mais vous pouvez l’annuler.`,
  'callback.notFound': 'Je ne trouve pas ce rendez-vous parmi les vôtres.',
  'callback.none': 'Je ne vois pas d’appel prévu pour vous ici.',
  'callback.none.anonymous': 'Je ne vois pas d’appel prévu ici. Connectez-vous pour retrouver un rendez-vous.',
  'callback.notYetBooked': 'Rien n’est encore réservé. Écrivez « annuler » pour arrêter la demande.',
} as const satisfies MessageTable;

export const callbackLabelsFr = {
  'topic.claim': short('Un sinistre'),
  'topic.reimbursement': short('Un remboursement'),
  'topic.premium': short('Une cotisation'),
  'topic.contract': short('Un contrat'),
  'topic.quote': short('Un devis'),
  'topic.cancellation': short('Une résiliation'),
  'topic.account': short('Mon compte'),
  'topic.complaint': short('Une réclamation'),
  'topic.other': short('Un autre sujet'),
  callbackOtherDay: short('Un autre jour'),
  callbackMorning: short('Le matin'),
  callbackMidday: short('Entre 12 h et 15 h'),
  callbackLate: short('Après 15 h'),
  callbackOnFile: short('Oui, ce numéro'),
  callbackOtherPhone: short('Un autre numéro'),
  callbackConfirm: long({ label: 'Confirmer l’appel', row: 'Confirmer l’appel', tiny: 'Confirmer' }),
  callbackMove: long({ label: 'Déplacer le rendez-vous', row: 'Déplacer', tiny: 'Déplacer' }),
  callbackCancel: long({ label: 'Annuler le rendez-vous', row: 'Annuler', tiny: 'Annuler' }),
  callbackCancelYes: long({ label: 'Oui, annuler l’appel', row: 'Oui, annuler l’appel', tiny: 'Oui, annuler' }),
  callbackCancelNo: short('Non, le garder'),
  callbackEditSubject: short('Modifier le sujet'),
  callbackEditSlot: long({ label: 'Modifier le rendez-vous', row: 'Modifier le créneau', tiny: 'Modifier le créneau' }),
  callbackEditPhone: long({ label: 'Modifier le téléphone', row: 'Modifier le téléphone', tiny: 'Modifier le numéro' }),
  callbackEditName: short('Modifier le nom'),
} as const satisfies LabelTable;
