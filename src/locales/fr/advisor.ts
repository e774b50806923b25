import type { MessageTable } from '../translation.ts';

/** A person is asked for, a complaint is made, the desk has news. */
export const advisorFr = {
  'advisor.title': 'la demande de conseiller',
  'advisor.recorded': ({ reference }: { reference: string }) =>
    `C’est noté\u00a0: un conseiller lira votre demande ${reference}. Je lui transmets nos échanges et vos réponses.`,
  'advisor.already': ({ reference }: { reference: string }) =>
    `Votre demande ${reference} est déjà enregistrée. Un conseiller la lira, avec la suite de nos échanges.`,
  'advisor.alreadyTaken': ({ advisor, reference }: { advisor: string; reference: string }) =>
    `${advisor} s’occupe déjà de votre demande ${reference}.`,
  'advisor.hours': ({ close, phone }: { close: string; phone: string }) =>
    `Nos conseillers sont là jusqu’à ${close}. Vous pouvez les appeler au ${phone}.`,
  'advisor.closed': ({ opening, phone }: { opening: string; phone: string }) =>
    `Nos conseillers sont absents en ce moment. Ils répondent au ${phone} à partir de ${opening}.`,
  'advisor.noHours': ({ phone }: { phone: string }) => `Vous pouvez appeler nos conseillers au ${phone}.`,
  'advisor.offerCallback': 'Pour être appelé à l’heure de votre choix, réservez un appel.',
  'advisor.callbackBooked': ({ when }: { when: string }) => `Un appel est déjà prévu ${when}.`,

  'complaint.title': 'la réclamation',
  'complaint.recorded':
    'Je comprends que vous soyez mécontent. Votre réclamation est enregistrée, un conseiller va la lire.',
  'complaint.already': 'Votre réclamation est déjà enregistrée. Voici les étapes.',
  'complaint.card': 'Votre réclamation',
  'complaint.step.recorded': 'Réclamation enregistrée',
  'complaint.step.acknowledged': 'Accusé de réception',
  'complaint.step.acknowledged.detail': ({ date }: { date: string }) => `Au plus tard le ${date} (10 jours ouvrables)`,
  'complaint.step.answered': 'Réponse d’un conseiller',
  'complaint.step.answered.detail': ({ date }: { date: string }) => `Au plus tard le ${date} (2 mois)`,
  'complaint.step.mediator': 'Médiateur, si vous n’êtes pas d’accord',
  'complaint.step.mediator.detail': 'Après notre réponse, ou après 2 mois sans réponse. C’est gratuit.',
  'complaint.mediator': 'Saisir le médiateur',
  'complaint.mediator.text':
    'Écrivez à La Médiation de l’Assurance, TSA 50110, 75441 Paris Cedex 09. Vous avez 1 an après votre réclamation écrite.',
  'complaint.write':
    'Écrivez ici ce qui s’est passé et ce que vous attendez. Le conseiller lit toute cette discussion.',
  'complaint.summary': ({
    reference,
    acknowledged,
    answered,
  }: {
    reference: string;
    acknowledged: string;
    answered: string;
  }) =>
    `Réclamation ${reference} enregistrée. Accusé de réception au plus tard le ${acknowledged}, réponse au plus tard le ${answered}. Ensuite, vous pouvez saisir le médiateur, gratuitement.`,

  'deskNews.taken': ({ advisor, reference }: { advisor: string; reference: string }) =>
    `${advisor}, de notre équipe, prend en charge votre demande ${reference}.`,
  'deskNews.callMoved': ({ when, reference }: { when: string; reference: string }) =>
    `Un conseiller a déplacé votre rappel ${reference}. Nous vous appellerons ${when}. Dites « décaler mon rappel » si cela ne convient pas.`,
  'deskNews.callTaken': ({ advisor, when }: { advisor: string; when: string }) =>
    `${advisor}, de notre équipe, prépare votre appel prévu ${when}.`,
  'deskNews.done': ({ reference }: { reference: string }) =>
    `Votre demande ${reference} est traitée. Si un point reste ouvert, écrivez-le ici.`,
  'deskNews.callDone': ({ reference }: { reference: string }) =>
    `Votre appel ${reference} est terminé. Si un point reste ouvert, écrivez-le ici.`,
  'deskNews.noAnswer': ({ next }: { next: string }) =>
    `Nous venons de vous appeler, sans réponse. Nous rappelons à partir de ${next}.`,
  'deskNews.gaveUp': ({ phone }: { phone: string }) =>
    `Nous avons appelé 3 fois, sans réponse. Choisissez un autre créneau, ou appelez-nous au ${phone}.`,
} as const satisfies MessageTable;
