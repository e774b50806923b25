import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

/** A person is put through: what is passed on, the wait, who comes and who leaves. */
export const handoffFr = {
  'handoff.title': 'la mise en relation',
  'handoff.ask.wanted': 'En une phrase, que voulez-vous dire au conseiller\u202f?',
  'handoff.line.wanted': 'Votre demande',
  'handoff.line.who': 'Identité',
  'handoff.line.claim': 'Sinistre',
  'handoff.line.form': 'En cours',
  'handoff.line.tried': 'Déjà vu ensemble',
  'handoff.who.identified': ({ name }: { name: string }) => `${name}, identité vérifiée`,
  'handoff.who.anonymous': 'Non identifié',
  'handoff.summary.title': 'Voici ce que je transmets',
  'handoff.summary': ({ wait }: { wait: string }) =>
    `Relisez et corrigez si besoin. Attente d’un conseiller\u00a0: ${wait}.`,
  'handoff.summary.speak': ({ wanted, wait }: { wanted: string; wait: string }) =>
    `Je transmets au conseiller\u00a0: «\u00a0${wanted}\u00a0». Attente\u00a0: ${wait}. Transmettre, ou corriger la demande.`,
  'handoff.wait': ({ minutes }: { minutes: number }) =>
    minutes === 1 ? 'environ 1 minute' : `environ ${minutes} minutes`,
  'handoff.queued': ({ rank, wait }: { rank: string; wait: string }) =>
    `C’est transmis. Vous êtes ${rank}, attente ${wait}. Vos messages d’ici là lui parviennent aussi.`,
  'handoff.rank': ({ rank, wait }: { rank: string; wait: string }) => `Vous êtes ${rank}, attente ${wait}.`,
  'handoff.rankUnknown': ({ rank }: { rank: string }) =>
    `Vous êtes ${rank}. Je ne peux pas estimer l’attente pour l’instant.`,
  'handoff.rankWords': ({ rank }: { rank: number }) => (rank === 1 ? '1er' : `${rank}e`),
  'handoff.noted': 'Votre message est ajouté à ce que lira le conseiller.',
  'handoff.long': 'L’attente dure plus que prévu. Vous pouvez aussi être rappelé à l’heure de votre choix.',
  'handoff.left': 'Vous ne faites plus la queue. Je reprends avec vous.',
  'handoff.reopened': ({ advisor }: { advisor: string }) => `${advisor} revient dans la conversation.`,
  'handoff.joined': ({ advisor }: { advisor: string }) => `${advisor} a rejoint la conversation.`,
  'handoff.transferred': 'Votre conversation est confiée à un collègue. Tout le contexte est gardé.',
  'handoff.lost': 'Votre conseiller n’est plus connecté. Je cherche un collègue, vous passez en premier.',
  'handoff.back': ({ advisor }: { advisor: string }) => `${advisor} a terminé. L’assistant reprend.`,
  'handoff.backIdle': 'La conversation avec le conseiller est terminée, faute de réponse. L’assistant reprend.',
  'handoff.closedMeanwhile': ({ opening, phone }: { opening: string; phone: string }) =>
    `Nos conseillers viennent de partir. Ils reviennent ${opening}, au ${phone} aussi. Votre demande est gardée.`,
  'handoff.nobodyLeft': 'Plus aucun conseiller n’est disponible en ligne. Votre demande est gardée.',
  'handoff.callSoon': ({ when }: { when: string }) => `Rappel\u00a0: nous vous appelons ${when}.`,
  'handoff.callAtRisk': ({ when }: { when: string }) =>
    `Votre appel prévu ${when} va prendre du retard. Un responsable est prévenu, nous vous appelons dès que possible.`,
  'handoff.readings.title': 'Qui a consulté votre dossier',
  'handoff.readings': ({ count, last }: { count: number; last: string }) =>
    count === 1
      ? `Une consultation\u00a0: ${last}.`
      : `${count} dernières consultations. La plus récente\u00a0: ${last}.`,
  'handoff.readings.none': 'Aucun conseiller n’a ouvert votre dossier depuis nos échanges.',
  'handoff.readings.line': ({ who, what, why }: { who: string; what: string; why: string }) =>
    `${who}, ${what.toLowerCase()} (${why})`,
  'handoff.ics.title': ({ brand }: { brand: string }) => `Appel de ${brand}`,
  'handoff.ics.text': ({ reference, phone }: { reference: string; phone: string }) =>
    `Un conseiller vous appelle pendant cette demi-heure. Référence ${reference}. Pour déplacer ou annuler, écrivez dans la discussion ou appelez le ${phone}.`,
  'satisfaction.title': 'votre avis',
  'satisfaction.ask': 'Avez-vous obtenu ce que vous vouliez\u202f?',
  'satisfaction.comment': 'Voulez-vous ajouter un mot pour notre équipe\u202f?',
  'satisfaction.thanks': 'Merci, votre avis est transmis à l’équipe.',
  'satisfaction.skipped': 'D’accord. Je reste là si vous avez besoin.',
  'satisfaction.score': 'Note',
  'satisfaction.word': 'Commentaire',
} as const satisfies MessageTable;

export const handoffLabelsFr = {
  'handoff.send': short('Transmettre'),
  'handoff.edit': long({ label: 'Corriger la demande', row: 'Corriger la demande', tiny: 'Corriger' }),
  'handoff.cancel': long({ label: 'Annuler l’attente', row: 'Annuler l’attente', tiny: 'Annuler l’attente' }),
  'callback.ics': long({ label: 'Ajouter à mon agenda', row: 'Ajouter à mon agenda', tiny: 'Mon agenda' }),
  'satisfaction.1': short('1 Pas du tout'),
  'satisfaction.2': short('2'),
  'satisfaction.3': short('3'),
  'satisfaction.4': short('4'),
  'satisfaction.5': short('5 Tout à fait'),
} as const satisfies LabelTable;
