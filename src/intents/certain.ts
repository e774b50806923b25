import type { Intent } from './catalogue.ts';

/** Whole messages that mean one thing only, such as a number of ours or a bare greeting: they need no statistics. */
const wholes: readonly { whole: RegExp; intent: Intent }[] = [
  {
    whole:
      /^\W*eca[ -]?\d{7}(?:(?:\W+(?:n[ée]e?|born|date|le|the|on|et|and))*\W+\d{1,2}[/. -]\d{1,2}[/. -]\d{2,4})?\W*$/i,
    intent: 'sign_in',
  },
  {
    whole:
      /^\W*(?:(?:et|mais|alors|donc|and|so),? )?(?:(?:il|elle|[çc]a|ce contrat|celui[- ]ci|mon contrat|it) (?:me )?(?:couvre|rembourse|comprend|prend en charge) quoi|(?:il|elle|[çc]a) comprend quoi|que (?:couvre|comprend|rembourse)(?:[- ]t[- ](?:il|elle))?(?: (?:mon|ce) contrat)?|what (?:does (?:it|this|my (?:contract|policy))|do i) (?:cover|include)(?: me for)?)(?: (?:exactement|au juste|exactly))?\W*$/i,
    intent: 'guarantees',
  },
  {
    whole:
      /^\W*(?:(?:je (?:veux|voudrais|souhaite|peux) |j['’]aimerais |i (?:want|would like) to |can i )?(?:ouvr\w*|voir|revoir|consult\w*|affich\w*|montr\w*|acc[ée]der [àa]|retourner (?:[àa]|sur)|aller sur|show(?: me)?|see|open|go to)(?: moi)? ?)?(?:(?:mon|le|my|the) )?(?:tableau de bord|dashboard)(?: (?:s il (?:vous|te) plait|svp|please))?\W*$/i,
    intent: 'sign_in',
  },
  {
    whole:
      /^\W*(?:alors )?(?:quoi de neuf|du (?:neuf|nouveau)|what['’]?s new|any news)(?: (?:pour moi|aujourd['’]hui|dans mon (?:dossier|espace|compte)|for me|today))?\W*$/i,
    intent: 'sign_in',
  },
  {
    whole:
      /^\W*(?:(?:je (?:veux|voudrais|peux|souhaite) |j['’]aimerais |on |i (?:want|would like) to |can i )?(?:repren(?:dre|ds|d|ez|ons)|continue[rz]?|finir|termine[rz]?|resume|finish|go on with) (?:avec )?(?:(?:ma|la|mon|my|the) )?(?:d[ée]claration|claim)(?: (?:de sinistre|en cours|commenc[ée]e|s['’]il (?:vous|te) pla[iî]t|svp|please))?)\W*$/i,
    intent: 'claim_file',
  },
  {
    whole:
      /^\W*(?:(?:bonjour|bonsoir|hello|hi),? )?(?:(?:je (?:veux|voudrais|souhaite|cherche|souhaiterais)|j['’](?:aimerais|ai besoin d['’]?e?)|il me (?:faut|faudrait)|(?:pouvez|pourriez)[- ]vous (?:m['’]envoyer|me donner|m['’]en faire)|i (?:need|want|would like)|can (?:i have|you (?:send|give) me)) ?(?:avoir |recevoir |télécharger |obtenir |to (?:have|get|download) )?)?(?:un|une|des|quelques|a|some|one of my) ?(?:papiers?|documents?|paperwork|papers?)(?: (?:s['’]il (?:vous|te) pla[iî]t|svp|please|de mon contrat))?\W*$/i,
    intent: 'documents',
  },
  { whole: /^\W*sin-\d{4}-[a-z]{3}-\d{6}\W*$/i, intent: 'claim_status' },
  {
    whole:
      /^\W*(?:(?:alors|bonjour|bon|hello),? )?(?:combien (?:est[- ]ce que )?(?:je (?:vous )?dois|dois[- ]je|vous dois[- ]je)|je (?:vous )?dois combien|(?:how much|what) do i owe(?: you)?)(?: (?:encore|en tout|au total|aujourd['’]hui|in total|now))?\W*$/i,
    intent: 'pay_premium',
  },
  {
    whole:
      /^\W*(?:(?:mais|bon|alors|et|so|and),? )?(?:(?:vous|tu) (?:faites|fais|savez faire|sais faire|pouvez faire|peux faire) quoi|qu['’]est[- ]ce que (?:vous|tu) (?:faites|fais|savez faire|sais faire|pouvez faire|peux faire)|que (?:faites|pouvez|savez)[- ]vous(?: faire)?|what (?:do|can) you do)(?: (?:pour moi|au juste|exactement|en fait|ici|for me|exactly|here))?\W*$/i,
    intent: 'help',
  },
  {
    whole:
      /^\W*(?:(?:et|sinon|bonjour|vous avez|avez[- ]vous|il y a|quelle est|c['’]est quoi|which is|what is|what['’]?s),? )*(?:quelle|une|la|which|the|a|any)? ?(?:formule|offre|plan) (?:(?:est|la|is|the) )*(?:moins ch[eè]re|plus [eé]conomique|cheapest|cheaper)\W*$/i,
    intent: 'quote',
  },
  {
    whole:
      /^\W*(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|bonjour|bonsoir|coucou|salut)(?: (?:there|all))?\W*$/i,
    intent: 'greet',
  },
];

export function certainIntent(text: string): Intent | null {
  return text.length > 60 ? null : (wholes.find(({ whole }) => whole.test(text))?.intent ?? null);
}
