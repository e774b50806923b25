import { type LabelTable, long, type MessageTable } from '../translation.ts';

export const paymentsFr = {
  'payments.title': 'vos paiements',
  'payments.none': 'Je ne vois aucun paiement à venir dans votre dossier.',
  'payments.next': ({ amount, date }: { amount: string; date: string }) =>
    `Votre prochain prélèvement est de ${amount}, le ${date}.`,
  'payments.next.several': ({ count, total }: { count: number; total: string }) =>
    `Vous avez ${count} prélèvements à venir, ${total} en tout.`,
  'payments.paidSoFar': ({ total }: { total: string }) =>
    `Vous avez payé ${total} depuis le début de l’année de vos contrats.`,
  'payments.then': ({ count, total }: { count: number; total: string }) =>
    count === 1 ? `Un prélèvement de ${total} est prévu.` : `${count} prélèvements sont prévus, ${total} en tout.`,
  'payments.schedule': 'Voici votre échéancier.',
  'payments.ended': ({ date }: { date: string }) =>
    `Ce contrat est terminé depuis le ${date}. Plus rien n’est prélevé.`,
  'payments.change':
    'Je ne peux pas changer ici la date, le compte ou le rythme de vos paiements. Un conseiller peut le faire.',
  'payments.question':
    'Si un prélèvement ne figure pas dans cette liste, un conseiller peut vérifier ce qui a été débité.',
  'payments.nextYear': 'Je ne connais pas encore le prix de l’année prochaine. Il figure sur l’avis d’échéance.',
  'payments.card.next': 'Vos prochains prélèvements',
  'payments.card.then': 'Vos prélèvements',
  'payments.card.line': ({ name, date }: { name: string; date: string }) => `${name}, ${date}`,
  'payments.card.total': 'Total',
  'payments.card.paid': 'Payé sur l’année du contrat',
  'payments.card.late': ({ owed }: { owed: string }) => `En retard\u00a0: ${owed} à payer.`,
  'payments.card.summary': ({ lines }: { lines: string }) => `Prochains prélèvements\u00a0: ${lines}.`,
  'schedule.title': ({ name }: { name: string }) => `Échéancier ${name}`,
  'schedule.nextDate': 'Prochain prélèvement',
  'schedule.amount': 'Montant',
  'schedule.upcoming': ({ count }: { count: number }) => `À venir (${count})`,
  'schedule.past': ({ count }: { count: number }) => `Déjà appelé (${count})`,
  'schedule.year': 'Total de l’année du contrat',
  'schedule.account': 'Compte débité',
  'schedule.mandate': 'Référence du mandat',
  'schedule.line': ({ date, state }: { date: string; state: string }) => `${date}, ${state}`,
  'schedule.summary': ({ name, amount, date, total }: { name: string; amount: string; date: string; total: string }) =>
    `${name}\u00a0: prochain prélèvement de ${amount} le ${date}. Total de l’année\u00a0: ${total}.`,
  'schedule.summary.over': ({ name, total }: { name: string; total: string }) =>
    `${name}\u00a0: plus rien n’est prélevé. Total appelé\u00a0: ${total}.`,
  'instalment.upcoming': 'à venir',
  'instalment.pending': 'en cours à la banque',
  'instalment.paid': 'payé',
  'instalment.rejected': 'rejeté par la banque',
  'instalment.unpaid': 'impayé',
  'instalment.refunded': 'remboursé',
  'reject.AM04': 'solde insuffisant',
  'reject.AC04': 'compte fermé',
  'reject.MD01': 'pas de mandat de prélèvement',
  'payments.late': ({ owed, name, date }: { owed: string; name: string; date: string }) =>
    `Il reste ${owed} à payer pour ${name}. Sans paiement, vos garanties s’arrêtent le ${date}.`,
  'payments.lateSuspended': ({ owed, name, date }: { owed: string; name: string; date: string }) =>
    `Vos garanties ${name} sont suspendues depuis le ${date}. Il reste ${owed} à payer.`,
  'payments.resume': 'Elles reprennent à midi, le lendemain du paiement complet.',
  'payments.page': ({ time }: { time: string }) =>
    `Le paiement se fait sur la page sécurisée de votre assureur, valable jusqu’à ${time}. Je vous dis ici quand il est reçu.`,
  'payments.paid': ({ amount, name, receipt }: { amount: string; name: string; receipt: string }) =>
    `Votre paiement de ${amount} pour ${name} est reçu. Numéro du reçu\u00a0: ${receipt}.`,
  'payments.paid.signedOut': 'Votre paiement est reçu. Reconnectez-vous pour voir le reçu.',
  'payments.paid.covered': 'Vos garanties continuent sans interruption.',
  'payments.paid.resumes': ({ when }: { when: string }) => `Vos garanties reprennent ${when}.`,
  'payments.notYet': 'Je ne vois pas encore ce paiement. Il arrive d’habitude en moins d’une minute.',
  'payments.expired': 'La page de paiement n’est plus active. Rien n’a été débité. Je peux en ouvrir une autre.',
  'payments.noneOpen': 'Je n’ai ouvert aucune page de paiement dans cette discussion.',
  'payments.how':
    'Je n’encaisse rien dans cette discussion. Le paiement se fait sur le site, ou avec un conseiller. Ne donnez jamais votre numéro de carte ici.',
  'payments.nothingOwed': 'Vous êtes à jour\u00a0: aucun paiement n’est en retard.',
  'payments.plan': 'Pour payer en plusieurs fois, un conseiller étudie votre demande.',
  'payments.otherWays': 'Pour un chèque ou un virement, un conseiller vous donne les références.',
  'arrears.title': ({ name }: { name: string }) => `Paiement en retard, ${name}`,
  'arrears.total': 'À payer',
  'arrears.notice': 'Courrier officiel de relance',
  'arrears.suspension': 'Arrêt des garanties sans paiement',
  'arrears.suspended': 'Garanties suspendues depuis le',
  'arrears.summary': ({ name, owed, date }: { name: string; owed: string; date: string }) =>
    `${name}\u00a0: ${owed} à payer. Sans paiement, garanties arrêtées le ${date}.`,
} as const satisfies MessageTable;

export const paymentsLabelsFr = {
  payPage: long({ label: 'Payer sur la page sécurisée', row: 'Payer maintenant', tiny: 'Payer maintenant' }),
  havePaid: long({ label: 'J’ai payé', row: 'J’ai payé', tiny: 'J’ai payé' }),
  openSite: long({ label: 'Payer sur le site', row: 'Payer sur le site', tiny: 'Payer sur le site' }),
  schedulePdf: long({ label: 'Échéancier en PDF', row: 'Échéancier en PDF', tiny: 'Échéancier en PDF' }),
  payLate: long({ label: 'Payer ce qui est en retard', row: 'Payer le retard', tiny: 'Payer le retard' }),
} as const satisfies LabelTable;
