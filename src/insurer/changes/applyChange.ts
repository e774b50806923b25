import { type IsoDate, parisAt } from '../../domain/calendar.ts';
import type { ChangeContent } from '../../domain/change.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Customer } from '../../domain/identity.ts';

/** The customer as they are once a change holds; the same object when it does not concern them. */
export function changedCustomer(customer: Customer, content: ChangeContent): Customer {
  switch (content.kind) {
    case 'address':
      return { ...customer, address: { street: content.street, postcode: content.postcode, city: content.city } };
    case 'phone':
      return /^\+33[67]/.test(content.phone)
        ? { ...customer, mobile: content.phone }
        : { ...customer, phone: content.phone };
    case 'email':
      return { ...customer, email: content.email };
    default:
      return customer;
  }
}

/**
 * The contract as it is from `effectiveAt` on. A coming end is known at once, so it is written when the change is
 * asked for, with `today` before the end; on the day itself the contract has ended.
 */
export function changedContract(
  contract: Contract,
  content: ChangeContent,
  when: { effectiveOn: IsoDate; today: IsoDate },
): Contract {
  if (!('contractId' in content) || content.contractId !== contract.id) return contract;
  const { premium } = contract;
  switch (content.kind) {
    case 'cancellation': {
      const over = when.effectiveOn <= when.today;
      const due =
        premium.nextDueOn !== null && premium.nextDueOn < when.effectiveOn && !over ? premium.nextDueOn : null;
      return {
        ...contract,
        state: over ? 'ended' : contract.state,
        renewsOn: over ? null : contract.renewsOn,
        endsOn: when.effectiveOn,
        premium: { ...premium, nextDueOn: due },
      };
    }
    case 'debitDay':
      return { ...contract, premium: { ...premium, nextDueOn: when.effectiveOn } };
    case 'frequency': {
      const instalmentCents =
        content.frequency === 'yearly' ? premium.yearlyCents : Math.round(premium.yearlyCents / 12);
      return when.effectiveOn <= when.today
        ? { ...contract, premium: { ...premium, frequency: content.frequency, instalmentCents } }
        : contract;
    }
    default:
      return contract;
  }
}

/** What is undone when a change is stopped: the fields as they were before it. */
export function restoredCustomer(customer: Customer, before: Customer, content: ChangeContent): Customer {
  switch (content.kind) {
    case 'address':
      return { ...customer, address: before.address };
    case 'phone':
      return /^\+33[67]/.test(content.phone)
        ? { ...customer, mobile: before.mobile }
        : { ...customer, phone: before.phone };
    case 'email':
      return { ...customer, email: before.email };
    default:
      return customer;
  }
}

export const dayOf = (instant: string): IsoDate => parisAt(Date.parse(instant)).date;
