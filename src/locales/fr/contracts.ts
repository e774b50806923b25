import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

type StateGroup = 'running' | 'suspended' | 'ended' | 'ending' | 'pending';

const inStateFr: Readonly<Record<StateGroup, (count: number) => string>> = {
  running: () => 'en cours',
  suspended: (count) => (count === 1 ? 'suspendu' : 'suspendus'),
  ended: (count) => (count === 1 ? 'terminé' : 'terminés'),
  ending: (count) => (count === 1 ? 'qui se termine bientôt' : 'qui se terminent bientôt'),
  pending: () => 'à venir',
};

export const contractsFr = {
  'contracts.title': 'vos contrats',
  'contracts.none': 'Je ne vois aucun contrat dans votre dossier.',
  'contracts.noneOfKind': ({ kind }: { kind: string }) =>
    `Je ne vois aucun contrat ${kind} dans votre dossier. Voici vos contrats.`,
  'contracts.list': ({ count }: { count: number }) =>
    count === 1 ? 'Vous avez 1 contrat.' : `Vous avez ${count} contrats.`,
  'contracts.inState': ({ count, state }: { count: number; state: StateGroup }) =>
    `Vous avez ${count} contrat${count === 1 ? '' : 's'} ${inStateFr[state](count)}.`,
  'contracts.noneInState': ({ state }: { state: StateGroup }) =>
    `Vous n’avez aucun contrat ${inStateFr[state](1)}. Voici vos contrats.`,
  'contracts.dates': ({ dates }: { dates: string }) => `Votre contrat ${dates}.`,
  'contracts.dates.several': ({ dates }: { dates: string }) => `Vos contrats\u00a0: ${dates}.`,
  'contracts.renewsOn': ({ name, date }: { name: string; date: string }) => `${name} se renouvelle le ${date}`,
  'contracts.endsOn': ({ name, date }: { name: string; date: string }) => `${name} se termine le ${date}`,
  'contracts.endedOn': ({ name, date }: { name: string; date: string }) => `${name} s’est terminé le ${date}`,
  'contracts.notSuspendedYet': ({ owed, name, date }: { owed: string; name: string; date: string }) =>
    `Aucune garantie n’est suspendue aujourd’hui. Il reste ${owed} à payer pour ${name}\u00a0: sans paiement, vos garanties s’arrêtent le ${date}.`,
  'contracts.noticeYours': ({
    owed,
    name,
    notice,
    date,
  }: {
    owed: string;
    name: string;
    notice: string;
    date: string;
  }) =>
    `Pour vous, ce courrier est parti le ${notice}. Il reste ${owed} à payer pour ${name}. Sans paiement, vos garanties s’arrêtent le ${date}.`,
  'people.notCovered': ({ name, people }: { name: string; people: string }) =>
    `Je ne vois pas ${name} parmi les personnes couvertes. Vos contrats couvrent ${people}. Pour qui voulez-vous savoir\u202f?`,
  'contracts.one': 'Voici votre contrat.',
  'contract.kind.health': 'Santé',
  'contract.kind.home': 'Habitation',
  'contract.kind.car': 'Auto',
  'contract.kind.legal': 'Protection juridique',
  'contract.ofKind.health': 'santé',
  'contract.ofKind.home': 'habitation',
  'contract.ofKind.car': 'auto',
  'contract.ofKind.legal': 'de protection juridique',
  'contract.position': ({ position, of }: { position: number; of: number }) => `Contrat ${position} sur ${of}`,
  'contract.number': 'Numéro',
  'contract.state': 'État',
  'contract.covers': 'Ce qui est assuré',
  'contract.coversPeople': 'Personnes assurées',
  'contract.formula': 'Formule',
  'contract.since': 'Depuis le',
  'contract.renewal': 'Renouvellement',
  'contract.price': 'Cotisation',
  'contract.nextPayment': 'Prochain paiement',
  'contract.people': 'Personnes assurées et dates de naissance',
  'contract.state.active': 'actif',
  'contract.state.pending': ({ date }: { date: string }) => `commence le ${date}`,
  'contract.state.suspended': 'garanties suspendues',
  'contract.state.ended': ({ date }: { date: string | null }) => (date === null ? 'terminé' : `terminé le ${date}`),
  'contract.state.ending': ({ date }: { date: string }) => `actif, se termine le ${date}`,
  'contract.state.arrears': 'actif, paiement en retard',
  'contract.price.monthly': ({ instalment, yearly }: { instalment: string; yearly: string }) =>
    `${instalment} par mois, ${yearly} par an`,
  'contract.price.yearly': ({ yearly }: { yearly: string }) => `${yearly} par an`,
  'contract.payment': ({ amount, date }: { amount: string; date: string }) => `${amount} le ${date}`,
  'contract.people.more': ({ name, others }: { name: string; others: number }) =>
    others === 1 ? `${name} et 1 autre personne` : `${name} et ${others} autres personnes`,
  'contract.occupancy.tenant': 'locataire',
  'contract.occupancy.owner': 'propriétaire',
  'contract.crm': 'Bonus-malus',
  'contract.arrears': ({ owed, date }: { owed: string; date: string }) =>
    `Il reste ${owed} à payer. Sans paiement, vos garanties s’arrêtent le ${date}.`,
  'contract.arrears.suspended': ({ owed, date }: { owed: string; date: string }) =>
    `Vos garanties sont suspendues depuis le ${date}. Elles reprennent après le paiement de ${owed}.`,
  'contract.suspended': 'Vos garanties sont suspendues. Un sinistre ne serait pas payé aujourd’hui.',
  'contract.ending': ({ date }: { date: string }) =>
    `Ce contrat se termine le ${date}. Vous êtes assuré jusqu’à ce jour.`,
  'contract.ended': ({ date }: { date: string | null }) =>
    date === null ? 'Ce contrat est terminé. Il n’assure plus rien.' : `Ce contrat est terminé depuis le ${date}.`,
  'contract.cancel': 'Vous pouvez le quitter',
  'contract.cancel.any': ({ date }: { date: string }) => `à tout moment. Demandé aujourd’hui, fin le ${date}`,
  'contract.cancel.before': ({ date, before }: { date: string; before: string }) =>
    `le ${date}, si vous le demandez au plus tard le ${before}`,
  'contract.partners': 'Vos contacts pour ce contrat',
  'contract.partner.assistance': 'Assistance',
  'contract.partner.garages': 'Garages agréés',
  'contract.partner.repairers': 'Réparateurs agréés',
  'contract.partner.careNetwork': 'Réseau de soins',
  'contract.partner.directPayment': 'Tiers payant',
  'contract.partner.legalAdvice': 'Conseil juridique',
  'contract.partner.value': ({ name, phone, always }: { name: string; phone: string | null; always: boolean }) =>
    [name, phone, always ? '24 h sur 24' : null].filter((part) => part !== null).join(', '),
  'contract.notYet': ({ date }: { date: string }) => `Ce contrat commence le ${date}. Il n’assure rien avant ce jour.`,
  'contracts.noSuchHome': ({ homes }: { homes: string }) =>
    `Je ne vois pas ce logement dans vos contrats. Vous avez une assurance habitation pour\u00a0: ${homes}.`,
  'contract.notice': 'Avis d’échéance',
  'contract.notice.none': 'non envoyé',
  'contract.notice.late': ({ date }: { date: string }) => `envoyé tard, le ${date}`,
  'contract.notice.sent': ({ date }: { date: string }) => `envoyé le ${date}`,
  'contract.noticeLate': ({ sent, before, end }: { sent: string; before: string; end: string }) =>
    `Votre avis d’échéance est parti tard, le ${sent}. Vous pouvez donc refuser le renouvellement jusqu’au ${before}. Le contrat finirait le ${end}.`,
  'contract.noticeMissing': ({ end }: { end: string }) =>
    `L’avis d’échéance ne vous a pas été envoyé. Vous pouvez donc quitter ce contrat à tout moment. Demandé aujourd’hui, il finirait le ${end}.`,
  'contract.renewsSoon': ({ date }: { date: string }) => `Ce contrat se renouvelle le ${date}.`,
  'contract.summary': ({ name, number, state }: { name: string; number: string; state: string }) =>
    `${name}, contrat ${number}, ${state}.`,
  'contract.summary.payment': ({ payment }: { payment: string }) => `Prochain paiement\u00a0: ${payment}.`,
  'contracts.summary': ({ names }: { names: string }) => `Vos contrats\u00a0: ${names}.`,
} as const satisfies MessageTable;

export const contractsLabelsFr = {
  openContract: short('Voir ce contrat'),
  contractGuarantees: short('Voir les garanties'),
  payNow: short('Payer'),
  allContracts: long({ label: 'Voir tous mes contrats', row: 'Tous mes contrats', tiny: 'Tous mes contrats' }),
} as const satisfies LabelTable;
