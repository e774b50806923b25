import { speak } from '../../cards/answer.ts';
import { beginChoice } from '../beginChoice.ts';
import type { Turn } from '../turn.ts';

/** The first message: a machine, what it can do, and that a person is reachable. */
export function welcome(turn: Turn): void {
  turn.state.greeted = true;
  turn.say(turn.t('talk.welcome', { name: turn.services.brand.name }));
  turn.say(speak(turn.t('talk.whatNext'), { choices: mainChoices(turn) }));
}

export function greet(turn: Turn): void {
  if (turn.state.greeted) turn.say(speak(turn.t('talk.greet'), { choices: mainChoices(turn) }));
  else welcome(turn);
}

export function thanks(turn: Turn): void {
  turn.say(turn.t('talk.thanks'));
}

export function goodbye(turn: Turn): void {
  turn.say(turn.t('talk.goodbye'));
}

export function help(turn: Turn): void {
  turn.say(speak(turn.t('talk.help'), { choices: mainChoices(turn) }));
}

export function outOfScope(turn: Turn): void {
  turn.say(speak(turn.t('talk.outOfScope'), { choices: mainChoices(turn) }));
}

/** What most customers come for, and a person. */
export function mainChoices(turn: Turn) {
  return [
    beginChoice(turn, 'fileClaim', 'claim_file'),
    beginChoice(turn, 'reimbursements', 'reimbursement_status'),
    beginChoice(turn, 'guarantees', 'guarantees'),
    beginChoice(turn, 'callback', 'callback'),
  ];
}
