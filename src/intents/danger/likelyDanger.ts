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
      /\bsang\b|saign|bless|inconscient|evanoui|malaise|respire|ambulance|samu|secouriste|tres mal|mal (?:au|a la) (?:cou|ventre|tete|dos|poitrine)|(?:ecroule|effondre|tombe).*(?:bouge|parle|repond|releve|salon|cuisine|bain|escalier|sol)|crise|convuls|danger/,
    ],
    ['fire', /\bfeu\b(?! (?:rouge|vert))|flamm|fumee|\bbrul|incendie|etincelle|\bcrame/],
    ['gas', /\bgaz\b|monoxyde/],
    [
      'intruder',
      /cambriol|voleur|intrus|quelqu'? ?un.*(?:chez moi|maison|porte|fenetre|grenier|etage)|forc\w* ma porte/,
    ],
    ['violence', /agress|frapp|menac|\barme\b|couteau|me suit/],
    ['motorway', /autoroute|bande d'? ?arret|peripherique|\bperiph|rocade|voie rapide/],
    [
      'waterRunning',
      /\beau\b.*(?:coul|mont|gicl|deborde|sort|rentre|entre|partout|chevilles)|(?:fuit|fuite|inond|deborde|robinet|tuyau)/,
    ],
    ['lockedOut', /\bcles?\b|\bclefs?\b|serrur|porte|enferme|dehors/],
    ['breakdown', /panne|depann|remorqu|batterie|pneu|roue|demarre|moteur|voiture|moto|caisse|essence|frein|embrayage/],
  ],
  en: [
    [
      'medicalAbroad',
      /repatriat|(?:hospital|emergency room|ill\b|sick|clinic).*(?:abroad|spain|portugal|italy|morocco|greece|turkey|thailand)|(?:abroad|spain|portugal|italy|morocco|greece|turkey|thailand).*(?:hospital|emergency room|\bill\b|sick|clinic)/,
    ],
    [
      'injury',
      /blood|bleed|injur|\bhurt\b|unconscious|faint|breath|ambulance|collapsed|seizure|(?:fell|fallen).*(?:mov|answer|respond|get up)|in danger/,
    ],
    ['fire', /\bfire\b|flame|smoke|burning|sparks/],
    ['gas', /\bgas\b|monoxide/],
    ['intruder', /burglar|intruder|thief|(?:someone|somebody).*(?:house|door|window|attic|upstairs)/],
    ['violence', /attack|hitting|threaten|weapon|knife|following me/],
    ['motorway', /motorway|hard shoulder|highway|ring road/],
    ['waterRunning', /water.*(?:pour|com|ris|run|everywhere|ankle)|leak|flood|overflow|tap|pipe/],
    ['lockedOut', /\bkeys?\b|\block|door/],
    ['breakdown', /broken down|breakdown|tow|battery|tyre|wheel|start|engine|\bcar\b|bike|petrol|brakes/],
  ],
};

/** What a sentence that asks for help right now is about; null when it does not say. Only for such sentences. */
export function likelyDanger(text: string, language: Language): Danger | null {
  const plain = fold(text);
  return words[language].find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
