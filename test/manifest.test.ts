import { OfficeAddinManifest } from 'office-addin-manifest';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const FILE = join(ROOT, 'manifest.xml');
const xml = readFileSync(FILE, 'utf8');
const values = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');

describe('manifest.xml', () => {
  test('Microsoft’s own reader understands it', async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(FILE);
    expect(manifest.displayName).toBe('工会年历');
    expect(manifest.officeAppType).toBe('TaskPaneApp');
    expect(manifest.defaultLocale).toBe('zh-CN');
    expect(manifest.permissions).toBe('ReadWriteDocument');
    expect(manifest.hosts).toEqual(['Workbook']);
    expect(manifest.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('asks for no more than LTSC 2021 has', () => {
    expect(values(/<Set Name="ExcelApi" MinVersion="([^"]+)"/g)).toEqual(['1.14']);
  });

  test('every resource that is used is defined, and every defined one is used', () => {
    const used = new Set(values(/resid="([^"]+)"/g));
    const defined = new Set(values(/<bt:(?:Image|Url|String) id="([^"]+)"/g));
    expect([...used].sort()).toEqual([...defined].sort());
  });

  test('every string has its English', () => {
    const strings = xml.match(/<bt:String [\s\S]*?<\/bt:String>/g) ?? [];
    expect(strings.length).toBeGreaterThan(10);
    expect(strings.filter((text) => !text.includes('Locale="en-US"'))).toEqual([]);
  });

  test('labels keep to the limits of the ribbon: 125 characters short, 250 long', () => {
    const short = /<bt:ShortStrings>([\s\S]*?)<\/bt:ShortStrings>/.exec(xml)?.[1] ?? '';
    const long = /<bt:LongStrings>([\s\S]*?)<\/bt:LongStrings>/.exec(xml)?.[1] ?? '';
    const texts = (part: string): string[] => [...part.matchAll(/(?:Default)?Value="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(texts(short).filter((text) => text.length > 125)).toEqual([]);
    expect(texts(long).filter((text) => text.length > 250)).toEqual([]);
  });

  test('every icon it names exists', () => {
    const icons = values(/https:\/\/localhost:3000\/(assets\/[^"]+\.png)/g);
    expect(icons.length).toBeGreaterThan(3);
    expect(icons.filter((icon) => !existsSync(join(ROOT, icon)))).toEqual([]);
  });

  test('one address stands for the host, so that a build can replace it', () => {
    const hosts = new Set(
      values(/(https?:\/\/[^/"<]+)/g).filter((host) => !host.includes('schemas.microsoft.com') && !host.includes('www.w3.org')),
    );
    expect([...hosts]).toEqual(['https://localhost:3000']);
  });
});

describe('the manifest with keyboard shortcuts', () => {
  const { withShortcuts, SHORTCUTS } = createRequire(__filename)('../webpack.config.js') as {
    withShortcuts: (manifest: string) => string;
    SHORTCUTS: readonly { readonly id: string; readonly key: string }[];
  };
  const shared = withShortcuts(xml);

  test('keeps pane, functions and keys in one runtime', () => {
    expect(shared).toMatch(
      /<Host xsi:type="Workbook">\s*<Runtimes>\s*<Runtime resid="Pane\.Url" lifetime="long"\/>\s*<\/Runtimes>\s*<DesktopFormFactor>/,
    );
    expect(shared).toContain('<FunctionFile resid="Pane.Url"/>');
    expect([...shared.matchAll(/<SourceLocation resid="([^"]+)"/g)].map((found) => found[1])).toEqual(['Pane.Url']);
    expect(shared).toContain('<bt:Url id="Pane.Url" DefaultValue="https://localhost:3000/taskpane.html?runtime=shared"/>');
    expect(shared).toMatch(/<\/VersionOverrides>\s*<ExtendedOverrides Url="https:\/\/localhost:3000\/shortcuts\.json"\/>\s*<\/OfficeApp>/);
  });

  test('defines what it uses, and Microsoft’s own reader understands it', async () => {
    const of = (pattern: RegExp): string[] => [...new Set([...shared.matchAll(pattern)].map((found) => found[1] ?? ''))].sort();
    expect(of(/resid="([^"]+)"/g)).toEqual(of(/<bt:(?:Image|Url|String) id="([^"]+)"/g));
    const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml');
    writeFileSync(file, shared);
    expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({ displayName: '工会年历', hosts: ['Workbook'] });
  });

  test('binds every key and every button to a function of the pane', () => {
    const code =
      readFileSync(join(ROOT, 'src/taskpane/effects/shared-runtime.ts'), 'utf8') +
      readFileSync(join(ROOT, 'src/hosts/excel/commands.ts'), 'utf8');
    const names = [...SHORTCUTS.map(({ id }) => id), ...[...shared.matchAll(/<FunctionName>(\w+)</g)].map((found) => found[1] ?? '')];
    expect(names.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
    expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length);
  });

  test('leaves the ordinary manifest without a runtime of its own, as every promised Office loads it', () => {
    expect(xml).not.toMatch(/Runtime|ExtendedOverrides/);
  });
});
