/** True for an address of this very site, whole or by its path. */
export function isOurs(address: string | undefined): boolean {
  if (address === undefined) return false;
  try {
    return new URL(address, location.href).origin === location.origin;
  } catch {
    return false;
  }
}
