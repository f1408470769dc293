// Build of the pane for any static host: `webpack --env officeJs=global|china|self|https://… baseUrl=https://… supportUrl=…`
const fs = require('node:fs');
const path = require('node:path');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const CopyPlugin = require('copy-webpack-plugin');

/** Where office.js is loaded from; `self` expects a copy of the folder `dist` of @microsoft/office-js in `office-js/` beside the pages. */
const OFFICE_JS = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'office-js/office.js',
};
const BASE_PLACEHOLDER = 'https://localhost:3000';

/** The policy of a page; only the page for Excel may load scripts from the chosen Office host. */
function policy(officeJs) {
  const host = officeJs !== null && /^https:\/\//.test(officeJs) ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'self'",
    `script-src 'self'${host}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A page from the one template; `chunk` is its entry. */
function page(filename, chunk, officeJs, version, step = '') {
  return new HtmlWebpackPlugin({
    template: './src/taskpane/page.html',
    filename,
    chunks: [chunk],
    scriptLoading: 'defer',
    minify: false,
    templateParameters: { csp: policy(officeJs), officeJs, version, step },
  });
}

/** Fills the addresses of the manifest in; a domain is the origin alone, wherever the pages lie below it. */
function fillManifest(content, env) {
  const base = env.baseUrl?.replace(/\/+$/, '');
  let text = content.toString();
  if (env.supportUrl) text = text.replace(/(<SupportUrl DefaultValue=")[^"]*/, `$1${env.supportUrl}`);
  if (!base) return text;
  text = text.replace(/(<AppDomain>)[^<]*/g, `$1${new URL(base).origin}`);
  return text.replaceAll(BASE_PLACEHOLDER, base);
}

/** What Excel's own keys do, where it lets add-ins have some; the functions are those of the ribbon. */
const SHORTCUTS = [
  { id: 'uypOpen', name: '打开面板', key: 'Ctrl+Alt+1' },
  { id: 'uypUpdate', name: '生成/更新年历', key: 'Ctrl+Alt+2' },
  { id: 'uypCheck', name: '检查', key: 'Ctrl+Alt+3' },
  { id: 'uypExport', name: '导出上报', key: 'Ctrl+Alt+4' },
];

function shortcutsFile() {
  return JSON.stringify({
    actions: SHORTCUTS.map(({ id, name }) => ({ id, type: 'ExecuteFunction', name })),
    shortcuts: SHORTCUTS.map(({ id, key }) => ({ action: id, key: { default: key } })),
  });
}

/**
 * The manifest of the add-in with keyboard shortcuts: pane, ribbon functions and keys in one shared runtime. A file of its own, so
 * that the ordinary manifest stays one that every promised Office loads.
 */
function withShortcuts(manifest) {
  const shared = `${BASE_PLACEHOLDER}/taskpane.html?runtime=shared`;
  return manifest
    .replace(
      '<Host xsi:type="Workbook">',
      '$&\n        <Runtimes>\n          <Runtime resid="Pane.Url" lifetime="long"/>\n        </Runtimes>',
    )
    .replace('<FunctionFile resid="Commands.Url"/>', '<FunctionFile resid="Pane.Url"/>')
    .replace(
      /<Action xsi:type="ShowTaskpane">\s*<TaskpaneId>Uyp\.Pane<\/TaskpaneId>\s*<SourceLocation resid="PaneHelp\.Url"\/>\s*<\/Action>/,
      '<Action xsi:type="ExecuteFunction">\n                    <FunctionName>uypHelp</FunctionName>\n                  </Action>',
    )
    .replace(/\s*<bt:Url id="(?:PaneHelp|Commands)\.Url"[^>]*\/>/g, '')
    .replace(/(<bt:Url id="Pane\.Url" DefaultValue=")[^"]*/, `$1${shared}`)
    .replace('</VersionOverrides>', `$&\n  <ExtendedOverrides Url="${BASE_PLACEHOLDER}/shortcuts.json"/>`);
}

module.exports = (env, argv) => {
  const production = argv.mode !== 'development';
  const quick = env.quick === true;
  const officeJs = OFFICE_JS[env.officeJs ?? 'global'] ?? env.officeJs;
  const version = JSON.parse(fs.readFileSync(path.join(__dirname, 'package.json'), 'utf8')).version;
  const copies = [{ from: 'assets/*.png', to: 'assets/[name][ext]' }];
  if (fs.existsSync(path.join(__dirname, 'manifest.xml'))) {
    copies.push({ from: 'manifest.xml', to: 'manifest.xml', transform: (content) => fillManifest(content, env) });
    copies.push({
      from: 'manifest.xml',
      to: 'manifest-shortcuts.xml',
      transform: (content) => fillManifest(withShortcuts(content.toString()), env),
    });
    copies.push({ from: 'manifest.xml', to: 'shortcuts.json', transform: shortcutsFile });
  }
  if (officeJs === OFFICE_JS.self) copies.push({ from: 'node_modules/@microsoft/office-js/dist', to: 'office-js' });
  return {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    entry: {
      page: './src/taskpane/entry/page.tsx',
      excel: './src/taskpane/entry/excel.tsx',
      commands: './src/taskpane/entry/commands.ts',
      notice: './src/taskpane/entry/notice.ts',
    },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: production ? 'js/[name].[contenthash:8].js' : 'js/[name].js',
      chunkFilename: production ? 'js/[name].[contenthash:8].js' : 'js/[name].js',
      cssFilename: production ? 'css/[name].[contenthash:8].css' : 'css/[name].css',
      publicPath: 'auto',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
        { test: /\.css$/, type: 'css/global' },
        // The package says nothing of modules, yet its .es.js is one.
        { test: /\.es\.js$/, type: 'javascript/esm' },
      ],
    },
    experiments: { css: true },
    optimization: {
      // Scripts go to webpack's own minimizer: it drops what a chunk does not use (24 KB of the first load), which esbuild leaves in.
      // `--env quick` spares half a minute, for trying the planner on the machine that builds it.
      minimize: production && (quick ? true : { css: false }),
      minimizer: quick
        ? [new EsbuildPlugin({ charset: 'utf8', target: 'es2022', css: true, legalComments: 'none' })]
        : ['...', new EsbuildPlugin({ include: /\.css$/, target: 'es2022', css: true })],
      // fflate serves the .docx reader and the exports alike, and cannot be had by halves
      splitChunks: {
        chunks: 'async',
        cacheGroups: {
          zip: { test: /node_modules[\\/]fflate/, name: 'zip', enforce: true },
          // the readers of money and of tables share it
          amounts: { test: /src[\\/]reading[\\/]money[\\/](?!money-signs|find-funding)/, name: 'read-amounts', enforce: true },
        },
      },
    },
    performance: { hints: false },
    plugins: [
      page('index.html', 'page', null, version),
      page('taskpane.html', 'excel', officeJs, version),
      page('commands.html', 'commands', officeJs, version),
      page('notice.html', 'notice', officeJs, version),
      page('help.html', 'page', null, version, 'help'),
      new CopyPlugin({ patterns: copies }),
    ],
    devServer: { port: 3000, static: false, hot: false, client: { overlay: false } },
    stats: 'errors-warnings',
  };
};

module.exports.withShortcuts = withShortcuts;
module.exports.SHORTCUTS = SHORTCUTS;
