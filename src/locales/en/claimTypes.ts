import type { claimTypesLabelsFr } from '../fr/claimTypes.ts';
import { type LabelTranslation, long, short } from '../translation.ts';

export const claimTypesLabelsEn: LabelTranslation<typeof claimTypesLabelsFr> = {
  'claimKind.car': short('My car'),
  'claimKind.home': short('My home'),
  'claimKind.health': short('My health'),
  'claimKind.legal': short('A dispute'),
  'claimType.auto_accident': short('Car accident'),
  'claimType.auto_glass': short('Broken car glass'),
  'claimType.auto_theft': short('Vehicle theft'),
  'claimType.auto_vandalism': short('Vandalised car'),
  'claimType.auto_fire': short('Car fire'),
  'claimType.auto_natural_disaster': long({
    label: 'Natural disaster, car',
    row: 'Natural disaster, car',
    tiny: 'Disaster, car',
  }),
  'claimType.home_water': short('Water damage'),
  'claimType.home_burglary': short('Burglary'),
  'claimType.home_fire': short('Home fire'),
  'claimType.home_glass': short('Broken home glass'),
  'claimType.home_storm': long({ label: 'Storm, hail or snow', row: 'Storm, hail or snow', tiny: 'Storm or hail' }),
  'claimType.home_natural_disaster': long({
    label: 'Natural disaster, home',
    row: 'Natural disaster, home',
    tiny: 'Disaster, home',
  }),
  'claimType.home_electrical': short('Electrical damage'),
  'claimType.home_liability': long({
    label: 'Harm done to someone',
    row: 'Harm done to someone',
    tiny: 'Harm to someone',
  }),
  'claimType.health_hospital': short('Hospital stay'),
  'claimType.health_optical': short('Quote for glasses'),
  'claimType.health_dental': short('Dental quote'),
  'claimType.health_accident': short('Bodily accident'),
  'claimType.legal': short('Dispute or conflict'),
};
