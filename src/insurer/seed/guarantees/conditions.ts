import type { CoverCondition } from '../../../domain/contract.ts';
import type { Bilingual } from '../seedContext.ts';
import { carExclusions as car } from './carExclusions.ts';
import { healthExclusions as health } from './healthExclusions.ts';
import { homeExclusions as home } from './homeExclusions.ts';

type Asked = CoverCondition['asked'];

const fact =
  (paidIf: boolean) =>
  (code: string, question: Bilingual, otherwise: Bilingual, asked: Asked = 'named') =>
  (clause: string): CoverCondition => ({ code, question, paidIf, otherwise, clause, asked });

const paidIfYes = fact(true);
const paidIfNo = fact(false);

/** The facts that decide, each made with the article of the guarantee that it belongs to. */
export const conditions = {
  // Home
  forcedEntry: paidIfYes(
    'forced_entry',
    {
      fr: 'Y a-t-il des traces d’effraction, par exemple une serrure forcée\u202f?',
      en: 'Are there traces of a break-in, such as a forced lock?',
    },
    home.noBreakIn,
    'always',
  ),
  openingClosed: paidIfYes(
    'opening_closed',
    { fr: 'La fenêtre ou la porte était-elle fermée\u202f?', en: 'Was the window or the door closed?' },
    home.noBreakIn,
  ),
  rainOpening: paidIfYes(
    'rain_opening_closed',
    { fr: 'La fenêtre était-elle fermée\u202f?', en: 'Was the window closed?' },
    home.openingLeft,
  ),
  emptyHome: paidIfNo(
    'empty_home',
    {
      fr: 'Le logement était-il vide depuis plus de 60 jours, sans que nous soyons prévenus\u202f?',
      en: 'Had the home been empty for more than 60 days without our being told?',
    },
    home.emptyHome,
  ),
  businessGoods: paidIfNo(
    'business_goods',
    { fr: 'S’agit-il d’un bien professionnel\u202f?', en: 'Is it professional property?' },
    home.businessGoods,
  ),
  upkeep: paidIfNo(
    'known_upkeep',
    {
      fr: 'Le dommage vient-il d’un défaut d’entretien que vous connaissiez\u202f?',
      en: 'Does the damage come from a lack of upkeep that you knew of?',
    },
    home.upkeep,
  ),
  roofLeft: paidIfNo(
    'roof_left',
    {
      fr: 'La toiture était-elle déjà abîmée et laissée sans réparation\u202f?',
      en: 'Was the roof damaged before, and left without repair?',
    },
    home.roofLeft,
  ),
  pipeRepair: paidIfNo(
    'pipe_repair',
    {
      fr: 'Parlez-vous de la réparation du tuyau ou de l’appareil lui-même\u202f?',
      en: 'Do you mean the repair of the pipe or the device itself?',
    },
    home.pipeRepair,
  ),
  scratches: paidIfNo(
    'scratched_only',
    { fr: 'Le verre est-il seulement rayé ou écaillé\u202f?', en: 'Is the glass only scratched or chipped?' },
    home.scratches,
  ),
  deviceAge: paidIfYes(
    'device_under_eight',
    { fr: 'L’appareil a-t-il moins de huit ans\u202f?', en: 'Is the device less than eight years old?' },
    home.oldDevice,
    'always',
  ),
  decree: paidIfYes(
    'decree_published',
    {
      fr: 'Un arrêté de catastrophe naturelle est-il publié pour votre commune\u202f?',
      en: 'Has a natural-disaster decree been published for your town?',
    },
    home.noDecree,
    'always',
  ),
  dogCategory: paidIfNo(
    'undeclared_category_dog',
    {
      fr: 'Le chien est-il de catégorie 1 ou 2, sans nous avoir été déclaré\u202f?',
      en: 'Is the dog of category 1 or 2, and not declared to us?',
    },
    home.dogs,
  ),
  wilful: paidIfNo(
    'on_purpose',
    { fr: 'Le dommage a-t-il été causé volontairement\u202f?', en: 'Was the damage caused on purpose?' },
    home.wilful,
  ),
  goodsAge: paidIfYes(
    'goods_under_five',
    { fr: 'Le bien a-t-il moins de cinq ans\u202f?', en: 'Is the item less than five years old?' },
    home.goodsTooOld,
    'always',
  ),
  habitable: paidIfNo(
    'still_habitable',
    { fr: 'Votre logement est-il encore habitable\u202f?', en: 'Can your home still be lived in?' },
    home.habitable,
    'always',
  ),
  earlierDispute: paidIfNo(
    'earlier_dispute',
    {
      fr: 'Connaissiez-vous ce litige avant le début du contrat\u202f?',
      en: 'Did you know of this dispute before the contract began?',
    },
    home.earlierDispute,
    'always',
  ),
  // Car
  keysLeft: paidIfNo(
    'keys_left',
    { fr: 'Les clés étaient-elles dans ou sur la voiture\u202f?', en: 'Were the keys in or on the car?' },
    car.keys,
    'always',
  ),
  unlistedUse: paidIfNo(
    'unlisted_use',
    {
      fr: 'La voiture servait-elle à livrer ou à transporter des clients\u202f?',
      en: 'Was the car being used for deliveries or paying passengers?',
    },
    car.unlistedUse,
  ),
  alcohol: paidIfNo(
    'alcohol_or_drugs',
    {
      fr: 'Le conducteur avait-il bu au-delà de la limite, ou pris de la drogue\u202f?',
      en: 'Had the driver drunk above the limit, or taken drugs?',
    },
    car.alcohol,
  ),
  licence: paidIfYes(
    'valid_licence',
    { fr: 'Le conducteur avait-il un permis valable\u202f?', en: 'Did the driver hold a valid licence?' },
    car.noLicence,
  ),
  borrowerLicence: paidIfYes(
    'valid_licence',
    { fr: 'La personne qui conduit a-t-elle un permis valable\u202f?', en: 'Does that person hold a valid licence?' },
    car.noLicence,
    'always',
  ),
  tyresAlone: paidIfNo(
    'tyres_alone',
    { fr: 'Les pneus sont-ils les seuls abîmés\u202f?', en: 'Are the tyres the only thing damaged?' },
    car.tyresAlone,
  ),
  mirrorsAlone: paidIfNo(
    'mirrors_alone',
    { fr: 'Seul le miroir du rétroviseur est-il cassé\u202f?', en: 'Is only the mirror glass broken?' },
    car.mirrorsAlone,
  ),
  wear: paidIfNo(
    'wear_or_breakdown',
    {
      fr: 'Le dommage vient-il de l’usure ou d’une panne mécanique\u202f?',
      en: 'Does the damage come from wear or a mechanical breakdown?',
    },
    car.wear,
  ),
  race: paidIfNo(
    'race',
    { fr: 'Était-ce pendant une course ou ses essais\u202f?', en: 'Was it during a race or its trials?' },
    car.race,
  ),
  carDecree: paidIfYes(
    'decree_published',
    {
      fr: 'Un arrêté de catastrophe naturelle est-il publié pour la commune\u202f?',
      en: 'Has a natural-disaster decree been published for the town?',
    },
    car.noDecree,
    'always',
  ),
  fuel: paidIfNo(
    'fuel_or_tolls',
    {
      fr: 'Parlez-vous du carburant ou des péages de cette voiture\u202f?',
      en: 'Do you mean the fuel or the tolls of that car?',
    },
    car.fuel,
  ),
  carAge: paidIfYes(
    'car_under_24_months',
    { fr: 'La voiture a-t-elle moins de 24 mois\u202f?', en: 'Is the car less than 24 months old?' },
    car.carTooOld,
    'always',
  ),
  far50: paidIfYes(
    'far_from_home',
    { fr: 'La panne est-elle à plus de 50 km de chez vous\u202f?', en: 'Is it more than 50 km from your home?' },
    car.near50,
    'always',
  ),
  far25: paidIfYes(
    'far_from_home',
    { fr: 'La panne est-elle à plus de 25 km de chez vous\u202f?', en: 'Is it more than 25 km from your home?' },
    car.near25,
    'always',
  ),
  // Health
  cosmetic: paidIfNo(
    'cosmetic',
    { fr: 'Est-ce un soin esthétique\u202f?', en: 'Is it cosmetic care?' },
    health.cosmetic,
  ),
  careHome: paidIfNo(
    'care_home',
    { fr: 'Est-ce un séjour en maison de retraite\u202f?', en: 'Is it a stay in a care home?' },
    health.careHome,
  ),
  roomComfort: paidIfNo(
    'room_comfort',
    {
      fr: 'Parlez-vous de la télévision, du téléphone ou d’un lit d’accompagnant\u202f?',
      en: 'Do you mean television, telephone or a companion’s bed?',
    },
    health.roomComfort,
  ),
  before16: paidIfYes(
    'before_sixteen',
    { fr: 'Le traitement commence-t-il avant 16 ans\u202f?', en: 'Does the treatment begin before the age of 16?' },
    health.adultOrthodontics,
    'always',
  ),
  glassesTooEarly: paidIfNo(
    'glasses_within_two_years',
    {
      fr: 'Avez-vous déjà acheté des lunettes depuis moins de deux ans, sans changement de vue\u202f?',
      en: 'Did you buy glasses less than two years ago, with no change of sight?',
    },
    health.glassesTooEarly,
  ),
  colouredLenses: paidIfYes(
    'corrective_lenses',
    { fr: 'Les lentilles corrigent-elles la vue\u202f?', en: 'Do the lenses correct the sight?' },
    health.colouredLenses,
  ),
  batteries: paidIfNo(
    'batteries_or_upkeep',
    { fr: 'Parlez-vous des piles ou de l’entretien\u202f?', en: 'Do you mean batteries or upkeep?' },
    health.batteries,
  ),
  practitioner: paidIfYes(
    'registered_practitioner',
    {
      fr: 'Le praticien a-t-il un numéro d’enregistrement officiel\u202f?',
      en: 'Does the practitioner have an official registration number?',
    },
    health.unregisteredPractitioner,
    'always',
  ),
  prescribed: paidIfYes(
    'prescribed',
    { fr: 'Avez-vous une ordonnance\u202f?', en: 'Do you have a prescription?' },
    health.withoutPrescription,
    'always',
  ),
  listedMedicine: paidIfYes(
    'refunded_medicine',
    {
      fr: 'La Sécurité sociale rembourse-t-elle ce médicament\u202f?',
      en: 'Does the social security refund this medicine?',
    },
    health.unlistedMedicines,
    'always',
  ),
  // Legal protection
  taxOrWorks: paidIfNo(
    'tax_or_building_works',
    {
      fr: 'Le litige porte-t-il sur des impôts ou des travaux de construction\u202f?',
      en: 'Is it about tax or building works?',
    },
    {
      fr: 'Les litiges fiscaux et les travaux de construction ne sont pas pris en charge.',
      en: 'Tax disputes and building works are not covered.',
    },
  ),
  wilfulAct: paidIfNo(
    'on_purpose',
    {
      fr: 'Êtes-vous poursuivi pour un acte commis volontairement\u202f?',
      en: 'Are you prosecuted for an intentional act?',
    },
    {
      fr: 'Les poursuites pour un acte commis volontairement ne sont pas prises en charge.',
      en: 'Prosecution for an intentional act is not covered.',
    },
  ),
  divorceFees: paidIfNo(
    'divorce_fees',
    {
      fr: 'Parlez-vous des frais d’avocat ou de procédure du divorce\u202f?',
      en: 'Do you mean lawyer or court fees of the divorce?',
    },
    {
      fr: 'Les frais d’avocat et de procédure du divorce ne sont pas pris en charge.',
      en: 'Lawyer and court fees of a divorce are not covered.',
    },
  ),
} as const;

export type ConditionName = keyof typeof conditions;

/** The facts that decide each guarantee, the most telling first; a formula may add its own. */
export const conditionsOf: Readonly<
  Record<'health' | 'home' | 'car' | 'legal', Readonly<Record<string, readonly ConditionName[]>>>
> = {
  home: {
    fire: ['businessGoods', 'upkeep'],
    water: ['rainOpening', 'roofLeft', 'upkeep'],
    leak_search: ['pipeRepair'],
    theft: ['openingClosed', 'businessGoods', 'emptyHome', 'forcedEntry'],
    jewels: ['openingClosed', 'emptyHome', 'forcedEntry'],
    glass: ['scratches'],
    glass_hob_greenhouse: ['scratches'],
    storm: ['rainOpening', 'roofLeft', 'upkeep'],
    outdoor: ['upkeep'],
    electrical: ['businessGoods', 'deviceAge'],
    natural_disaster: ['decree'],
    liability_bodily: ['wilful', 'dogCategory'],
    liability_property: ['wilful', 'dogCategory'],
    school_liability: ['wilful'],
    dog_cyclist_liability: ['wilful', 'dogCategory'],
    new_for_old: ['goodsAge'],
    rehousing: ['habitable'],
    legal_rider: ['earlierDispute'],
  },
  car: {
    liability_bodily: ['race', 'licence'],
    liability_property: ['race', 'licence'],
    driver_injury: ['alcohol', 'licence'],
    legal_defence: ['alcohol'],
    glass: ['mirrorsAlone'],
    theft: ['unlistedUse', 'keysLeft'],
    fire: ['unlistedUse', 'wear'],
    storm: ['wear'],
    natural_disaster: ['carDecree'],
    own_damage: ['alcohol', 'licence', 'unlistedUse', 'tyresAlone', 'wear'],
    vandalism: ['tyresAlone'],
    car_loan: ['unlistedUse', 'borrowerLicence'],
    assistance_breakdown: ['race'],
    replacement_car: ['fuel'],
    new_value: ['wear', 'carAge'],
  },
  health: {
    medicines: ['listedMedicine'],
    hospital_fees_optam: ['cosmetic'],
    hospital_fees_non_optam: ['cosmetic'],
    hospital_daily_charge: ['careHome'],
    hospital_single_room: ['roomComfort'],
    dental_care: ['cosmetic'],
    crown: ['cosmetic'],
    implant: ['cosmetic'],
    orthodontics: ['before16'],
    glasses_class_a: ['glassesTooEarly'],
    glasses_class_b_simple: ['glassesTooEarly'],
    glasses_class_b_complex: ['glassesTooEarly'],
    contact_lenses: ['colouredLenses'],
    hearing_class_b: ['batteries'],
    soft_medicine: ['practitioner'],
    prevention: ['prescribed'],
  },
  legal: {
    consumer: ['taxOrWorks', 'wilfulAct', 'earlierDispute'],
    housing: ['taxOrWorks', 'wilfulAct', 'earlierDispute'],
    neighbours: ['taxOrWorks', 'wilfulAct', 'earlierDispute'],
    work: ['taxOrWorks', 'wilfulAct', 'earlierDispute'],
    motor: ['wilfulAct', 'earlierDispute'],
    amicable_expert: ['earlierDispute'],
    divorce_advice: ['divorceFees'],
  },
};
