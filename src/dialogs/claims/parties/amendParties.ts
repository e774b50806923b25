import type { ClaimType } from '../../../domain/claim.ts';
import type { PartyRole } from '../../../domain/claimParty.ts';
import type { Asking, Form } from '../../form/form.ts';
import { conditionsOf, isOpened } from '../questions/extra.ts';
import { mergeParties, partyNamed } from './mergeParties.ts';
import { type PartiesExtra, partyExtras } from './partiesIn.ts';
import { closed, ownOf, partiesOf } from './partiesOf.ts';
import { partyTokens } from './partyTokens.ts';
import { partyLines, partyName } from './partyWords.ts';
import { readParties } from './readParties.ts';

const LEAD =
  /^\s*(?:(?:non|oui|et|ah|au fait|please|no|yes|also)[ ,]+)?(?:(?:je (?:veux|voudrais|dois)|il faut|pouvez-vous|peux-tu|can you|i (?:want|need) to) )?/
    .source;
const ADDS = new RegExp(
  `${LEAD}(?:r?ajoute[rz]?|j['’]ai oubli[ée]|il y avait aussi|il y a aussi|add|i forgot|there was also)(?!\\p{L})`,
  'iu',
);
const REMOVES = new RegExp(`${LEAD}(?:retire[rz]?|enl[eè]ve[rz]?|supprime[rz]?|efface[rz]?|remove|delete)\\b`, 'iu');

type Amended = ReturnType<NonNullable<Form['amends']>>;

/** "Ajoute un témoin, Mme Petit, 06…", "retire M. Martin": at any question, and at the summary. */
export function amendParties(asking: Asking, text: string): Amended {
  const type = asking.answers['type'] as ClaimType | undefined;
  if (type === undefined || text.length > 300) return null;
  const extras = partyExtras(type);
  if (extras.length === 0) return null;
  if (REMOVES.test(text)) return removed(extras, asking, text);
  return ADDS.test(text) ? added(extras, asking, text) : null;
}

function removed(extras: readonly PartiesExtra[], { answers, turn }: Asking, text: string): Amended {
  const roles = rolesSaid(text);
  for (const { id, role, roles: own } of extras) {
    const parties = partiesOf(answers[id], role);
    const at = partyNamed(
      parties,
      text,
      ownOf(
        own,
        roles.map((each) => ({ role: each })),
      ).map((each) => each.role),
    );
    const gone = parties[at];
    if (gone === undefined) continue;
    const left = parties.filter((each) => each !== gone);
    const words = { who: partyName(gone, turn.t), left: partyLines(ownOf(own, left), turn.t) };
    return { answers: { [id]: left }, said: turn.t('claim.party.removed', words) };
  }
  return null;
}

function added(extras: readonly PartiesExtra[], { answers, turn }: Asking, text: string): Amended {
  const roles = rolesSaid(text);
  const extra =
    extras.find((each) => each.roles.some((role) => roles.includes(role))) ??
    // "Ajoute M. Martin": nothing says what M. Martin has to do with it, unless there is one such question.
    (extras.length === 1 ? extras[0] : undefined);
  if (extra === undefined) return null;
  const { id, role, roles: own } = extra;
  const told = readParties(text, { role: roles.find((each) => own.includes(each)) ?? role }).filter(
    (party) => Object.keys(party).length > 1,
  );
  if (told.length === 0) return roles.length === 0 || answers[id] === undefined ? null : { ask: id };
  const as = own.length === 1 ? told.map((party) => ({ ...party, role })) : ownOf(own, told);
  const parties = closed(mergeParties(partiesOf(answers[id], role), as, false));
  const opens = isOpened(extra, answers) ? undefined : conditionsOf(extra).find(({ is }) => is.includes(true));
  return {
    // Whoever adds another car says that somebody else is involved.
    answers: { ...(opens === undefined ? {} : { [opens.id]: true }), [id]: parties },
    said: turn.t('claim.party.noted', { who: partyLines(ownOf(own, parties), turn.t) }),
  };
}

function rolesSaid(text: string): PartyRole[] {
  return partyTokens(text, { bareNames: false }).flatMap(({ says }) => ('role' in says ? [says.role] : []));
}
