import type { ContractKind } from '../../domain/contract.ts';

type Codes = Partial<Readonly<Record<ContractKind, readonly string[]>>>;

/**
 * What customers call things, and the guarantees they then mean, most telling first. Of one group only the first that
 * fits counts, so that "bijoux volés" is about jewels rather than theft. Matched on folded text, both languages.
 */
export const guaranteeWords: readonly { group: string; says: RegExp; codes: Codes }[] = [
  // Health
  { group: 'dental', says: /\bimplants?\b/, codes: { health: ['implant', 'dental_yearly_cap'] } },
  {
    group: 'dental',
    says: /orthodon|appareil dentaire|\bbagues?\b|\bbraces\b/,
    codes: { health: ['orthodontics'] },
  },
  {
    group: 'dental',
    says: /couronne|prothese|bridge\b|dentier|\bcrowns?\b|denture/,
    codes: { health: ['crown', 'crown_full_cover', 'dental_yearly_cap'] },
  },
  {
    group: 'dental',
    says: /\bdent(?:s|aires?|istes?|al|ist)?\b|carie|detartrage|\bt(?:oo|ee)th\b/,
    codes: { health: ['dental_care', 'crown', 'dental_yearly_cap'] },
  },
  { group: 'optical', says: /lentille|contact lens|\bcontacts\b/, codes: { health: ['contact_lenses'] } },
  {
    group: 'optical',
    says: /progressi|verres complexes|complex lens|varifocal/,
    codes: { health: ['glasses_class_b_complex', 'glasses_class_a'] },
  },
  {
    group: 'optical',
    says: /lunettes?|\bverres (?:simples|correcteurs)|monture|optique|opticien|\bglasses\b|optical|optician/,
    codes: { health: ['glasses_class_b_simple', 'glasses_class_b_complex', 'glasses_class_a'] },
  },
  {
    group: 'hearing',
    says: /audition|auditi(?:f|ve)|audioprothes|\bsourd|hearing/,
    codes: { health: ['hearing_class_b'] },
  },
  {
    group: 'soft',
    says: /osteo|chiropr|medecines? (?:douces?|alternatives?)|alternative medicine/,
    codes: { health: ['soft_medicine'] },
  },
  { group: 'prevention', says: /vaccin|prevention/, codes: { health: ['prevention'] } },
  {
    group: 'doctor',
    says: /hors optam|depassements?|secteur 2|outside optam|extra fees?/,
    codes: { health: ['consultation_non_optam', 'consultation_optam'] },
  },
  {
    group: 'doctor',
    says: /generaliste|medecins?\b|docteurs?\b|specialiste|consultation|dermato|gyneco|cardiolog|\bdoctors?\b|\bgp\b|specialist/,
    codes: { health: ['consultation_optam', 'consultation_non_optam'] },
  },
  {
    group: 'lab',
    says: /analyses?\b|radio(?:s|logie|graphie)?\b|\birm\b|scanner|echographie|prise de sang|blood test|\bmri\b|x-?rays?|\blab\b/,
    codes: { health: ['lab_radiology'] },
  },
  {
    group: 'medicines',
    says: /medicaments?|pharmacie|\bmedicines?\b|\bdrugs\b|prescription/,
    codes: { health: ['medicines'] },
  },
  {
    group: 'hospital',
    says: /chambre (?:particuliere|individuelle|seule)|(?:single|private) room/,
    codes: { health: ['hospital_single_room'] },
  },
  {
    group: 'hospital',
    says: /forfait (?:journalier|hospitalier)|daily charge/,
    codes: { health: ['hospital_daily_charge'] },
  },
  {
    group: 'hospital',
    says: /hopital|hospitali|chirurgi|\boperation\b|clinique|hospital|surgery/,
    codes: {
      health: ['hospital_fees_optam', 'hospital_fees_non_optam', 'hospital_daily_charge', 'hospital_single_room'],
    },
  },
  // Home and car
  { group: 'rehousing', says: /reloge|\bhotel\b|rehous/, codes: { home: ['rehousing'] } },
  {
    group: 'value',
    says: /valeur a neuf|new for old|value as new/,
    codes: { home: ['new_for_old'], car: ['new_value'] },
  },
  {
    group: 'water',
    says: /recherche de fuite|leak search|find(?:ing)? (?:a|the) leak/,
    codes: { home: ['leak_search'] },
  },
  {
    group: 'water',
    says: /degats? des? eaux?|\bfuites?\b|\bdde\b|machine a laver|lave-linge|plomberie|water damage|\bleak(?:s|ing)?\b|burst pipe/,
    codes: { home: ['water', 'leak_search'] },
  },
  {
    group: 'disaster',
    says: /catastrophe|cat-? ?nat|inondation|inonde|secheresse|seisme|tremblement de terre|\bcrue\b|flood|earthquake|drought|natural disaster/,
    codes: { home: ['natural_disaster', 'water'], car: ['natural_disaster'] },
  },
  {
    group: 'theft',
    says: /\b(?:vol|stol|steal|theft).{0,40}\b(?:velos?|trottinette|bikes?|bicycle)\b|\b(?:velos?|trottinette|bikes?|bicycle)\b.{0,40}\b(?:vol|stol)/,
    codes: { home: ['theft'] },
  },
  { group: 'theft', says: /bijou|montre de luxe|\bjewel/, codes: { home: ['jewels', 'theft'] } },
  {
    group: 'theft',
    says: /\bray(?:e|er|ee|ures?)\b.{0,40}(?:voiture|auto\b|bagnole|caisse|carrosserie|portiere|parking)|(?:voiture|auto\b|bagnole|caisse|carrosserie|portiere|parking).{0,40}\bray(?:e|er|ee|ures?)\b|keyed my car/,
    codes: { car: ['vandalism'] },
  },
  {
    group: 'theft',
    says: /vandal|\btags?\b|graffiti|degrad/,
    codes: { car: ['vandalism'], home: ['theft'] },
  },
  {
    group: 'theft',
    says: /\bvol(?:s|e|es|ee|ees|er|ent)?\b|cambriol|effraction|\btheft\b|stolen|\bsteals?\b|burglar|break-?in/,
    codes: { home: ['theft', 'jewels'], car: ['theft'] },
  },
  {
    group: 'glass',
    says: /plaque (?:de cuisson|vitro|a induction)|\bplaque (?!d'|mineral)(?:\S+ ){0,2}(?:cassee?|fissuree?|fendue?|felee?|ebrechee?|eclatee?|brisee?)\b|vitroceramique|veranda|\bserre\b|\bhob\b|greenhouse/,
    codes: { home: ['glass_hob_greenhouse'] },
  },
  { group: 'glass', says: /pare-?brise|windscreen|windshield|lunette arriere/, codes: { car: ['glass'] } },
  {
    group: 'outdoor',
    says: /jardin|piscine|portail|cloture|biens exterieurs|garden|swimming pool|outdoor/,
    codes: { home: ['outdoor'] },
  },
  {
    group: 'electrical',
    says: /electri|foudre|surtension|\btele(?:s|viseur|vision)?\b|ordinateur|\bfrigo|congelateur|electromenager|lightning|power surge|\btv\b|fridge|computer/,
    codes: { home: ['electrical'] },
  },
  {
    group: 'weather',
    says: /tempete|\bgrele|\bneige|\bvent\b|\borages?\b|\bstorm|\bhail|\bsnow|\bwind\b/,
    codes: { home: ['storm', 'outdoor'], car: ['storm'] },
  },
  {
    group: 'glass',
    says: /bris de (?:glace|vitre)|\bvitres?\b|\bvitrages?\b|carreaux?\b|broken glass|(?:fenetres?|baie vitree|velux)\b.{0,40}(?:cass|bris|fendu|fissur|explos|\bray|ecaill)|(?:cass|bris|fendu|fissur)\w*.{0,25}(?:fenetre|baie vitree|velux)|\bwindows?\b.{0,30}(?:broke|crack|smash|shatter|scratch|chip)|(?:broke|crack|smash|shatter|scratch|chip)\w*.{0,15}\bwindows?\b/,
    codes: { home: ['glass'], car: ['glass'] },
  },
  {
    group: 'fire',
    says: /incendie|\bfeu\b|\bbrul|explosion|\bfumee|\bfires?\b|\bsmoke|burn(?:t|ed|s)?\b/,
    codes: { home: ['fire'], car: ['fire'] },
  },
  {
    group: 'liability',
    says: /\bchiens?\b|\bchiots?\b|rottweiler|\blabradors?\b|\bpoodle|\bpupp(?:y|ies)\b|\bbit (?:the|my|an?|some|him|her)\b|\bchats?\b|\bmord(?:u|s|re)?\b|animal|cycliste|a velo|\bdogs?\b|\bbit(?:e|es|ten)\b|cyclist|\bpets?\b/,
    codes: { home: ['dog_cyclist_liability', 'liability_bodily'] },
  },
  { group: 'liability', says: /scolaire|\becole|\bschool\b/, codes: { home: ['school_liability'] } },
  {
    group: 'liability',
    says: /responsabilite civile|\brc\b|dommages? (?:causes? )?(?:aux? |a un )(?:tiers|autrui|autres)|chez (?:le|mon|la|ma) voisine?|liabilit|third[- ]part/,
    codes: { home: ['liability_property', 'liability_bodily'], car: ['liability_property', 'liability_bodily'] },
  },
  // Car
  {
    group: 'loan',
    says: /(?:vehicule|voiture) de (?:remplacement|pret|courtoisie)|replacement car|courtesy car|rental car/,
    codes: { car: ['replacement_car'] },
  },
  {
    group: 'loan',
    says: /\bpret(?:e|er|ent)?\b.{0,20}\b(?:voiture|auto|volant|vehicule)|\bpret du volant|conduit? ma voiture|conduire ma voiture|lend(?:ing)?\b|drive(?:s)? my car/,
    codes: { car: ['car_loan'] },
  },
  {
    group: 'damage',
    says: /dommages? (?:a|de|sur|tous)|tous accidents|accrochage|carrosserie|accident (?:responsable|de (?:la |ma )?voiture|auto)|car accident|\bfosse\b|own damage|my own car|at-fault/,
    codes: { car: ['own_damage'] },
  },
  {
    group: 'assistance',
    says: /\bpannes?\b|depann|remorqu|assistance|break(?:s|ing)? ?down|\btow/,
    codes: { car: ['assistance_breakdown'] },
  },
  { group: 'driver', says: /conducteur|\bdriver/, codes: { car: ['driver_injury'] } },
  { group: 'defence', says: /defense|recours|legal defence/, codes: { car: ['legal_defence'] } },
  // Legal protection
  {
    group: 'legal',
    says: /divorce/,
    codes: { legal: ['divorce_advice'] },
  },
  {
    group: 'legal',
    says: /employeur|licenci|prud|\bsalaire|employer|dismiss|unfair/,
    codes: { legal: ['work'], home: ['legal_rider'] },
  },
  {
    group: 'legal',
    says: /\bbail\b|bailleur|loyer|caution\b|depot de garantie|landlord|\btenan(?:t|cy)|deposit/,
    codes: { legal: ['housing'], home: ['legal_rider'] },
  },
  {
    group: 'legal',
    says: /(?:litige|conflit|probleme|dispute|conflict).{0,20}(?:voisin|neighbour)/,
    codes: { legal: ['neighbours'], home: ['legal_rider'] },
  },
  {
    group: 'legal',
    says: /artisan|vendeur|commande|achat|arnaqu|consommation|seller|\bpurchase|consumer/,
    codes: { legal: ['consumer'], home: ['legal_rider'] },
  },
  {
    group: 'legal',
    says: /(?:litige|conflit|dispute).{0,30}(?:garage|voiture|auto|car)/,
    codes: { legal: ['motor'], home: ['legal_rider'] },
  },
  {
    group: 'legal',
    says: /avocat|proces\b|tribunal|litiges?\b|lawyer|court|disputes?\b/,
    codes: { legal: ['consumer', 'housing', 'neighbours', 'work'], home: ['legal_rider'] },
  },
  { group: 'legal', says: /protection juridique|legal protection/, codes: { home: ['legal_rider'] } },
  { group: 'legal', says: /\bexperts?\b/, codes: { legal: ['amicable_expert'] } },
];
