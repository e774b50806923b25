import type { ClaimType } from './claim.ts';

export const paperCodes = [
  'photos',
  'jointReport',
  'registration',
  'complaint',
  'invoices',
  'goodsList',
  'estimate',
  'waterReport',
  'firemen',
  'repairer',
  'victimLetter',
  'paidInvoice',
  'prescription',
  'quote',
  'admission',
  'certificate',
  'disputeContract',
  'letters',
] as const;
export type PaperCode = (typeof paperCodes)[number];

/** The papers that help most for each type, in the order they are named; none is needed in order to declare. */
export const usefulPapers: Readonly<Record<ClaimType, readonly PaperCode[]>> = {
  auto_accident: ['jointReport', 'photos'],
  auto_glass: ['photos', 'registration'],
  auto_theft: ['complaint', 'registration', 'invoices'],
  auto_vandalism: ['complaint', 'photos'],
  auto_fire: ['firemen', 'photos'],
  auto_natural_disaster: ['photos', 'estimate'],
  home_water: ['photos', 'waterReport'],
  home_burglary: ['complaint', 'goodsList', 'invoices'],
  home_fire: ['firemen', 'photos', 'goodsList'],
  home_glass: ['photos', 'estimate'],
  home_storm: ['photos', 'estimate'],
  home_natural_disaster: ['photos', 'goodsList', 'estimate'],
  home_electrical: ['repairer', 'photos'],
  home_liability: ['victimLetter', 'photos'],
  health_hospital: ['admission'],
  health_optical: ['quote', 'prescription'],
  health_dental: ['quote'],
  health_accident: ['certificate', 'paidInvoice'],
  legal: ['disputeContract', 'letters'],
};
