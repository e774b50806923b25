import { aide, type HelpTable } from '../../helpText.ts';

/** Paying, and what happens when a payment is missing. */
export const helpPaymentsFr = {
  payHow: aide(
    'Comment puis-je payer ?',
    "Par prélèvement, par carte sur la page de paiement, ou par chèque. Il n'y a pas de frais.",
    'moyens de paiement acceptés | je peux payer en chèque | vous prenez les chèques | payer par chèque possible | payer en carte bancaire | modes de règlement',
  ),
  cardInChat: aide(
    'Dois-je donner mon numéro de carte ici ?',
    "Non. Le numéro de carte se tape seulement sur la page de paiement sécurisée. S'il est écrit ici, je l'efface.",
    'carte bancaire dans le chat | donner mes numéros de cb | est-ce sûr de payer ici | paiement sécurisé',
  ),
  debitDays: aide(
    'Quel jour suis-je prélevé ?',
    'Vous choisissez le 5, le 10 ou le 15 du mois. Votre échéancier donne chaque date et chaque montant.',
    'changer la date de prélèvement | prélevé le 5 ou le 10 | choisir le jour de prélèvement | à quelle date vous prélevez en général',
  ),
  debitRejected: aide(
    'Mon prélèvement a été rejeté, que se passe-t-il ?',
    "Rien n'est coupé tout de suite. Payez par carte ou vérifiez votre compte : sans paiement 10 jours après la date, un courrier officiel peut partir.",
    'prélèvement refusé par la banque | rejet de prélèvement conséquences | pas assez sur le compte le jour du prélèvement | provision insuffisante',
  ),
  unpaidSteps: aide(
    'Que se passe-t-il si je ne paie pas ?',
    "Un courrier officiel peut partir 10 jours après la date. Trente jours plus tard, les garanties sont suspendues. Encore 10 jours, et le contrat peut s'arrêter.",
    "impayé conséquences | mise en demeure que risque-t-on | retard de paiement cotisation | je n'arrive plus à payer | oublié de payer ma cotisation | et si je paie pas | si je ne paie pas",
  ),
  formalNotice: aide(
    "Qu'est-ce qu'une mise en demeure ?",
    "C'est un courrier officiel qui réclame une cotisation en retard. Vous avez 30 jours pour payer avant la suspension de vos garanties.",
    'mise en demeure définition | lettre recommandée cotisation impayée | courrier de relance officiel | combien de jours après la mise en demeure',
  ),
  suspendedCover: aide(
    'Mes garanties sont suspendues, quand reviennent-elles ?',
    "Le lendemain à midi après le paiement de tout ce qui est dû. Un sinistre pendant la suspension n'est pas couvert.",
    'garanties suspendues comment rétablir | quand suis-je de nouveau couvert après paiement | réactiver mon contrat suspendu | reprise des garanties',
  ),
  mandate: aide(
    "Qu'est-ce qu'un mandat SEPA ?",
    "C'est votre autorisation de prélèvement, signée une fois. Elle porte une référence, appelée RUM.",
    "mandat de prélèvement c'est quoi | rum définition | autorisation de prélèvement | ics signification",
  ),
  contestDebit: aide(
    'Comment contester un prélèvement ?',
    "Demandez le remboursement à votre banque : sous 8 semaines s'il était autorisé, sous 13 mois s'il ne l'était pas. Dites-le-nous aussi.",
    'prélèvement par erreur | contester auprès de la banque | prélevé deux fois | prélèvement non autorisé délai | opposition prélèvement | contester un prélèvement comment',
  ),
  installments: aide(
    'Puis-je payer en plusieurs fois ?',
    'Oui : par mois, par trimestre, par semestre ou par an, sans frais. En cas de difficulté, un conseiller cherche une solution avec vous.',
    'paiement mensuel ou annuel | étaler ma cotisation | mensualisation frais | échelonner le paiement',
  ),
  scheduleWhat: aide(
    "Qu'est-ce qu'un échéancier ?",
    "C'est le calendrier de vos paiements de l'année. Leur somme fait la cotisation annuelle, au centime près.",
    "échéancier définition | calendrier des prélèvements c'est quoi | à quoi sert l'échéancier",
  ),
  priceRise: aide(
    'Pourquoi ma cotisation augmente-t-elle ?',
    "L'avis d'échéance en donne la raison : le coût des soins ou des réparations, votre bonus, ou un changement de situation. Un conseiller peut la détailler.",
    "hausse de prix assurance pourquoi | mon tarif a augmenté raison | plus cher que l'année dernière | augmentation annuelle",
  ),
  naturalSurcharge: aide(
    "Qu'est-ce que la surprime catastrophe naturelle ?",
    'Depuis 2025, la loi ajoute 20 % au prix du contrat habitation. En voiture, c’est 9 % de la part vol et incendie.',
    'taxe catastrophe naturelle | surprime catnat 20 % | pourquoi une ligne catastrophe naturelle sur ma facture',
  ),
  refundAfterEnd: aide(
    'Serai-je remboursé après la fin du contrat ?',
    'Oui, de la période déjà payée et non courue. Le remboursement arrive sous 30 jours.',
    "remboursement trop payé après résiliation | prorata | récupérer la cotisation payée d'avance | argent rendu après la fin du contrat",
  ),
} as const satisfies HelpTable;
