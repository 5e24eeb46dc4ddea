import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { manifestFaults } from '../../scripts/check-manifest';
import product from '../../package.json';
import { DEVELOPMENT_URL, manifestAt, manifestOf, manifestVersion } from '../../scripts/manifest-at';
import { excelLanguage } from '../../workbook/excel/language';

const source = readFileSync('manifest.xml', 'utf8');
const PRODUCTION_URL = 'https://policies.example.cn/hangce/';

const faults = (xml: string, baseUrl = DEVELOPMENT_URL) => manifestFaults(xml, { baseUrl, servedFrom: '.' });

/** The manifest with one thing spoilt; fails when there is nothing to spoil. */
function spoilt(what: string, by: string): string {
  expect(source).toContain(what);
  return source.replace(what, by);
}

describe.each([
  ['for development', DEVELOPMENT_URL],
  ['for production', PRODUCTION_URL],
])('the manifest %s', (_, baseUrl) => {
  const xml = manifestAt(source, baseUrl);

  it("is valid by Microsoft's schemas", async () => {
    expect(await schemaErrors(xml)).toEqual([]);
  });

  it('has none of the faults that the schemas miss', () => {
    expect(faults(xml, baseUrl)).toEqual([]);
  });
});

describe('moving the manifest to another address', () => {
  it('leaves no development address anywhere', () => {
    expect(manifestAt(source, PRODUCTION_URL)).not.toContain('localhost');
  });

  it('refuses an address that Excel would refuse', () => {
    expect(() => manifestAt(source, 'http://policies.example.cn/')).toThrow(/https address/);
    expect(() => manifestAt(source, 'https://policies.example.cn/hangce')).toThrow(/ends in "\/"/);
  });
});

describe('the version of the manifest', () => {
  it('is that of the product, so that every release raises it', () => {
    expect(source).toContain(`<Version>${manifestVersion(product.version)}</Version>`);
    expect(manifestOf(source, '2.10.3')).toContain('<Version>2.10.3.0</Version>');
    expect(manifestOf(source, product.version)).toBe(source);
  });

  it.each(['1.2', '1.2.3-beta.1', 'v1.2.3'])('is refused where Office would not take it: %s', (version) => {
    expect(() => manifestOf(source, version)).toThrow(/three numbers/);
  });
});

describe('the schemas', () => {
  it('refuse elements out of their order', async () => {
    const xml = spoilt('<Label resid="Tab.Label"/>', '').replace(
      '<CustomTab id="Hangce.Tab">',
      '<CustomTab id="Hangce.Tab"><Label resid="Tab.Label"/>',
    );
    expect((await schemaErrors(xml)).join()).toContain("Label': This element is not expected");
  });
});

describe('what the schemas miss', () => {
  it('a resource that is used but not defined', () => {
    expect(faults(spoilt('<Label resid="Tab.Label"/>', '<Label resid="Tab.Name"/>'))).toEqual([
      'resid Tab.Name is not defined',
      'resource Tab.Label is not used',
    ]);
  });

  it('a resource name longer than Excel reads', () => {
    const name = 'ThePaneThatShowsTheClauses.Title.Text';
    expect(faults(source.replaceAll('Pane.Title', name))).toEqual([
      `resource ${name} has a name of more than 32 characters`,
    ]);
  });

  it('a label too long for the ribbon', () => {
    expect(faults(spoilt('Value="Policy pane"', `Value="${'p'.repeat(126)}"`))).toEqual([
      'ShowPane.Label has 126 characters; ShortStrings take 125',
    ]);
  });

  it('a tip too long for its balloon', () => {
    const tip = '在政策面板中显示本行企业适用的条款、金额与依据。';
    expect(faults(spoilt(tip, '字'.repeat(251)))).toEqual([
      'ShowRow.Tip has 251 characters; LongStrings take 250',
    ]);
  });

  it('a label without its English text', () => {
    expect(faults(spoilt('<bt:Override Locale="en-US" Value="Policy pane"/>', ''))).toEqual([
      'ShowPane.Label has no en-US text',
    ]);
  });

  it('a name or description without its English text', () => {
    expect(faults(spoilt('<Override Locale="en-US" Value="Hangce"/>', ''))).toEqual([
      'DisplayName has no en-US text',
    ]);
  });

  it('function descriptions without the English file', () => {
    const override = `<bt:Override Locale="en-GB" Value="${DEVELOPMENT_URL}functions.json"/>`;
    expect(faults(spoilt(override, ''))).toEqual(['Functions.Metadata.Url has no en-GB file']);
  });

  it('a text of the default language that is an override too', () => {
    const english = `<bt:Override Locale="en-US" Value="${DEVELOPMENT_URL}functions.json"/>`;
    const chinese = `<bt:Override Locale="zh-CN" Value="${DEVELOPMENT_URL}functions-zh-CN.json"/>`;
    expect(faults(spoilt(english, english + chinese))).toEqual([
      `${DEVELOPMENT_URL}functions-zh-CN.json overrides the text of the default language, zh-CN`,
    ]);
  });

  it('an address that is not https', () => {
    const address = `${DEVELOPMENT_URL}functions.js"`;
    expect(faults(spoilt(address, address.replace('https', 'http')))).toEqual([
      'http://localhost:3000/functions.js is not an https address',
    ]);
  });

  it('a development address left in the production manifest', () => {
    const xml = source.replace(DEVELOPMENT_URL, PRODUCTION_URL);
    expect(faults(xml, PRODUCTION_URL)).toContain(
      `${DEVELOPMENT_URL}functions.js is not under ${PRODUCTION_URL}`,
    );
  });

  it('an icon size that is missing', () => {
    expect(faults(spoilt('<bt:Image size="40" resid="Icon.40"/>', ''))).toEqual([
      'Hangce.Policies has no icon of 40 pixels',
    ]);
  });

  it('an icon under another size', () => {
    expect(faults(spoilt('size="40" resid="Icon.40"', 'size="40" resid="Icon.48"'))).toEqual([
      'the icon of 40 pixels is Icon.48',
    ]);
  });

  it('an icon file that is missing', () => {
    expect(faults(spoilt('assets/icon-24.png', 'assets/icon-25.png'))[0]).toContain('has no file');
  });

  it('an icon file of another size than its name says', () => {
    const servedFrom = mkdtempSync(path.join(tmpdir(), 'icons-'));
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) {
      writeFileSync(path.join(servedFrom, `icon-${size}.png`), readFileSync('assets/icon-16.png'));
    }
    const xml = source.replaceAll(`${DEVELOPMENT_URL}assets/`, DEVELOPMENT_URL);
    const found = manifestFaults(xml, { baseUrl: DEVELOPMENT_URL, servedFrom });
    expect(found).toContain(`${path.join(servedFrom, 'icon-80.png')} is 16 × 16 pixels`);
    expect(found).not.toContain(`${path.join(servedFrom, 'icon-16.png')} is 16 × 16 pixels`);
  });

  it('a second command that would open a second pane', () => {
    const second = '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Taskpane.Url"/></Action>';
    const xml = source.replace(/<Action xsi:type="ExecuteFunction">[\s\S]*?<\/Action>/, second);
    expect(faults(xml)).toEqual(['2 actions show a pane; a shared runtime holds one']);
  });
});

describe('the support of the manifest', () => {
  it('is a page of its own, which says in both languages what to do, and runs no script', () => {
    const [, file = ''] = /<SupportUrl DefaultValue="[^"]*\/([\w.-]+)"/.exec(source) ?? [];
    expect(file).toBe('support.html');
    const page = readFileSync(`taskpane/${file}`, 'utf8');
    for (const words of ['#NAME?', 'WebView2', '试算台', 'Add-ins']) expect(page).toContain(words);
    expect(page).not.toContain('<script');
  });
});

describe('the languages of the manifest', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** The address that Excel takes in one of its languages. */
  const addressIn = (locale: string, id: string): string => {
    const [element = ''] = new RegExp(`<bt:Url id="${id}"[^]*?</bt:Url>`).exec(source) ?? [];
    const override = new RegExp(`Locale="${locale}" Value="([^"]+)"`).exec(element);
    return override?.[1] ?? /DefaultValue="([^"]+)"/.exec(element)![1]!;
  };

  it.each(['zh-CN', 'zh-TW', 'zh-HK', 'en-US', 'en-GB', 'ja-JP', 'de-DE'])(
    'are one with those of the pane and of the functions: %s',
    (locale) => {
      vi.stubGlobal('Office', { context: { displayLanguage: locale } });
      const help = addressIn(locale, 'Functions.Metadata.Url');
      expect(help.endsWith('functions-zh-CN.json') ? 'zh' : 'en').toBe(excelLanguage());
    },
  );
});

describe('the commands of the manifest', () => {
  it('are all known to the first script of the page that runs them', () => {
    const page = readFileSync('workbook/excel/commands.ts', 'utf8');
    const names = [...source.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name!);
    expect(names).not.toEqual([]);
    for (const name of names) expect(page).toContain(`Office.actions.associate('${name}'`);
  });
});

async function schemaErrors(xml: string): Promise<string[]> {
  const folder = 'test/manifest-xsd';
  const schemas = readdirSync(folder).map((fileName) => ({
    fileName,
    contents: readFileSync(path.join(folder, fileName), 'utf8'),
  }));
  const { errors } = await validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema: schemas.filter(({ fileName }) => fileName.startsWith('OfficeAppManifest')),
    preload: schemas.filter(({ fileName }) => !fileName.startsWith('OfficeAppManifest')),
  });
  return errors.map(({ message }) => message);
}
