import type { Partner, PartnerKind } from '../../domain/partner.ts';
import { towns } from '../../domain/towns.ts';

export type DemoPartner = Omit<Partner, 'distanceMetres'> & { latitude: number; longitude: number };

interface Network {
  kind: PartnerKind;
  names: readonly string[];
  directPayment: boolean;
  services: readonly { fr: string; en: string }[];
  hours: { fr: string; en: string };
}

const shop = { fr: 'lundi au samedi, 9 h 30 à 19 h', en: 'Monday to Saturday, 9:30 to 19:00' };
const office = { fr: 'lundi au vendredi, 9 h à 18 h', en: 'Monday to Friday, 9:00 to 18:00' };
const always = { fr: 'tous les jours, 24 heures sur 24', en: 'every day, round the clock' };

// Names and streets are made up: nobody of this name is meant. The towns are where they are.
const networks: readonly Network[] = [
  {
    kind: 'optician',
    names: ['Optique Clair-Santé', 'Lunettes de la Démo'],
    directPayment: true,
    services: [
      { fr: 'Panier 100 % Santé', en: '100% Santé basket' },
      { fr: 'Prix négociés sur les verres', en: 'Agreed prices for lenses' },
      { fr: 'Réparation de monture', en: 'Frame repairs' },
    ],
    hours: shop,
  },
  {
    kind: 'dentist',
    names: ['Cabinet dentaire Clair-Santé', 'Centre dentaire de la Démo'],
    directPayment: true,
    services: [
      { fr: 'Devis transmis en ligne', en: 'Quotes sent online' },
      { fr: 'Prothèses à prix négociés', en: 'Prostheses at agreed prices' },
      { fr: 'Orthodontie', en: 'Orthodontics' },
    ],
    hours: office,
  },
  {
    kind: 'hearing',
    names: ['Audition Clair-Santé'],
    directPayment: true,
    services: [
      { fr: 'Essai de 30 jours', en: '30-day trial' },
      { fr: 'Panier 100 % Santé', en: '100% Santé basket' },
    ],
    hours: shop,
  },
  {
    kind: 'hospital',
    names: ['Clinique de la Démo', 'Hôpital du Modèle'],
    directPayment: true,
    services: [
      { fr: 'Prise en charge envoyée avant l’admission', en: 'Payment agreed before admission' },
      { fr: 'Chambre particulière', en: 'Single room' },
    ],
    hours: always,
  },
  {
    kind: 'garage',
    names: ['Garage de la Démo', 'Carrosserie du Modèle'],
    directPayment: true,
    services: [
      { fr: 'Véhicule de prêt', en: 'Courtesy car' },
      { fr: 'Réparation garantie 2 ans', en: 'Repairs guaranteed for 2 years' },
      { fr: 'Remorquage', en: 'Towing' },
    ],
    hours: office,
  },
  {
    kind: 'glass',
    names: ['Pare-brise de la Démo'],
    directPayment: true,
    services: [
      { fr: 'Réparation d’impact en 30 minutes', en: 'Chip repair in 30 minutes' },
      { fr: 'Intervention à domicile', en: 'Comes to your home' },
    ],
    hours: shop,
  },
  {
    kind: 'repairer',
    names: ['Plomberie de la Démo', 'Menuiserie et vitrerie du Modèle'],
    directPayment: false,
    services: [
      { fr: 'Recherche de fuite', en: 'Leak search' },
      { fr: 'Serrurerie et vitrage', en: 'Locks and glazing' },
    ],
    hours: always,
  },
];

/** Towns that have the networks; elsewhere the nearest one is shown with its distance. */
const served =
  /^(?:06000|13001|14000|21000|25000|29200|31000|33000|34000|35000|37000|38000|44000|45000|51100|54000|57000|59000|63000|64000|67000|69001|69100|75001|76000|80000|83000|86000|87000)$/;

/** Fiction blocks of the regulator, by the first digit of the post code's region. */
const phoneBlocks = ['+33199009', '+33261919', '+33353019', '+33465719', '+33536499'] as const;

export const demoPartners: readonly DemoPartner[] = towns
  .filter(({ postcode }) => served.test(postcode))
  .flatMap((town, townIndex) =>
    networks.flatMap((network, networkIndex) =>
      network.names.map((name, index): DemoPartner => {
        const turn = townIndex * 7 + networkIndex * 3 + index * 5;
        return {
          id: `prt-${town.postcode}-${network.kind}-${index + 1}`,
          kind: network.kind,
          name: `${name} ${town.name}`,
          street: `${(turn % 80) + 1} rue de la Démo`,
          postcode: town.postcode,
          city: town.name,
          phone: `${phoneBlocks[townIndex % phoneBlocks.length]}${String(100 + (turn % 900)).slice(-3)}`,
          services: [...network.services],
          directPayment: network.directPayment,
          hours: network.hours,
          latitude: town.latitude + ((turn % 9) - 4) * 0.004,
          longitude: town.longitude + ((turn % 7) - 3) * 0.005,
        };
      }),
    ),
  );
