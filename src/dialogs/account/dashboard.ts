import { show, speak } from '../../cards/answer.ts';
import { contractLabels, contractState, nextPayment } from '../../cards/contractWords.ts';
import { dashboardCard } from '../../cards/dashboard.card.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Customer } from '../../domain/identity.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import { beginChoice } from '../beginChoice.ts';
import { mainChoices } from '../patterns/smallTalk.ts';
import type { Turn } from '../turn.ts';
import { toDosOf } from './toDos.ts';

/** Why the dashboard opens: just identified, asked to sign in again, or asked for it. */
export type DashboardOpening = 'identify.welcome' | 'identify.already' | 'dashboard.again';

const MOST_CHOICES = 6;

/** The customer by first name, and in one answer what awaits them, each with the tap that deals with it. */
export async function sayDashboard(turn: Turn, opening: DashboardOpening): Promise<void> {
  const { t } = turn;
  const customer = await customerOrNull(turn);
  const name = customer?.firstName ?? null;
  if (customer === null) {
    turn.say(speak(t(opening, { name, acts: null }), { choices: mainChoices(turn) }));
    return;
  }
  const { toDos, contracts, whole } = await toDosOf(turn, customer);
  const act = toDos.filter((toDo) => toDo.act);
  const know = toDos.filter((toDo) => !toDo.act);
  // "Nothing to do" is said only when everything was looked at.
  const said = t(opening, { name, acts: whole || act.length > 0 ? act.length : null });
  if (toDos.length === 0 && contracts.length === 0 && whole) {
    turn.say(speak(said, { choices: mainChoices(turn) }));
    return;
  }
  const card = dashboardCard(
    { key: `dashboard.${turn.inboxId}`, act, know, contracts: glanceOf(turn, contracts), partial: !whole },
    t,
  );
  turn.say(show(said, [card], { choices: toDos.length === 0 ? mainChoices(turn) : choicesOf(turn, toDos) }));
}

/** "Santé Confort : 54,90 € le samedi 5 décembre" for each, two homes told apart; the state where nothing is called. */
function glanceOf({ t, today }: Turn, contracts: readonly Contract[]): string[] {
  const names = contractLabels(contracts, t);
  return contracts.map((contract, index) => {
    const next = contract.arrears === null ? nextPayment(contract, t, today) : null;
    const name = names[index]?.label ?? '';
    return t.words('dashboard.contract', { name, next: next ?? contractState(contract, t, today) });
  });
}

/** One tap a line, each label once; then a person's usual ways on. */
function choicesOf(turn: Turn, toDos: readonly { choice: ReturnType<typeof beginChoice> }[]) {
  const own = toDos.map(({ choice }) => choice);
  const distinct = own.filter(({ label }, index) => own.findIndex((one) => one.label.label === label.label) === index);
  return [...distinct.slice(0, MOST_CHOICES), beginChoice(turn, 'fileClaim', 'claim_file')];
}

async function customerOrNull(turn: Turn): Promise<Customer | null> {
  try {
    return await turn.gateway().profile();
  } catch (thrown) {
    if (!isBackendTrouble(thrown)) throw thrown;
    return null;
  }
}
