import type { Language } from '../../domain/identity.ts';

/** What a sentence about a call asks: a new one, another time, none any more, or when it is. */
export type CallbackAct = 'book' | 'move' | 'cancel' | 'when';

type Words = Readonly<Record<Language, RegExp>>;

const cancel: Words = {
  fr: /(?<!\p{L})(?:annul\p{L}*|supprim\p{L}*|d[ée]command\p{L}*|ne (?:me |m['’])?(?:rappel|appel|t[ée]l[ée]phon)\p{L}* (?:plus|pas)|plus (?:besoin|la peine)|laisse[rz]? tomber)/iu,
  en: /(?<!\p{L})(?:cancel\p{L}*|call (?:it|that) off|(?:do not|don['’]t) call(?: me)?(?: back)?|no (?:longer|more) need|drop the (?:call|appointment))/iu,
};

const move: Words = {
  fr: /(?<!\p{L})(?:d[ée]cal\p{L}*|d[ée]plac(?:er|ez|e|[ée]|ons)|report(?:er|ez|e|[ée])|repouss(?:er|ez|e)|(?:avancer?|chang(?:er|ez|e)|modifi(?:er|ez|e)) (?:de |d['’]|le |l['’]|la |mon |ma |ce |cet )?(?:heure|jour|date|horaire|cr[ée]neau|rendez-vous|rdv|rappel|appel))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:reschedul\p{L}*|mov(?:e|ing)|postpon\p{L}*|put (?:it )?back|bring (?:it )?forward|chang(?:e|ing) (?:the |my )?(?:time|day|date|slot|appointment|call))(?!\p{L})/iu,
};

const when: Words = {
  fr: /(?<!\p{L})(?:quand|[àa] quelle heure|quel jour|o[ùu] en est|toujours pr[ée]vu|bien pr[ée]vu|j['’ ]attends)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:when|what time|which day|still (?:booked|planned)|waiting for)(?!\p{L})/iu,
};

/** Things that are cancelled or moved too: "rappelez-moi pour annuler mon contrat" asks for a call. */
const otherThings =
  /(?<!\p{L})(?:contrat|assurance|mutuelle|police|abonnement|pr[ée]l[èe]vement|paiement|[ée]ch[ée]ance|cotisation|expert|expertise|adresse|d[ée]m[ée]nag\p{L}*|policy|contract|insurance|payment|premium|address|house)/iu;

/** For sentences already known to be about a call. */
export function callbackAct(text: string, language: Language): CallbackAct {
  const said = text.slice(0, 500);
  const other = otherThings.test(said);
  if (!other && cancel[language].test(said)) return 'cancel';
  if (!other && move[language].test(said)) return 'move';
  return when[language].test(said) ? 'when' : 'book';
}
