/** The company as its papers name it. */
export const insurerOfPapers = {
  name: 'eca assurances',
  address: '1 place de la Démo, 75009 Paris',
  phone: '01\u00a099\u00a000\u00a010\u00a010',
  /** Number of the complementary insurer, by which pharmacies and doctors send their bills; fictional. */
  amcNumber: '99\u00a0999\u00a0999',
} as const;
