import type { Customer } from '../../domain/identity.ts';
import type { CustomerRef } from '../../domain/ids.ts';
import type { SeedContext } from './seedContext.ts';

export const customerKeys = ['camille', 'yanis', 'odette', 'karim', 'lea', 'bruno', 'emma', 'hugo'] as const;
export type CustomerKey = (typeof customerKeys)[number];

type Person = Omit<Customer, 'ref' | 'number' | 'mobile'>;

// Phones are in the blocks that the regulator keeps for fiction; no mail is ever sent in demo mode.
const people: Record<CustomerKey, Person> = {
  camille: {
    firstName: 'Camille',
    lastName: 'Exemple',
    birthDate: '1988-04-12',
    language: 'fr',
    email: 'camille@example.fr',
    phone: '+33639981001',
    address: { street: '12 rue de la Démo', postcode: '69003', city: 'Lyon' },
    accountState: 'active',
  },
  yanis: {
    firstName: 'Yanis',
    lastName: 'Fictif',
    birthDate: '1999-09-30',
    language: 'fr',
    email: 'yanis@example.fr',
    phone: '+33639981002',
    address: { street: '7 traverse de la Démo', postcode: '13005', city: 'Marseille' },
    accountState: 'active',
  },
  odette: {
    firstName: 'Odette',
    lastName: 'Modèle',
    birthDate: '1946-02-03',
    language: 'fr',
    email: 'odette@example.fr',
    phone: '+33261911003',
    address: { street: '3 quai de la Démo', postcode: '29200', city: 'Brest' },
    accountState: 'active',
  },
  karim: {
    firstName: 'Karim',
    lastName: 'Spécimen',
    birthDate: '1979-11-21',
    language: 'fr',
    email: 'karim@example.fr',
    phone: '+33353011004',
    address: { street: '28 boulevard de la Démo', postcode: '59000', city: 'Lille' },
    accountState: 'active',
  },
  lea: {
    firstName: 'Léa',
    lastName: 'Virtuelle',
    birthDate: '2002-06-17',
    language: 'fr',
    email: 'lea@example.fr',
    phone: '+33536491005',
    address: { street: '5 allée de la Démo', postcode: '31000', city: 'Toulouse' },
    accountState: 'notActivated',
  },
  bruno: {
    firstName: 'Bruno',
    lastName: 'Prototype',
    birthDate: '1965-01-08',
    language: 'fr',
    email: 'bruno@example.fr',
    phone: '+33261911006',
    address: { street: '41 cours de la Démo', postcode: '44000', city: 'Nantes' },
    accountState: 'resetRequired',
  },
  emma: {
    firstName: 'Emma',
    lastName: 'Sample',
    birthDate: '1991-12-05',
    language: 'en',
    email: 'emma@example.com',
    phone: '+33199001007',
    address: { street: '9 passage de la Démo', postcode: '75011', city: 'Paris' },
    accountState: 'active',
  },
  hugo: {
    firstName: 'Hugo',
    lastName: 'Bouchon',
    birthDate: '1983-07-27',
    language: 'fr',
    email: 'hugo@example.fr',
    phone: '+33465711008',
    address: { street: '16 chemin de la Démo', postcode: '34000', city: 'Montpellier' },
    accountState: 'active',
  },
};

/** Row number of a demo customer, from 1: their number, mobile, account and plate end with it. */
export const rowOf = (key: CustomerKey): number => customerKeys.indexOf(key) + 1;

export function demoCustomer(key: CustomerKey, context: SeedContext): Customer {
  return {
    ref: context.idOf('cus', key) as CustomerRef,
    number: `ECA100000${rowOf(key)}`,
    ...people[key],
    mobile: `+3363998100${rowOf(key)}`,
  };
}

/** The last four digits of the account that refunds are paid to; bank 99999 does not exist. */
export const ibanEnds: Record<CustomerKey, string> = {
  camille: '0115',
  yanis: '0212',
  odette: '0309',
  karim: '0406',
  lea: '0503',
  bruno: '0697',
  emma: '0794',
  hugo: '0891',
};
