import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

export const reimbursementsFr = {
  'reimbursements.title': 'vos remboursements',
  'reimbursements.none': 'Je ne vois aucun remboursement dans votre dossier.',
  'reimbursements.list': 'Voici vos derniers remboursements.',
  'reimbursements.listNext': 'Voici la suite.',
  'reimbursements.listFound': 'Voici ce que j’ai trouvé. Lequel voulez-vous voir\u202f?',
  'reimbursements.notFound': 'Je ne trouve pas de remboursement qui correspond. Voici les plus récents.',
  'reimbursements.notThatPeriod': 'Je ne trouve pas de remboursement sur cette période. Voici les plus récents.',
  'reimbursements.nobody': 'Je ne vois aucun remboursement pour cette personne. Voici les plus récents.',
  'reimbursements.notThatCare': ({ name }: { name: string | null }) =>
    name === null
      ? 'Je ne trouve pas de remboursement pour ce soin. Voici ce qui s’en rapproche.'
      : `Je ne trouve pas ce soin pour ${name}. Voici ses autres remboursements.`,
  'reimbursements.total': ({ count, ours, all, left }: { count: number; ours: string; all: string; left: string }) =>
    count === 0
      ? 'Rien n’est encore versé. Voici les remboursements en cours.'
      : `Nous avons payé ${ours}, pour ${count === 1 ? '1 soin' : `${count} soins`}. Avec la Sécurité sociale\u00a0: ${all}. Il vous est resté ${left}.`,
  'reimbursements.notThatDay': 'Je ne trouve pas de remboursement à cette date. Voici ce qui s’en rapproche.',
  'reimbursements.amountNotFound': ({ amount }: { amount: string }) =>
    `Je ne trouve pas de ligne à ${amount}. Voici les plus proches de votre demande.`,
  'reimbursements.one': 'Voici ce remboursement.',
  'reimbursements.when': ({ state, papers, days }: { state: string; papers: string | null; days: number }) =>
    papers === null
      ? state
      : `${state} Il manque\u00a0: ${papers}. Le paiement part environ ${days} jours ouvrés après sa réception.`,
  'reimbursements.why': ({ left, price }: { left: string; price: string }) =>
    `Il vous reste ${left} à payer sur ${price}. Voici pourquoi.`,
  'reimbursements.whyRefused': ({ reason, clause }: { reason: string; clause: string }) =>
    `Ce remboursement est refusé. ${reason} C’est l’article ${clause} de votre contrat.`,
  'reimbursements.nothingLeft': ({ price }: { price: string }) => `Il ne vous reste rien à payer sur ${price}.`,
  'reimbursements.ask.person': 'De quelle personne voulez-vous voir les remboursements\u202f?',
  'reimbursements.ask.period': 'Sur quelle période\u202f?',
  'reimbursements.fault.period': 'Je n’ai pas compris la période. Écrivez par exemple\u00a0: octobre.',
  'reimbursements.label.person': 'Personne',
  'reimbursements.label.period': 'Période',
  'reimbursements.card.title': 'Vos remboursements',
  'reimbursements.card.of': ({ person }: { person: string }) => `Remboursements de ${person}`,
  'reimbursements.card.line': ({
    person,
    price,
    state,
    left,
  }: Record<'person' | 'price' | 'state', string> & { left: string | null }) =>
    `${person} · ${price} · ${state} · ${left === null ? 'rien à payer' : `vous payez ${left}`}`,
  'reimbursements.card.summary': ({ lines }: { lines: string }) => `Vos remboursements\u00a0: ${lines}.`,

  'reimbursement.who': ({ person, provider, date }: { person: string; provider: string; date: string }) =>
    `${person}, soins du ${date}. ${provider}.`,
  'reimbursement.state.received': 'en cours',
  'reimbursement.state.awaitingDocuments': 'en attente d’un document',
  'reimbursement.state.validated': 'validé',
  'reimbursement.state.paid': 'versé',
  'reimbursement.state.refused': 'refusé',
  'reimbursement.state.adjusted': 'régularisé',
  'reimbursement.is.received': ({ paidOn }: { on: string; paidOn: string | null }) =>
    paidOn === null ? 'En cours de traitement.' : `En cours de traitement. Paiement prévu le ${paidOn}.`,
  'reimbursement.is.awaitingDocuments': ({ on }: { on: string; paidOn: string | null }) =>
    `En attente d’un document depuis le ${on}.`,
  'reimbursement.is.validated': ({ on, paidOn }: { on: string; paidOn: string | null }) =>
    paidOn === null ? `Validé le ${on}.` : `Validé le ${on}. Paiement prévu le ${paidOn}.`,
  'reimbursement.is.paid': ({ on, paidOn }: { on: string; paidOn: string | null }) => `Versé le ${paidOn ?? on}.`,
  'reimbursement.is.refused': ({ on }: { on: string; paidOn: string | null }) => `Refusé le ${on}.`,
  'reimbursement.is.adjusted': ({ on }: { on: string; paidOn: string | null }) =>
    `Régularisé le ${on}\u00a0: le montant a été corrigé.`,
  'reimbursement.price': 'Prix payé',
  'reimbursement.amo': 'Sécurité sociale',
  'reimbursement.left': 'Vous payez',
  'reimbursement.planned': 'Ces montants sont prévus. Ils seront définitifs au paiement.',
  'reimbursement.paidTo.member': ({ account }: { account: string }) => `Sur votre compte ${account}`,
  'reimbursement.paidTo.provider': ({ name }: { name: string }) => `Directement à ${name}`,
  'reimbursement.paidTo': 'Paiement',
  'reimbursement.missing': ({ papers }: { papers: string }) => `Il manque\u00a0: ${papers}.`,
  'reimbursement.missing.then': ({ days }: { days: number }) =>
    `Le paiement part environ ${days} jours ouvrés après réception. Vous pouvez l’envoyer ici.`,
  'reimbursement.refusal': ({ reason, clause }: { reason: string; clause: string }) =>
    `${reason} Article ${clause} de votre contrat.`,
  'reimbursement.contest': 'Vous pouvez contester ce refus par une réclamation. Nous répondons par écrit sous 2 mois.',
  'reimbursement.leftPart.flatParticipation': ({ amount }: { amount: string }) =>
    `${amount}\u00a0: participation forfaitaire, jamais remboursée.`,
  'reimbursement.leftPart.franchise': ({ amount }: { amount: string }) =>
    `${amount}\u00a0: franchise médicale, jamais remboursée.`,
  'reimbursement.leftPart.offPathway': ({ amount }: { amount: string }) =>
    `${amount}\u00a0: consultation sans passer par votre médecin traitant.`,
  'reimbursement.leftPart.aboveLimit': ({ amount }: { amount: string }) =>
    `${amount}\u00a0: au-dessus du montant maximum de votre contrat.`,
  'reimbursement.leftPart.extraFee': ({ amount }: { amount: string }) =>
    `${amount}\u00a0: dépassement d’honoraires (le prix au-dessus du tarif officiel).`,
  'reimbursement.leftPart.comfort': ({ amount }: { amount: string }) =>
    `${amount}\u00a0: confort, comme la chambre particulière, au-delà de votre contrat.`,
  'reimbursement.leftPart.refused': ({ amount }: { amount: string }) => `${amount}\u00a0: remboursement refusé.`,

  'reimbursement.calc.title': 'Comprendre le calcul',
  'reimbursement.calc.tariff': 'Tarif de la Sécurité sociale',
  'reimbursement.calc.rate': 'Taux de la Sécurité sociale',
  'reimbursement.calc.rate.mixed': 'plusieurs taux',
  'reimbursement.calc.rate.percent': ({ percent }: { percent: number }) => `${percent}\u00a0%`,
  'reimbursement.calc.gross': 'Sa part avant retenue',
  'reimbursement.calc.deduction': 'Retenue',
  'reimbursement.calc.amoPaid': 'Sa part payée',
  'reimbursement.calc.amc.tariff': ({ base, minus, result }: Record<'base' | 'minus' | 'result', string>) =>
    `Notre part complète le tarif\u00a0: ${base} \u2212 ${minus} = ${result}.`,
  'reimbursement.calc.amc.percentOfTariff': ({
    percent,
    tariff,
    minus,
    result,
  }: { percent: number } & Record<'tariff' | 'minus' | 'result', string>) =>
    `Notre part\u00a0: ${percent}\u00a0% × ${tariff} \u2212 ${minus} = ${result}.`,
  'reimbursement.calc.amc.package': ({ base, minus, result }: Record<'base' | 'minus' | 'result', string>) =>
    `Notre part\u00a0: forfait de ${base} \u2212 ${minus} = ${result}.`,
  'reimbursement.calc.amc.price': ({ base, minus, result }: Record<'base' | 'minus' | 'result', string>) =>
    `Nous payons tout le reste\u00a0: ${base} \u2212 ${minus} = ${result}.`,
  'reimbursement.calc.amc.capped.price': ({ result }: { result: string }) =>
    `Notre part s’arrête à ce qui restait à payer\u00a0: ${result}.`,
  'reimbursement.calc.amc.capped.ceiling': ({ result }: { result: string }) =>
    `Votre montant maximum est atteint. Notre part s’arrête à ${result}.`,
  'reimbursement.calc.amc.parts': 'Notre part, poste par poste',
  'reimbursement.calc.amc.nothing': 'Nous n’avons rien payé pour cet acte.',
  'reimbursement.calc.amoIncluded': 'Le pourcentage du contrat comprend la part de la Sécurité sociale.',
  'reimbursement.summary': ({
    act,
    price,
    amo,
    amc,
    left,
    state,
    brand,
  }: Record<'act' | 'price' | 'amo' | 'amc' | 'left' | 'state' | 'brand', string>) =>
    `${act}\u00a0: ${price}. Sécurité sociale ${amo}, ${brand} ${amc}. Vous payez ${left}. ${state}`,
} as const satisfies MessageTable;

export const reimbursementsLabelsFr = {
  byPerson: short('Par personne'),
  byPeriod: short('Par période'),
  moreReimbursements: short('Voir la suite'),
  allReimbursements: long({
    label: 'Voir tous mes remboursements',
    row: 'Tous mes remboursements',
    tiny: 'Tout voir',
  }),
  contestRefusal: short('Contester ce refus'),
  thisMonth: short('Ce mois-ci'),
  lastThreeMonths: short('Les 3 derniers mois'),
  thisYear: short('Cette année'),
} as const satisfies LabelTable;
