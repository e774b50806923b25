import type { ClaimType } from '../../../domain/claim.ts';
import {
  accidentExtras,
  carFireExtras,
  carGlassExtras,
  carTheftExtras,
  disasterExtras,
  vandalismExtras,
} from './carExtras.ts';
import { careQuoteExtras, healthAccidentExtras, hospitalExtras, legalExtras } from './careExtras.ts';
import type { Extra } from './extra.ts';
import {
  burglaryExtras,
  electricalExtras,
  habitableExtra,
  homeFireExtras,
  homeGlassExtras,
  liabilityExtras,
  stormExtras,
  waterExtras,
} from './homeExtras.ts';

/** What a claims handler asks besides the common questions, in the order it is asked. */
export const extrasByType: Readonly<Record<ClaimType, readonly Extra[]>> = {
  auto_accident: accidentExtras,
  auto_glass: carGlassExtras,
  auto_theft: carTheftExtras,
  auto_vandalism: vandalismExtras,
  auto_fire: carFireExtras,
  auto_natural_disaster: disasterExtras,
  home_water: waterExtras,
  home_burglary: burglaryExtras,
  home_fire: homeFireExtras,
  home_glass: homeGlassExtras,
  home_storm: stormExtras,
  home_natural_disaster: [...disasterExtras, habitableExtra],
  home_electrical: electricalExtras,
  home_liability: liabilityExtras,
  health_hospital: hospitalExtras,
  health_optical: careQuoteExtras,
  health_dental: careQuoteExtras,
  health_accident: healthAccidentExtras,
  legal: legalExtras,
};
