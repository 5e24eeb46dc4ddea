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

/**
 * The manifest with the version of a release. Office reads a manifest anew when its version has risen, and may
 * keep the old one for days when it has not (office-js 4722).
 * @param version of package.json, as 1.2.3
 */
export function manifestOf(manifest: string, version: string): string {
  return manifest.replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`);
}

/**
 * The version as a manifest writes it: four numbers.
 * @throws Error where it is none of 1.2.3
 */
export function manifestVersion(version: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`The version of package.json must be three numbers, but it is "${version}"`);
  return `${version}.0`;
}
