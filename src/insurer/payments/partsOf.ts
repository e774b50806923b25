import type { Contract } from '../../domain/contract.ts';
import type { Cents } from '../../domain/money.ts';
import type { PaymentSchedule } from '../../domain/payment.ts';
import { carBasePrice, healthPersonPrice } from '../seed/tariff.ts';

type Parts = NonNullable<PaymentSchedule['next']>['parts'];

/** What an instalment is made of: by person for health, price and bonus-malus for a car. Adds up to `amount`. */
export function partsOf(contract: Contract, amount: Cents): Parts {
  const parts = partsByKind(contract);
  const sum = parts.reduce((total, { cents }) => total + cents, 0);
  // A price that is not the tariff's (agreed by hand, last cents of the year) is told as one sum.
  return parts.length > 0 && sum === amount ? parts : [{ label: whole(contract), cents: amount }];
}

function partsByKind({ risk, formula }: Contract): Parts {
  switch (risk.kind) {
    case 'people':
      return risk.people.map(({ name, link }) => {
        const cents = healthPersonPrice(formula, link === 'child' ? 'child' : 'adult');
        return { label: { fr: name, en: name }, cents };
      });
    case 'vehicle': {
      const base = carBasePrice(formula);
      const coefficient = (risk.crmHundredths / 100).toFixed(2);
      const price = Math.round(Number(((base * risk.crmHundredths) / 100).toFixed(6)));
      return [
        { label: { fr: `Tarif ${formula}`, en: `${formula} price` }, cents: base },
        {
          label: { fr: `Bonus-malus ${coefficient.replace('.', ',')}`, en: `No-claims coefficient ${coefficient}` },
          cents: price - base,
        },
      ];
    }
    case 'dwelling':
    case 'disputes':
      return [];
  }
}

const whole = ({ formula }: Contract) => ({
  fr: `Formule ${formula}, taxes comprises`,
  en: `${formula} plan, taxes included`,
});
