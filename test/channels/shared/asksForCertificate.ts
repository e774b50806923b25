import type { newAssistant } from '../../support/newAssistant.ts';

/** Camille identifies in the chat itself, then asks for a paper. */
export async function asksForCertificate(
  person: { says(text: string): Promise<unknown> },
  world: { settles(): Promise<void>; assistant: Pick<Awaited<ReturnType<typeof newAssistant>>, 'insurer'> },
): Promise<void> {
  for (const said of ['je veux me connecter', 'camille@example.fr', '12/04/1988']) {
    await person.says(said);
    await world.settles();
  }
  await person.says(world.assistant.insurer.lastCode());
  await world.settles();
  await person.says('attestation habitation');
  await world.settles();
}
