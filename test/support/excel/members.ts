import ts from 'typescript';

/** A use of an Office.js member in a source file. */
export interface MemberUse {
  /** `Worksheet.tables`. */
  readonly member: string;
  readonly file: string;
  readonly line: number;
  /** Called, or assigned to; reading a property is neither. */
  readonly changes: boolean;
  /** Stands where `supports(…)` was asked first. */
  readonly guarded: boolean;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: ['office-js'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Every member of the namespace Excel that the files use, as the type checker sees it. */
export function officeMembers(files: readonly string[]): MemberUse[] {
  const program = ts.createProgram([...files], OPTIONS);
  const checker = program.getTypeChecker();
  const uses: MemberUse[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) continue;
    const visit = (node: ts.Node): void => {
      const name = nameOf(node);
      const member = name && memberOf(checker, node, name);
      if (member) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        uses.push({ member, file, line: line + 1, changes: isChange(node), guarded: isGuarded(node) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/** The identifier of `a.b`, of `const { b } = a`, or of `{ b: 1 }` where an Excel type is wanted. */
function nameOf(node: ts.Node): ts.Node | null {
  if (ts.isPropertyAccessExpression(node)) return node.name;
  if (ts.isBindingElement(node)) return node.propertyName ?? node.name;
  if (ts.isPropertyAssignment(node)) return node.name;
  return null;
}

function memberOf(checker: ts.TypeChecker, node: ts.Node, name: ts.Node): string | null {
  let symbol: ts.Symbol | undefined;
  if (ts.isBindingElement(node)) symbol = checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name.getText());
  else if (ts.isPropertyAssignment(node)) {
    const wanted = checker.getContextualType(node.parent);
    symbol = wanted && checker.getPropertyOfType(checker.getNonNullableType(wanted), name.getText());
  } else symbol = checker.getSymbolAtLocation(name);
  const declaration = symbol?.declarations?.[0];
  const owner = declaration?.parent;
  if (!owner || !(ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner)) || !owner.name) return null;
  if (!owner.getSourceFile().fileName.includes('@types/office-js')) return null;
  const namespace = owner.parent?.parent;
  if (!namespace || !ts.isModuleDeclaration(namespace) || namespace.name.text !== 'Excel') return null;
  return `${owner.name.text}.${symbol?.name ?? ''}`;
}

function isChange(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.expression === node;
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === node;
}

function isGuarded(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    const asked = ts.isIfStatement(at) ? at.expression : ts.isConditionalExpression(at) ? at.condition : null;
    if (asked && /\bsupports\(/.test(asked.getText())) return true;
  }
  return false;
}
