import { openFact, type PartyTold } from '../../../domain/claimParty.ts';
import type { Circumstance } from '../../../domain/jointReport.ts';
import type { Answers } from '../../form/form.ts';
import { partiesTold } from '../parties/partiesOf.ts';
import { finds } from '../story/finds.ts';
import { sharedTells } from '../story/tells.ts';
import { amountTold } from './amount.prompt.ts';
import { boxesTold } from './boxes.ts';
import type { Extra } from './extra.ts';
import { valueTold } from './toldIn.ts';

const NO_WITNESS =
  /\b(?:pas|aucun|sans) (?:de |d'autre )?temoins?\b|\bpersonne n'a (?:rien |(?:ete )?temoin)?vu\b|\bno witness|\bnobody saw/;

/** What a story answers to a question, in the value that the question keeps; undefined when it says nothing sure. */
export function toldValue(
  extra: Extra,
  text: string,
  plain: string,
  answers: Answers = {},
): string | number | boolean | PartyTold[] | Circumstance[] | undefined {
  const { id, kind, tells = sharedTells[extra.id] } = extra;
  if (kind === 'partner') return undefined;
  if (kind === 'amount') return amountTold(text) ?? undefined;
  if (kind === 'boxes') {
    const boxes = boxesTold(plain, extra.of);
    return boxes.length === 0 ? undefined : boxes;
  }
  if (kind === 'parties') {
    if (id === 'witnesses' && NO_WITNESS.test(plain)) return [];
    const told = partiesTold(extra, text, answers);
    return told.length === 0 || openFact(told) !== null ? undefined : told;
  }
  if (kind === 'text' || kind === 'plate') return finds[id]?.(text);
  const value = tells === undefined ? undefined : valueTold(plain, tells);
  if (value === undefined) return undefined;
  return kind === 'yesNo' ? value === 'true' : value;
}
