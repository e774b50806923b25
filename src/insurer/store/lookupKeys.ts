/** How what people type becomes what rows are looked up by. */

/** " eca 1000001" and "ECA1000001" are the same customer number. */
export const numberKey = (number: string): string => number.replace(/\s+/g, '').toUpperCase();

export const emailKey = (email: string): string => email.trim().toLowerCase();

/** "ZOÉ exemple" and "zoe Exemple" are the same person. */
export const personKey = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').trim().replace(/\s+/g, ' ').toLowerCase();
