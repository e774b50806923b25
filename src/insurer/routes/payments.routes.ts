import type { Clock } from '../../clock.ts';
import { type Payment, paymentRequest } from '../../domain/payment.ts';
import { idempotencyKey, parseBody } from '../http/json.ts';
import { notFound, ok, type Reply, refusal } from '../http/reply.ts';
import type { Handle } from '../http/route.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import type { PaymentsStore } from '../store/payments.store.ts';

export interface PaymentRouteContext {
  customers: CustomersStore;
  payments: PaymentsStore;
  idOf(prefix: string, purpose: string, words: string): string;
  /** Absolute address of the page of a payment. */
  pageOf(id: string): string;
  clock: Clock;
}

/** Pages for what is late, and whether they were used. */
export function paymentRoutes({
  customers,
  payments,
  idOf,
  pageOf,
  clock,
}: PaymentRouteContext): Record<'openPayment' | 'payment', Handle> {
  const shown = (payment: Omit<Payment, 'url'>): Payment => ({ ...payment, url: pageOf(payment.id) });

  return {
    async openPayment(call): Promise<Reply> {
      const ref = call.param('ref');
      if (customers.customer(ref) === null) return notFound();
      const key = idempotencyKey(call);
      if ('refused' in key) return key.refused;
      const parsed = await parseBody(call, paymentRequest);
      if ('refused' in parsed) return parsed.refused;
      const now = clock.now();
      const filing = { value: key.key, requestHash: parsed.hash };
      const contract = customers.contract(ref, parsed.body.contractId)?.contract;
      const before = payments.filed(ref, filing, now);
      if (before === null && contract === undefined)
        return refusal(422, 'CONTRACT_UNKNOWN', 'The customer has no contract with this id');
      if (before === null && contract?.arrears == null)
        return refusal(422, 'NOTHING_OWED', 'This contract owes nothing');
      const opened =
        before ??
        (contract?.arrears == null
          ? null
          : payments.open(
              ref,
              filing,
              {
                id: idOf('pay', 'payment', `${ref} ${key.key}`),
                contract,
                amountCents: contract.arrears.owedCents,
                language: parsed.body.language,
              },
              now,
            ));
      if (opened === null || opened.kind === 'conflict')
        return refusal(409, 'IDEMPOTENCY_CONFLICT', 'This key was used with another body');
      return { status: opened.kind === 'stored' ? 201 : 200, body: shown(opened.payment) };
    },

    payment(call) {
      const found = payments.one(call.param('ref'), call.param('id'), clock.now());
      return found === null ? notFound() : ok(shown(found));
    },
  };
}
