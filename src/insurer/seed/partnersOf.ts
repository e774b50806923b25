import type { Contract } from '../../domain/contract.ts';

type Partner = NonNullable<Contract['partners']>[number];

/** The assistance line answers day and night for every contract; the other numbers are of the blocks kept for fiction. */
const assistance: Partner = {
  role: 'assistance',
  name: 'Assistance eca (fictive)',
  phone: '+33199002424',
  always: true,
};

/** Who stands beside the insurer, by kind of contract. */
export const partnersOf: Readonly<Record<Contract['kind'], Partner[]>> = {
  health: [
    { role: 'careNetwork', name: 'Réseau Clair-Santé (fictif)', phone: '+33199002431', always: false },
    { role: 'directPayment', name: 'Tiers payant Démo', phone: '+33199002432', always: false },
    assistance,
  ],
  home: [assistance, { role: 'repairers', name: 'Réparateurs Démo Habitat', phone: '+33199002433', always: false }],
  car: [assistance, { role: 'garages', name: 'Garages agréés Démo Auto', phone: '+33199002434', always: false }],
  legal: [{ role: 'legalAdvice', name: 'Juristes Démo', phone: '+33199002435', always: false }],
};
