import type { ClaimType } from '../../domain/claim.ts';
import type { Said, Translator } from '../../locales/translator.ts';

const sorrow = {
  auto_accident: 'claim.sorry.accident',
  health_accident: 'claim.sorry.accident',
  auto_theft: 'claim.sorry.theft',
  home_burglary: 'claim.sorry.burglary',
  auto_fire: 'claim.sorry.fire',
  home_fire: 'claim.sorry.fire',
  auto_natural_disaster: 'claim.sorry.disaster',
  home_natural_disaster: 'claim.sorry.disaster',
} as const satisfies Partial<Record<ClaimType, string>>;

/** One short sentence after harm; null for a quote or a windscreen. */
export function sorryFor(type: ClaimType | undefined, t: Translator): Said | null {
  return type !== undefined && type in sorrow ? t(sorrow[type as keyof typeof sorrow]) : null;
}
