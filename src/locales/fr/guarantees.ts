import { type LabelTable, long, type MessageTable, short } from '../translation.ts';

export const guaranteesFr = {
  'guarantees.title': 'vos garanties',
  'guarantees.ask.contract': 'Pour quel contrat\u202f?',
  'guarantees.label.contract': 'Contrat',
  'guarantees.list': ({ contract }: { contract: string }) => `Voici les garanties de votre contrat ${contract}.`,
  'guarantees.some': ({ contract }: { contract: string }) =>
    `Voici ce que prévoit votre contrat ${contract} sur ce sujet.`,
  'guarantees.one': ({ contract }: { contract: string }) => `Voici cette garantie, dans votre contrat ${contract}.`,
  'guarantees.which': 'Quelle garantie voulez-vous voir\u202f?',
  'guarantees.exclusions': ({ contract }: { contract: string }) =>
    `Voici ce que votre contrat ${contract} ne couvre pas.`,
  'guarantees.exclusions.summary': ({ count, contract }: { count: number; contract: string }) =>
    `${count} exclusions du contrat ${contract}, par groupe de garanties.`,
  'guarantees.deductibles': ({ contract }: { contract: string }) =>
    `Voici les franchises (la part qui reste à votre charge) de votre contrat ${contract}.`,
  'guarantees.deductibles.title': ({ contract }: { contract: string }) => `Franchises, ${contract}`,
  'guarantees.deductibles.free': ({ names }: { names: string }) => `Sans franchise\u00a0: ${names}.`,
  'guarantees.noContract': 'Je ne vois aucun contrat dans votre dossier. Je ne peux donc pas montrer de garantie.',
  'guarantees.missingKind': ({ kind }: { kind: string }) => `Je ne vois aucun contrat ${kind} dans votre dossier.`,
  'guarantees.answer.notIncluded': ({ label, formula }: { label: string; formula: string }) =>
    `Non\u00a0: «\u00a0${label}\u00a0» n’est pas inclus dans la formule ${formula}.`,
  'guarantees.answer.deductible': ({ label, amount }: { label: string; amount: string | null }) =>
    amount === null
      ? `«\u00a0${label}\u00a0»\u00a0: aucune franchise (la part qui reste à votre charge).`
      : `«\u00a0${label}\u00a0»\u00a0: la franchise (la part qui reste à votre charge) est de ${amount}.`,
  'guarantees.answer.left': ({ label, left, total }: { label: string; left: string; total: string }) =>
    `«\u00a0${label}\u00a0»\u00a0: il vous reste ${left} sur ${total}.`,
  'guarantees.answer.leftOf': ({ label, name, left, total }: Record<'label' | 'name' | 'left' | 'total', string>) =>
    `«\u00a0${label}\u00a0»\u00a0: il reste ${left} sur ${total} pour ${name}.`,
  'guarantees.left': ({ contract }: { contract: string }) =>
    `Voici ce qu’il reste de chaque maximum de votre contrat ${contract}.`,
  'guarantees.left.title': ({ contract, person }: { contract: string; person: string | null }) =>
    person === null ? `Ce qu’il reste, ${contract}` : `Ce qu’il reste pour ${person}`,
  'guarantees.left.allUntouched': 'Rien n’est encore utilisé.',
  'guarantees.answer.limit': ({ label, limit }: { label: string; limit: string }) =>
    `«\u00a0${label}\u00a0»\u00a0: ${limit}.`,

  'guarantees.family.routine': 'Soins courants',
  'guarantees.family.hospital': 'Hôpital',
  'guarantees.family.dental': 'Dentaire',
  'guarantees.family.optical': 'Optique et audition',
  'guarantees.family.events': 'Incendie, eau et climat',
  'guarantees.family.belongings': 'Vol, bris et appareils',
  'guarantees.family.liability': 'Responsabilité civile',
  'guarantees.family.services': 'Services',
  'guarantees.family.driver': 'Responsabilité et conducteur',
  'guarantees.family.carLoss': 'Vol, incendie et climat',
  'guarantees.family.carDamage': 'Dommages à votre voiture',
  'guarantees.family.disputes': 'Litiges',
  'guarantees.family.advice': 'Conseil et expertise',
  'guarantees.family.other': 'Autres garanties',
  'guarantees.family.summary': ({ family, names }: { family: string; names: string }) => `${family}\u00a0: ${names}.`,

  'guarantee.included': ({ contract }: { contract: string }) => `Inclus dans votre contrat ${contract}.`,
  'guarantee.notIncluded': ({ contract }: { contract: string }) => `Non inclus dans votre contrat ${contract}.`,
  'guarantee.short.notIncluded': 'non inclus',
  'guarantee.limit': 'Montant maximum',
  'guarantee.deductible': 'Franchise',
  'guarantee.deductible.none': 'Aucune',
  'guarantee.deductible.amount': ({ amount }: { amount: string }) => `${amount} restent à votre charge`,
  'guarantee.short.deductible': ({ limit, amount }: { limit: string; amount: string }) =>
    `${limit}, franchise ${amount}`,
  'guarantee.exclusions': 'Ce qui n’est pas couvert',
  'guarantee.clause': ({ clause, version }: { clause: string; version: string }) =>
    `Article ${clause}, conditions générales ${version}.`,
  'guarantee.usage': ({ used, total, left, date }: Record<'used' | 'total' | 'left' | 'date', string>) =>
    `Utilisé ${used} sur ${total}. Il reste ${left} jusqu’au ${date}.`,
  'guarantee.usageOf': ({
    name,
    used,
    total,
    left,
    date,
  }: Record<'name' | 'used' | 'total' | 'left' | 'date', string>) =>
    `${name}\u00a0: utilisé ${used} sur ${total}. Il reste ${left} jusqu’au ${date}.`,
  'guarantee.summary.fact': ({ label, value }: { label: string; value: string }) => `${label}\u00a0: ${value}.`,

  'limit.perClaim': ({ amount }: { amount: string }) => `${amount} par sinistre`,
  'limit.perYear': ({ amount }: { amount: string }) => `${amount} par an`,
  'limit.perTwoYears': ({ amount }: { amount: string }) => `${amount} tous les 2 ans`,
  'limit.perFourYears': ({ amount }: { amount: string }) => `${amount} tous les 4 ans`,
  'limit.perItem': ({ amount }: { amount: string }) => `${amount} par objet`,
  'limit.perDay': ({ amount, times }: { amount: string; times: number | null }) =>
    times === null ? `${amount} par jour` : `${amount} par jour, ${times} jours au plus`,
  'limit.perSession': ({ amount, times }: { amount: string; times: number | null }) =>
    times === null ? `${amount} par séance` : `${amount} par séance, ${times} séances par an`,
  'limit.percentOfTariff': ({ percent }: { percent: number }) =>
    `${percent}\u00a0% du tarif de la Sécurité sociale, sa part comprise`,
  'limit.percentOfTariff.short': ({ percent }: { percent: number }) => `${percent}\u00a0% du tarif officiel`,
  'limit.marketValue': 'valeur de la voiture avant le sinistre',
  'limit.realCost': 'frais réels',
  'limit.unlimited': 'sans limite',
  'limit.legal': 'montant fixé par la loi',
} as const satisfies MessageTable;

export const guaranteesLabelsFr = {
  familyDetail: short('Voir le détail'),
  allGuarantees: long({
    label: 'Voir toutes les garanties',
    row: 'Toutes les garanties',
    tiny: 'Toutes les garanties',
  }),
} as const satisfies LabelTable;
