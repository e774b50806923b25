/** What the page remembers, for the tab or for good; a browser that refuses storage only forgets. */
export const tabMemory = memory(() => sessionStorage);
export const lastingMemory = memory(() => localStorage);

function memory(storage: () => Storage) {
  return {
    get(name: string): string | null {
      try {
        return storage().getItem(`eca.${name}`);
      } catch {
        return null;
      }
    },
    /** An empty value forgets. */
    set(name: string, value: string): void {
      try {
        if (value === '') storage().removeItem(`eca.${name}`);
        else storage().setItem(`eca.${name}`, value);
      } catch {
        // Private windows and full disks: the page works without its memory.
      }
    },
  };
}
