import type { ClaimPlan } from './claimPlan.ts';

/** Claims on health and legal contracts. */
export const personClaimPlans: readonly ClaimPlan[] = [
  {
    key: 'camille-optical',
    owner: 'camille',
    type: 'health_optical',
    contract: 'camille-health',
    occurredDaysAgo: 70,
    path: [
      ['declared', 70],
      ['complete', 70],
      ['accepted', 66],
      ['closed', 55],
    ],
  },
  {
    key: 'odette-hospital',
    owner: 'odette',
    type: 'health_hospital',
    contract: 'odette-health',
    occurredDaysAgo: 46,
    path: [
      ['declared', 46],
      ['complete', 46],
      ['accepted', 45],
    ],
  },
  {
    key: 'lea-accident',
    owner: 'lea',
    type: 'health_accident',
    contract: 'lea-health',
    occurredDaysAgo: 8,
    path: [
      ['declared', 6],
      ['complete', 2],
    ],
  },
  {
    key: 'bruno-dispute',
    owner: 'bruno',
    type: 'legal',
    contract: 'bruno-legal',
    occurredDaysAgo: 62,
    path: [
      ['declared', 58],
      ['complete', 50],
      ['withHandler', 48],
    ],
  },
  {
    key: 'emma-dental',
    owner: 'emma',
    type: 'health_dental',
    contract: 'emma-health',
    occurredDaysAgo: 9,
    path: [
      ['declared', 9],
      ['complete', 9],
      ['underReview', 6],
    ],
  },
];
