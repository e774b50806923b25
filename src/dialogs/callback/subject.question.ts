import { type DeskTopic, deskTopics } from '../../domain/deskRequest.ts';
import type { Question } from '../form/form.ts';
import { choiceQuestion, type Option } from '../prompts/choice.prompt.ts';

/** How customers name a subject; the whole message must be about it, so that no story is taken for an answer. */
const says: Readonly<Record<DeskTopic, RegExp>> = {
  claim: about(
    `sinistres?|accidents?|vols?|d[ée]g[âa]ts?(?: des eaux)?|d[ée]claration|bris de glace|pare-brise|fuites?|cambriolage|incendie|claims?|accident|theft|damage|leak|windscreen`,
  ),
  reimbursement: about(
    `remboursements?|soins?|mutuelle|lunettes|dents|dentiste|hospitalisation|refunds?|reimbursements?|glasses|dentist`,
  ),
  premium: about(`cotisations?|paiements?|pr[ée]l[èe]vements?|[ée]ch[ée]ances?|factures?|premiums?|payments?|bills?`),
  contract: about(`contrats?|garanties?|attestations?|contracts?|policy|policies|guarantees?|certificates?`),
  quote: about(`devis|tarifs?|prix|quotes?|prices?`),
  cancellation: about(`r[ée]siliations?|r[ée]silier|fin de contrat|cancellations?|cancel(?:ling)?(?: my contract)?`),
  account: about(`comptes?|espace(?: client)?|mot de passe|connexion|coordonn[ée]es|accounts?|password|sign[- ]?in`),
  complaint: about(`r[ée]clamations?|plaintes?|m[ée]contentement|complaints?`),
  other: about(`autres?(?: choses?| sujets?)?|rien de tout [çc]a|something else|other|another subject`),
};

const options: readonly Option<DeskTopic>[] = deskTopics.map((value) => ({
  value,
  label: `topic.${value}`,
  says: says[value],
}));

/** What the call is about; the reasons an advisor's team is made for. */
export const subjectQuestion: Question<DeskTopic> = choiceQuestion({
  id: 'subject',
  ask: 'callback.ask.subject',
  help: 'callback.help.subject',
  label: 'callback.label.subject',
  edit: 'callbackEditSubject',
  called: {
    fr: ['le sujet', 'le motif', 'la raison'],
    en: ['the subject', 'the reason', 'the topic'],
  },
  options,
});

function about(words: string): RegExp {
  const lead = `(?:c['’]est |it(?:['’]s| is) )?(?:pour |au sujet |concernant |[àa] propos |about |for )?(?:de |d['’])?(?:la |le |les |l['’]|une? |mon |ma |mes |des |du |an? |my |the )?`;
  return new RegExp(`^${lead}(?:${words})(?: auto| voiture| habitation| sant[ée]| d['’ ]assurance)?\\W*$`, 'iu');
}
