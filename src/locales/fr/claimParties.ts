import { type LabelTable, long, type MessageTable } from '../translation.ts';

/** What is asked and said of the people and vehicles beside the customer's own. */
export const claimPartiesFr = {
  'claim.others.ask':
    'Qui d’autre est concerné\u202f? Donnez ce que vous avez\u00a0: nom, téléphone, plaque, assureur. Citez tout le monde s’ils sont plusieurs.',
  'claim.others.label': 'Autres personnes',
  'claim.neighbours.ask': 'Quel voisin est concerné\u202f? Son nom et son téléphone suffisent.',
  'claim.neighbours.label': 'Voisins',
  'claim.atFault.ask': 'Qui est cette personne\u202f? Donnez ce que vous avez\u00a0: nom, téléphone, assureur.',
  'claim.atFault.label': 'Personne responsable',
  'claim.party.role.otherDriver': 'autre véhicule',
  'claim.party.role.passenger': 'passager',
  'claim.party.role.pedestrian': 'piéton',
  'claim.party.role.cyclist': 'cycliste',
  'claim.party.role.witness': 'témoin',
  'claim.party.role.neighbour': 'voisin',
  'claim.party.role.harmed': 'personne touchée',
  'claim.party.role.atFault': 'responsable',
  'claim.party.insuredBy': ({ insurer }: { insurer: string }) => `assurance ${insurer}`,
  'claim.party.policyIs': ({ policy }: { policy: string }) => `contrat ${policy}`,
  'claim.party.shareIs': ({ percent }: { percent: number }) => `responsable à ${percent}\u00a0% selon vous`,
  'claim.party.none': 'aucun',
  'claim.party.plate': ({ noted, who }: { noted: string; who: string | null }) =>
    `Noté\u00a0: ${noted}. Quelle est la plaque${who === null ? ' de ce véhicule' : `, pour ${who}`}\u202f?`,
  'claim.party.insurer': ({ noted, who }: { noted: string; who: string | null }) =>
    `Noté\u00a0: ${noted}. Quel est l’assureur${who === null ? '' : ` pour ${who}`}\u202f?`,
  'claim.party.name': ({ noted, who }: { noted: string; who: string | null }) =>
    `Noté\u00a0: ${noted}. Quel est le nom${who === null ? '' : ` pour ${who}`}\u202f?`,
  'claim.party.phone': ({ noted, who }: { noted: string; who: string | null }) =>
    `Noté\u00a0: ${noted}. Quel est le téléphone${who === null ? '' : ` pour ${who}`}\u202f?`,
  'claim.party.noted': ({ who }: { who: string }) => `Noté\u00a0: ${who}.`,
  'claim.party.review': ({ who }: { who: string }) =>
    `J’ai noté\u00a0: ${who}. Ajoutez quelqu’un, corrigez, ou retirez quelqu’un.`,
  'claim.party.removed': ({ who, left }: { who: string; left: string }) =>
    left === '' ? `${who}\u00a0: retiré. Il ne reste personne.` : `${who}\u00a0: retiré. Il reste\u00a0: ${left}.`,
  'claim.party.remove': ({ who }: { who: string }) => `Retirer ${who}`,
  'claim.party.notUnderstood': 'Je n’ai pas compris. Écrivez par exemple\u00a0: Mme Petit, 06 12 34 56 78.',
} as const satisfies MessageTable;

export const claimPartiesLabelsFr = {
  'claim.others.edit': long({
    label: 'Modifier les autres personnes',
    row: 'Les autres personnes',
    tiny: 'Autres personnes',
  }),
  'claim.neighbours.edit': long({ label: 'Modifier les voisins', row: 'Modifier les voisins', tiny: 'Voisins' }),
  'claim.atFault.edit': long({
    label: 'Modifier cette personne',
    row: 'Modifier cette personne',
    tiny: 'Cette personne',
  }),
} as const satisfies LabelTable;
