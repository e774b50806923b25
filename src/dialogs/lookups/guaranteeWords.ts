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
    says: /orthodon|appareil dentaire|^(?!.*(?:\bvol|cambriol|derob|effraction|\bstol|burgl)).*\bbagues?\b|\bbraces\b/,
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
    says: /audition|auditi(?:f|ve)|audioprothes|\bsourd|malentendant|sonotone|pour (?:mieux |bien )?entendre|entends? (?:mal|plus|moins)|hearing|\bdeaf\b/,
    codes: { health: ['hearing_class_b'] },
  },
  {
    group: 'soft',
    says: /osteo|chiropr|medecines? (?:douces?|alternatives?)|alternative medicine/,
    codes: { health: ['soft_medicine'] },
  },
  {
    group: 'prevention',
    says: /vaccin|prevention|\bjabs?\b|\bflu shot|contre la grippe/,
    codes: { health: ['prevention'] },
  },
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
    says: /chambre (?:particuliere|individuelle|seule|pour moi (?:tout|toute)? ?seule?)|(?:single|private|own) room|room (?:of (?:my|her|his) own|to (?:my|her|him)self)/,
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
    says: /degats? des? eaux?|\bfuites?\b|\bdde\b|machine a laver|lave-(?:linge|vaisselle)|plomberie|(?:tuyau|canalisation|flexible|chauffe-eau|ballon d'eau|cumulus)\w*.{0,25}(?:lach|cass|perc|eclat|fendu|pete|romp|rupture|fui)|(?:rupture|fissure) (?:de|d'une?) (?:tuyau|canalisation)|(?:baignoire|lavabo|evier|\bwc\b|toilettes?|douche).{0,25}debord|eau (?:coule|goutte|tombe) (?:du|dans)|water damage|\bleak(?:s|ing|ed)?\b|burst pipe|\bpipes?\b.{0,20}(?:burst|broke|split|froze|frozen|gave way)|(?:bath|sink|toilet|shower|washing machine|dishwasher|tank)\b.{0,40}(?:overflow|flooded|leak)|water (?:came|is coming|comes) through/,
    codes: { home: ['water', 'leak_search'] },
  },
  {
    group: 'disaster',
    says: /catastrophe|cat-? ?nat|(?:riviere|fleuve|ruisseau|torrent|\bmer\b).{0,30}(?:mont|debord|sorti|entr|envah)|\briver\b.{0,30}(?:rose|burst|overflow|flood|came)|inondation|inonde|secheresse|seisme|tremblement de terre|\bcrue\b|flood|earthquake|drought|natural disaster/,
    codes: { home: ['natural_disaster', 'water'], car: ['natural_disaster'] },
  },
  {
    group: 'loan',
    says: /(?:vehicule|voiture) de (?:remplacement|pret|courtoisie)|\bpret(?:ez|er) (?:une|un) (?:autre )?(?:voiture|vehicule|auto)|voiture de location|replacement car|courtesy car|rental car|\bhire car|(?:lend|give) me a(?:nother)? car/,
    codes: { car: ['replacement_car'] },
  },
  {
    group: 'theft',
    says: /\b(?:vol|stol|steal|theft).{0,40}\b(?:velos?|trottinette|bikes?|bicycle)\b|\b(?:velos?|trottinette|bikes?|bicycle)\b.{0,40}\b(?:vol|stol)/,
    codes: { home: ['theft'] },
  },
  {
    group: 'theft',
    says: /bijou|montre de luxe|\bjewel|(?:\bvol|cambriol|derob|effraction|\bpris\b).{0,60}\b(?:bagues?|colliers?|bracelets?|montres?|alliances?|boucles d'oreilles?)\b|\b(?:bagues?|colliers?|bracelets?|montres?|alliances?|boucles d'oreilles?)\b.{0,40}(?:\bvol|derob)|(?:stol|burgl|thie).{0,60}\b(?:rings?|necklaces?|bracelets?|watch(?:es)?|earrings?)\b|\b(?:rings?|necklaces?|bracelets?|watch(?:es)?|earrings?)\b.{0,40}stol/,
    codes: { home: ['jewels', 'theft'] },
  },
  {
    group: 'theft',
    says: /\bray(?:e|er|ee|ures?)\b.{0,40}(?:voiture|auto\b|bagnole|caisse|carrosserie|portiere|parking)|(?:voiture|auto\b|bagnole|caisse|carrosserie|portiere|parking).{0,40}\bray(?:e|er|ee|ures?)\b|keyed my car|(?:creve|lacere|degonfle)\w*.{0,15}\bpneus?\b|\bpneus?\b.{0,20}(?:creve|lacere)|(?:slash|punctur)\w*.{0,15}t[yi]res?|t[yi]res?.{0,15}(?:slash|punctur)/,
    codes: { car: ['vandalism'] },
  },
  {
    group: 'theft',
    says: /vandal|\btags?\b|graffiti|degrad/,
    codes: { car: ['vandalism'], home: ['theft'] },
  },
  {
    group: 'theft',
    says: /\b(?:a|ont) disparu\b.{0,20}\b(?:parking|garage|rue|devant)\b|\bplus (?:la )?(?:sur|dans) (?:le parking|la rue|ma place)\b|\b(?:car|vehicle) (?:is|was|has) (?:gone|disappeared)\b/,
    codes: { car: ['theft'] },
  },
  {
    // What people have at home, or with them.
    group: 'theft',
    says: /(?:\bvol(?:e|es|ee|ees|er)?\b|cambriol|derob|pique|fauche|stol|\btook\b|\btaken\b|thie|burgl).{0,60}\b(?:tele\w*|ordinateur|pc|portable|tablette|console|appareil photo|sac|valise|telephone|meubles?|tv|computer|laptop|tablet|camera|phone|bag|suitcase|furniture)\b|\b(?:tele\w*|ordinateur|pc|portable|tablette|console|appareil photo|sac|valise|telephone|tv|computer|laptop|tablet|camera|phone|bag)\b.{0,40}(?:\bvol(?:e|es|ee|ees)\b|derob|pique|stolen|\btaken\b)/,
    codes: { home: ['theft'] },
  },
  {
    group: 'theft',
    says: /\b(?:m'a|m'ont|fait|se sont fait) (?:pique|chipe|fauche|tire)e?s?\b|\bderobe|pickpocket|\bthie(?:f|ves)\b|\brobbed\b|\b(?:took|taken|grabbed|snatched) my\b|\bvol(?:s|e|es|ee|ees|er|ent)?\b|cambriol|effraction|\btheft\b|stolen|\bsteals?\b|burglar|break-?in/,
    codes: { home: ['theft', 'jewels'], car: ['theft'] },
  },
  {
    group: 'glass',
    says: /plaque (?:de cuisson|vitro|a induction)|\bplaque (?!d'|mineral)(?:\S+ ){0,2}(?:cassee?|fissuree?|fendue?|felee?|ebrechee?|eclatee?|brisee?)\b|vitroceramique|veranda|\bserre\b|\bhob\b|greenhouse/,
    codes: { home: ['glass_hob_greenhouse'] },
  },
  {
    // What is broken is somebody else's.
    group: 'glass',
    says: /(?:vitres?|fenetres?|baie|carreaux?|velux)\b.{0,20}(?:du|de (?:la|ma|mon|notre)|chez (?:le|la|mon|ma)) voisin|neighbou?r(?:'?s)?\b.{0,15}windows?|windows? of (?:my|the|our) neighbou?r/,
    codes: { home: ['liability_property'] },
  },
  { group: 'glass', says: /pare-?brise|windscreen|windshield|lunette arriere/, codes: { car: ['glass'] } },
  {
    group: 'outdoor',
    says: /jardin|terrasse|piscine|portail|cloture|biens exterieurs|garden|\bpatio\b(?! door)|\bterrace\b|swimming pool|outdoor/,
    codes: { home: ['outdoor'] },
  },
  {
    group: 'electrical',
    says: /electri|foudre|surtension|court-?.?circuit|\bgrille(?:e|s|es)?\b|lightning|power (?:surge|cut)|short[- ]circuit|\bfried\b/,
    codes: { home: ['electrical'] },
  },
  {
    // A device that was stolen is about the theft.
    group: 'theft',
    says: /\btele(?:s|viseur|vision)?\b|ordinateur|\bfrigo|congelateur|electromenager|\btv\b|fridge|computer/,
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
    says: /^(?!.*(?:\b[ae]n? velo|on my bike|cycling|trottinette)).*(?:\brenvers\w*.{0,20}(?:cyclist|pieton|enfant|quelqu|motard|passant|gamin|personne)|(?:\bhit|\bknock\w*|\b(?:ran|run) over).{0,20}(?:cyclist|pedestrian|person|child|somebody|someone))/,
    codes: { car: ['liability_bodily'] },
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
    says: /\bpret(?:e|er|ent)?\b.{0,20}\b(?:voiture|auto|volant|vehicule)|\bpret du volant|conduit? ma voiture|conduire ma voiture|lend(?:ing)?\b|drive(?:s)? my car/,
    codes: { car: ['car_loan'] },
  },
  {
    group: 'damage',
    says: /dommages? (?:a|de|sur|tous)|tous accidents|\bembouti|\bpercut|\bheurt|(?:contre|dans|tape|touche|accroche) (?:un|une|le|la) (?:poteau|mur|arbre|plot|trottoir|barriere|pilier|portail)|\bsanglier|\bchevreuil|sorti(?:e)? de (?:la )?route|\b(?:hit|scraped|bumped|crashed|ran|drove|backed) (?:into )?(?:a|the) (?:wall|pole|pillar|post|tree|bollard|deer|boar|gate|kerb)|on a (?:wall|pole|pillar|post|bollard)\b|crashed (?:my|the) car|accrochage|carrosserie|accident (?:responsable|de (?:la |ma )?voiture|auto)|car accident|\bfosse\b|own damage|my own car|at-fault/,
    codes: { car: ['own_damage'] },
  },
  {
    group: 'assistance',
    says: /\bpannes?\b|depann|(?:demarre|demarrer) (?:plus|pas)|batterie (?:a plat|morte|hs)|(?:won't|does not|doesn't|will not|wouldn't) start|flat battery|remorqu|assistance|break(?:s|ing)? ?down|\btow/,
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
    says: /employeur|\bpatron(?:ne)?\b|\bvire(?:e|s|es)?\b|licenci|prud|\bsalaire|employer|\bboss\b|\bsacked\b|dismiss|unfair/,
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
    says: /artisan|vendeur|commande|achat|arnaqu|consommation|\bmagasin|\bcommercant|\b(?:shop|store|retailer)\b.{0,30}(?:refund|refus|replace)|refund.{0,30}\b(?:shop|store)\b|seller|\bpurchase|consumer/,
    codes: { legal: ['consumer'], home: ['legal_rider'] },
  },
  {
    group: 'legal',
    says: /(?:litige|conflit|dispute).{0,30}(?:garage|voiture|auto|car)/,
    codes: { legal: ['motor'], home: ['legal_rider'] },
  },
  {
    group: 'legal',
    says: /avocat|proces\b|tribunal|litiges?\b|lawyer|\bcourts?\b(?!.?circuit)|disputes?\b/,
    codes: { legal: ['consumer', 'housing', 'neighbours', 'work'], home: ['legal_rider'] },
  },
  { group: 'legal', says: /protection juridique|legal protection/, codes: { home: ['legal_rider'] } },
  { group: 'legal', says: /\bexperts?\b/, codes: { legal: ['amicable_expert'] } },
];
