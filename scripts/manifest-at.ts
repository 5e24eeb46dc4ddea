/** The address at which `npm run excel` serves the add-in and for which manifest.xml is written. */
export const DEVELOPMENT_URL = 'https://localhost:3000/';

/**
 * The manifest with every address moved to `baseUrl`.
 * @throws Error when `baseUrl` is not an https address of a folder, ending in `/`
 */
export function manifestAt(manifest: string, baseUrl: string): string {
  if (!/^https:\/\/[^\s"'<>&]+\/$/.test(baseUrl)) {
    throw new Error(`HANGCE_BASE_URL must be an https address that ends in "/", but it is "${baseUrl}"`);
  }
  return manifest.replaceAll(DEVELOPMENT_URL, baseUrl);
}
