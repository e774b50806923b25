import { z } from 'zod';

export const circumstanceCodes = [
  'parked',
  'leavingParking',
  'parking',
  'leavingPrivate',
  'enteringPrivate',
  'enteringRoundabout',
  'onRoundabout',
  'hitRear',
  'otherLane',
  'changingLane',
  'overtaking',
  'turningRight',
  'turningLeft',
  'reversing',
  'wrongSide',
  'fromRight',
  'ignoredSignal',
] as const;
export type Circumstance = (typeof circumstanceCodes)[number];

/** The boxes of a joint accident report, in the order of the paper form and in words of our own; 40 characters at most. */
export const circumstances: Readonly<Record<Circumstance, { fr: string; en: string }>> = {
  parked: { fr: 'À l’arrêt ou en stationnement', en: 'Stopped or parked' },
  leavingParking: { fr: 'Quittait une place, ouvrait une porte', en: 'Leaving a space, opening a door' },
  parking: { fr: 'Se garait', en: 'Parking' },
  leavingPrivate: { fr: 'Sortait d’un parking ou d’un lieu privé', en: 'Leaving a car park or private place' },
  enteringPrivate: { fr: 'Entrait dans un parking, un lieu privé', en: 'Entering a car park or private place' },
  enteringRoundabout: { fr: 'S’engageait sur un rond-point', en: 'Entering a roundabout' },
  onRoundabout: { fr: 'Roulait sur un rond-point', en: 'On a roundabout' },
  hitRear: { fr: 'A heurté l’arrière, même file', en: 'Hit the rear, same lane' },
  otherLane: { fr: 'Roulait dans le même sens, autre file', en: 'Same direction, another lane' },
  changingLane: { fr: 'Changeait de file', en: 'Changing lanes' },
  overtaking: { fr: 'Doublait', en: 'Overtaking' },
  turningRight: { fr: 'Tournait à droite', en: 'Turning right' },
  turningLeft: { fr: 'Tournait à gauche', en: 'Turning left' },
  reversing: { fr: 'Reculait', en: 'Reversing' },
  wrongSide: { fr: 'Empiétait sur la voie d’en face', en: 'On the opposite side of the road' },
  fromRight: { fr: 'Venait de droite à un carrefour', en: 'Coming from the right at a crossing' },
  ignoredSignal: { fr: 'N’a pas respecté un feu, un stop', en: 'Ignored a light, stop or give-way sign' },
};

const boxes = z.array(z.enum(circumstanceCodes)).max(circumstanceCodes.length);

/** What a joint report says of an accident, as the customer tells it. */
export const jointReport = z.object({
  /** Whether the paper or electronic form itself was filled in, and by whom; null is not known. */
  signed: z.enum(['both', 'electronic', 'alone', 'none']).nullable(),
  /** `HH:MM` in Paris, when known. */
  occurredAt: z.string().nullable(),
  place: z.string().max(300).nullable(),
  injured: z.boolean(),
  /** Boxes for the customer's vehicle (A), in the order of the form. */
  ownBoxes: boxes,
  /** Boxes for the other vehicle (B). */
  otherBoxes: boxes,
  observations: z.string().max(1000).nullable(),
});
export type JointReport = z.infer<typeof jointReport>;
