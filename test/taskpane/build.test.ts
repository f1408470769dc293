/** What the build settings do: Office.js from where, the page's policy, the manifest's addresses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Plugin {
  readonly constructor: { readonly name: string };
  readonly userOptions?: {
    readonly filename: string;
    readonly templateParameters: { readonly csp: string; readonly officeJs: string | null };
  };
  readonly patterns?: readonly { readonly from: string; readonly transform?: (content: Buffer) => string }[];
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the build's own settings are CommonJS
const config = require(join(process.cwd(), 'webpack.config.js')) as (
  env: Readonly<Record<string, string>>,
  argv: { readonly mode: string },
) => { readonly plugins: readonly Plugin[] };

function page(name: string, env: Readonly<Record<string, string>> = {}): { readonly csp: string; readonly officeJs: string | null } {
  const found = config(env, { mode: 'production' }).plugins.find((plugin) => plugin.userOptions?.filename === name);
  if (found?.userOptions === undefined) throw new Error(`no page ${name}`);
  return found.userOptions.templateParameters;
}

const scripts = (csp: string): string => /script-src ([^;]*)/.exec(csp)?.[1] ?? '';

test.each<[string, string]>([
  ['global', "'self' https://appsforoffice.microsoft.com"],
  ['china', "'self' https://appsforoffice.cdn.partner.office365.cn"],
  ['self', "'self'"],
  ['https://office.example.cn/lib/office.js', "'self' https://office.example.cn"],
])('with officeJs=%s the page for Excel may load scripts from %s only', (officeJs, allowed) => {
  expect(scripts(page('taskpane.html', { officeJs }).csp)).toBe(allowed);
  expect(scripts(page('index.html', { officeJs }).csp)).toBe("'self'");
  expect(page('index.html', { officeJs }).officeJs).toBeNull();
});

test.each(['index.html', 'taskpane.html', 'commands.html', 'help.html'])('%s connects to nobody but its own address', (name) => {
  const { csp } = page(name);
  expect(csp).toContain("connect-src 'self'");
  expect(csp).toContain("default-src 'self'");
  expect(csp).not.toMatch(/unsafe-eval|\*/);
});

test('the manifest gets the addresses of the host it is built for', () => {
  const env = { baseUrl: 'https://gh.example.cn/planner/', supportUrl: 'https://gh.example.cn/help' };
  const copy = config(env, { mode: 'production' }).plugins.find((plugin) => plugin.patterns !== undefined);
  const manifest = copy?.patterns?.find(({ from }) => from === 'manifest.xml');
  const text = manifest?.transform?.(readFileSync('manifest.xml')) ?? '';
  expect(text).not.toContain('localhost');
  expect(text).toContain('<SupportUrl DefaultValue="https://gh.example.cn/help"/>');
  expect(text).toContain('<AppDomain>https://gh.example.cn</AppDomain>');
  expect(text).toContain('<SourceLocation DefaultValue="https://gh.example.cn/planner/taskpane.html"/>');
});
