// Jest transformer: TypeScript and ES modules to CommonJS through esbuild; type checking is `npm run typecheck`.
const { transformSync } = require('esbuild');

const LOADERS = { '.tsx': 'tsx', '.ts': 'ts', '.mjs': 'js', '.js': 'js' };

module.exports = {
  process(source, path) {
    const loader = LOADERS[path.slice(path.lastIndexOf('.'))] ?? 'js';
    const { code, map } = transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      sourcemap: true,
      sourcefile: path,
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': JSON.stringify(`file://${path}`) },
    });
    return { code, map };
  },
};
