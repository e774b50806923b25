import type { ContractKind, Guarantee } from '../domain/contract.ts';

export type Family =
  | 'routine'
  | 'hospital'
  | 'dental'
  | 'optical'
  | 'events'
  | 'belongings'
  | 'liability'
  | 'services'
  | 'driver'
  | 'carLoss'
  | 'carDamage'
  | 'disputes'
  | 'advice'
  | 'other';

/** How the guarantees of a kind are grouped, at most six together: a card shows no more lines. */
const families: Readonly<Record<ContractKind, Partial<Record<Family, readonly string[]>>>> = {
  health: {
    routine: [
      'consultation_optam',
      'consultation_non_optam',
      'lab_radiology',
      'medicines',
      'soft_medicine',
      'prevention',
    ],
    hospital: ['hospital_fees_optam', 'hospital_fees_non_optam', 'hospital_daily_charge', 'hospital_single_room'],
    dental: ['dental_care', 'crown_full_cover', 'crown', 'dental_yearly_cap', 'implant', 'orthodontics'],
    optical: [
      'glasses_class_a',
      'glasses_class_b_simple',
      'glasses_class_b_complex',
      'contact_lenses',
      'hearing_class_b',
    ],
  },
  home: {
    events: ['fire', 'water', 'leak_search', 'storm', 'outdoor', 'natural_disaster'],
    belongings: ['theft', 'jewels', 'glass', 'glass_hob_greenhouse', 'electrical', 'new_for_old'],
    liability: ['liability_bodily', 'liability_property', 'school_liability', 'dog_cyclist_liability'],
    services: ['rehousing', 'legal_rider'],
  },
  car: {
    driver: ['liability_bodily', 'liability_property', 'driver_injury', 'legal_defence', 'car_loan'],
    carLoss: ['theft', 'fire', 'storm', 'natural_disaster'],
    carDamage: ['glass', 'own_damage', 'vandalism', 'new_value'],
    services: ['assistance_breakdown', 'replacement_car'],
  },
  legal: {
    disputes: ['consumer', 'housing', 'neighbours', 'work', 'motor'],
    advice: ['amicable_expert', 'divorce_advice'],
  },
};

/** The guarantees of a contract in their families; what no family knows comes last. Empty families are left out. */
export function byFamily(
  kind: ContractKind,
  guarantees: readonly Guarantee[],
): { family: Family; guarantees: Guarantee[] }[] {
  const known = Object.entries(families[kind]) as [Family, readonly string[]][];
  const grouped = known.map(([family, codes]) => ({
    family,
    guarantees: codes.flatMap((code) => guarantees.filter((guarantee) => guarantee.code === code)),
  }));
  const placed = new Set(known.flatMap(([, codes]) => codes));
  const others = guarantees.filter((guarantee) => !placed.has(guarantee.code));
  return [...grouped, { family: 'other' as const, guarantees: others }].filter((group) => group.guarantees.length > 0);
}
