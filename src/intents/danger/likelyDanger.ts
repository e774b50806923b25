import type { Language } from '../../domain/identity.ts';
import { fold } from '../fold.ts';
import type { Danger } from '../understanding.port.ts';

/** Words that tell what an emergency is about, once it is known to be one; the gravest first. */
const words: Readonly<Record<Language, readonly (readonly [Danger, RegExp])[]>> = {
  fr: [
    [
      'medicalAbroad',
      /rapatri|(?:hopital|hospitalis|urgences|malade|clinique).*(?:etranger|espagne|portugal|italie|maroc|tunisie|grece|turquie|algerie|thailande)|(?:etranger|espagne|portugal|italie|maroc|tunisie|grece|turquie|algerie|thailande).*(?:hopital|hospitalis|urgences|malade|clinique)/,
    ],
    [
      'injury',
      /\bsang\b|saign|bless|inconscient|evanoui|malaise|respire|ambulance|samu|secouriste|tres mal|mal (?:au|a la) (?:cou|ventre|tete|dos|poitrine)|(?:ecroule|effondre|tombe).*(?:bouge|parle|repond|releve|salon|cuisine|bain|escalier|sol)|crise|convuls|danger|etouff|gorge|noye|coeur|poitrine|electrocut|avale|cachets|delire|fievre|brulee? (?:vif|grave)|enceinte|bebe (?:ne|est)|reveill|bouge (?:plus|pas)|par terre|au sol|a terre|sous (?:le|la|les) (?:camion|voiture|decombres|roue)|oxygene|dialyse|percut.*visage|tremble|veines|ebouillant|renvers.*(?:dame|pieton|enfant|cycliste)|boit plus|\bbebe\b|allonge|etendu|une attaque|vomi|chute|revuls|\bcoma\b|inanim|douleur|sous le tracteur|doigt|\bos\b|levres|infarctus|\bavc\b|accouche|mord|insuline|jambes?\b|pieton|passag|livide|hurle/,
    ],
    [
      'fire',
      /\bfeu\b(?! (?:rouge|vert))|flamm|fumee|\bbrul|incendie|etincelle|\bcram|\bfume\b|flamb|prendre feu|\barcs?\b|crepite|roussi|enfume|embras/,
    ],
    ['gas', /\bgaz\b|gaziniere|monoxyde|\bco\b|oeufs? pourri/],
    [
      'intruder',
      /cambriol|voleur|intrus|cagoul|inconnu|lampe torche|alarme|cachee? dans|balcon|portail|ombre|salon alors|fouill|sous mes yeux|charger|(?:types?|hommes?|quelqu'? ?un|individus?|gens).*(?:jardin|escalier|couloir|chez|salon|garage)|des voix|des pas|quelqu'? ?un.*(?:chez moi|maison|porte|fenetre|grenier|etage)|forc\w* ma porte/,
    ],
    [
      'violence',
      /agress|frapp|menac|\barme\b|couteau|me suit|me suivent|poursui|tape sur|violent|\bbat\b|coups? de poing|serre le cou|etrangl|mon ex\b|peur de (?:lui|mon)|dessus|cogn|pousse|flingue|fusil|batte|\bivre\b|il a bu|se battre|gifl/,
    ],
    ['motorway', /autoroute|bande d'? ?arret|peripherique|\bperiph|rocade|voie rapide/],
    [
      'despair',
      /mourir|suicid|en finir|vivre|reveiller demain|mieux sans moi|sauter|me jeter|disparaitre|somnifere|toute la boite|exister|pendre|regretter|bord de la fenetre|adieu|me fais du mal|s'? ?arrete pour toujours/,
    ],
    [
      'waterRunning',
      /\beau\b.*(?:coul|mont|gicl|deborde|sort|rentre|entre|partout|chevilles)|(?:fuit|fuite|inond|deborde|robinet|tuyau|pleut|pluie|ca (?:coule|goutte)|cascade|vanne|se remplit)/,
    ],
    ['lockedOut', /\bcles?\b|\bclefs?\b|serrur|porte|enferme|dehors/],
    ['breakdown', /panne|depann|remorqu|batterie|pneu|roue|demarre|moteur|voiture|moto|caisse|essence|frein|embrayage/],
    [
      'injury',
      /\b(?:mari|femme|fils|fille|pere|mere|bebe|enfant|petite?|copain|copine|frere|soeur|voisine?|papa|maman|papi|mamie)\b/,
    ],
  ],
  en: [
    [
      'medicalAbroad',
      /repatriat|(?:hospital|emergency room|ill\b|sick|clinic).*(?:abroad|spain|portugal|italy|morocco|greece|turkey|thailand)|(?:abroad|spain|portugal|italy|morocco|greece|turkey|thailand).*(?:hospital|emergency room|\bill\b|sick|clinic)/,
    ],
    [
      'injury',
      /blood|bleed|injur|chok|drown|swallow|tablets|pills|poison|heart|chest|electric shock|\bshock\b|numb|swelling|unrespons|not moving|isn'?t moving|won'?t wake|can'?t wake|on the (?:floor|ground)|knocked .* over|oxygen|dialysis|wrists|boiling|strange noises|keeled|caught in|lips|lying in|floppy|pedestrian|screaming|foot is|vomit|foaming|finger|bone|insulin|birth|legs|yelling|pale|passenger|old lady|biting|pregnant|\bfit\b|stroke|under the|\bhurt\b|unconscious|faint|breath|ambulance|collapsed|seizure|(?:fell|fallen).*(?:mov|answer|respond|get up)|in danger/,
    ],
    ['fire', /\bfire\b|flame|smok|burn|spark|ablaze|arcing/],
    ['gas', /\bgas\b|monoxide|\bco\b|rotten egg/],
    [
      'intruder',
      /burglar|intruder|thief|stranger|balaclava|torchlight|alarm|hiding|voices|balcony|gate|shadow|lounge|loading|being forced|emptying|footsteps|they'?re (?:trying|hammering)|(?:someone|somebody).*(?:house|door|window|attic|upstairs)/,
    ],
    [
      'violence',
      /attack|hitting|beating|threaten|weapon|knife|following me|chasing|my ex\b|hands round my neck|pulled a gun|\bgun\b|shotgun|\bbat\b|drunk|hit me|burn the house|following|afraid of (?:him|my)/,
    ],
    ['motorway', /motorway|hard shoulder|highway|ring road/],
    [
      'despair',
      /want to die|existing|kill myself|end(?:ing)? it|jump|wake up|without me|miss me|goodbye|hang himself|sleeping pills|edge of/,
    ],
    [
      'waterRunning',
      /water.*(?:pour|com|ris|run|everywhere|ankle)|leak|flood|overflow|tap|pipe|rain|waterfall|dripping|stopcock/,
    ],
    ['lockedOut', /\bkeys?\b|\block|door/],
    ['breakdown', /broken down|breakdown|tow|battery|tyre|wheel|start|engine|\bcar\b|bike|petrol|brakes/],
    ['injury', /\b(?:husband|wife|son|daughter|father|mother|dad|mum|baby|child|kid|friend|brother|sister|gran)\b/],
  ],
};

/** What a sentence that asks for help right now is about; null when it does not say. Only for such sentences. */
export function likelyDanger(text: string, language: Language): Danger | null {
  const plain = fold(text);
  return words[language].find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
