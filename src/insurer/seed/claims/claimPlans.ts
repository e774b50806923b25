import type { Claim, ClaimState, ClaimType } from '../../../domain/claim.ts';
import type { PaperCode } from '../../claims/documents.ts';
import { offerOf } from '../../claims/steps.ts';
import type { CustomerKey } from '../customers.ts';

/** A demo claim before its dates, its ids and its number. */
export interface ClaimPlan {
  key: string;
  owner: CustomerKey;
  type: ClaimType;
  contract: string;
  occurredDaysAgo: number;
  /** States passed with days ago, oldest first; the last is the current one. */
  path: readonly (readonly [ClaimState, number])[];
  missing?: PaperCode[];
  offer?: Claim['offer'];
  refusal?: Claim['refusal'];
  /** Said instead of the usual next act, such as the day of an expert's visit. */
  expertInDays?: number;
}

export const claimPlans: readonly ClaimPlan[] = [
  {
    key: 'camille-glass',
    owner: 'camille',
    type: 'auto_glass',
    contract: 'camille-car',
    occurredDaysAgo: 16,
    path: [
      ['declared', 15],
      ['complete', 14],
      ['underReview', 10],
      ['offerSent', 4],
    ],
    offer: offerOf(62_000, 0, 7_500),
  },
  {
    key: 'camille-liability',
    owner: 'camille',
    type: 'home_liability',
    contract: 'camille-home',
    occurredDaysAgo: 41,
    path: [
      ['declared', 39],
      ['complete', 35],
      ['awaitingThirdParty', 21],
    ],
  },
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
    key: 'camille-accident',
    owner: 'camille',
    type: 'auto_accident',
    contract: 'camille-car',
    occurredDaysAgo: 420,
    path: [
      ['declared', 418],
      ['expertPlanned', 412],
      ['expertReported', 405],
      ['offerSent', 400],
      ['accepted', 396],
      ['paymentIssued', 390],
      ['closed', 386],
    ],
    offer: offerOf(184_000, 0, 30_000),
  },
  {
    key: 'camille-television',
    owner: 'camille',
    type: 'home_electrical',
    contract: 'camille-home',
    occurredDaysAgo: 205,
    path: [
      ['declared', 203],
      ['complete', 200],
      ['offerSent', 190],
      ['accepted', 188],
      ['paymentIssued', 180],
      ['closed', 178],
    ],
    // 899.00 bought four years before, 10 % of wear a year.
    offer: offerOf(89_900, 35_960, 10_000),
  },
  {
    key: 'yanis-flood',
    owner: 'yanis',
    type: 'auto_natural_disaster',
    contract: 'yanis-car',
    occurredDaysAgo: 330,
    path: [
      ['declared', 326],
      ['awaitingDecree', 325],
      ['underReview', 290],
      ['offerSent', 270],
      ['accepted', 268],
      ['paymentIssued', 255],
      ['closed', 252],
    ],
    offer: offerOf(215_000, 0, 38_000),
  },
  {
    key: 'yanis-fire',
    owner: 'yanis',
    type: 'auto_fire',
    contract: 'yanis-car',
    occurredDaysAgo: 560,
    path: [
      ['declared', 558],
      ['expertReported', 545],
      ['offerSent', 540],
      ['accepted', 536],
      ['paymentIssued', 530],
      ['closed', 528],
    ],
    offer: offerOf(131_500, 0, 40_000),
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
    key: 'odette-window',
    owner: 'odette',
    type: 'home_glass',
    contract: 'odette-home',
    occurredDaysAgo: 24,
    path: [
      ['declared', 23],
      ['complete', 22],
      ['offerSent', 12],
      ['accepted', 9],
      ['paymentIssued', 1],
    ],
    offer: offerOf(41_000, 0, 7_500),
  },
  {
    key: 'odette-storm',
    owner: 'odette',
    type: 'home_storm',
    contract: 'odette-home',
    occurredDaysAgo: 300,
    path: [
      ['declared', 297],
      ['underReview', 290],
      ['noFurtherAction', 275],
    ],
  },
  {
    key: 'karim-water',
    owner: 'karim',
    type: 'home_water',
    contract: 'karim-home-lille',
    occurredDaysAgo: 11,
    path: [
      ['declared', 10],
      ['complete', 8],
      ['expertPlanned', 3],
    ],
    expertInDays: 6,
  },
  {
    key: 'karim-burglary',
    owner: 'karim',
    type: 'home_burglary',
    contract: 'karim-home-touquet',
    occurredDaysAgo: 19,
    path: [
      ['declared', 18],
      ['missingDocuments', 14],
    ],
    missing: ['goodsList', 'invoices'],
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
    key: 'bruno-theft',
    owner: 'bruno',
    type: 'auto_theft',
    contract: 'bruno-car',
    occurredDaysAgo: 480,
    path: [
      ['declared', 479],
      ['missingDocuments', 475],
      ['complete', 462],
      ['offerSent', 448],
      ['accepted', 444],
      ['paymentIssued', 436],
      ['closed', 434],
    ],
    offer: offerOf(980_000, 0, 50_000),
  },
  {
    key: 'bruno-vandalism',
    owner: 'bruno',
    type: 'auto_vandalism',
    contract: 'bruno-car',
    occurredDaysAgo: 52,
    path: [
      ['declared', 51],
      ['complete', 47],
      ['expertReported', 33],
      ['offerSent', 20],
      ['contested', 13],
    ],
    offer: offerOf(184_000, 0, 30_000),
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
  {
    key: 'emma-fire',
    owner: 'emma',
    type: 'home_fire',
    contract: 'emma-home',
    occurredDaysAgo: 36,
    path: [
      ['declared', 35],
      ['complete', 30],
      ['expertPlanned', 26],
      ['expertReported', 5],
    ],
  },
  {
    key: 'emma-burglary',
    owner: 'emma',
    type: 'home_burglary',
    contract: 'emma-home',
    occurredDaysAgo: 390,
    path: [
      ['declared', 389],
      ['complete', 380],
      ['offerSent', 366],
      ['accepted', 360],
      ['paymentIssued', 352],
      ['closed', 350],
    ],
    offer: offerOf(425_000, 85_000, 20_000),
  },
  {
    key: 'hugo-flood',
    owner: 'hugo',
    type: 'home_natural_disaster',
    contract: 'hugo-home',
    occurredDaysAgo: 28,
    path: [
      ['declared', 26],
      ['complete', 22],
      ['awaitingDecree', 21],
    ],
  },
  {
    key: 'hugo-accident',
    owner: 'hugo',
    type: 'auto_accident',
    contract: 'hugo-car',
    occurredDaysAgo: 3,
    path: [['declared', 2]],
    missing: ['photos'],
  },
  {
    key: 'hugo-tyre',
    owner: 'hugo',
    type: 'auto_accident',
    contract: 'hugo-car',
    occurredDaysAgo: 74,
    path: [
      ['declared', 72],
      ['complete', 68],
      ['underReview', 62],
      ['refused', 50],
    ],
    refusal: {
      reason: {
        fr: 'Seul un pneu est abîmé. Les dommages aux pneus seuls ne sont pas payés.',
        en: 'Only a tyre is damaged. Damage to the tyres alone is not paid.',
      },
      clause: '4.1',
    },
  },
];
