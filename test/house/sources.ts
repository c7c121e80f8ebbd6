import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'

export const root = resolve(__dirname, '../..')

/** A file of ours, parsed; `path` is relative to the repository, with forward slashes. */
export interface Source {
  path: string
  tree: ts.SourceFile
}

/** Every TypeScript file below `folder`, parsed; none when the folder does not exist. */
export function sourcesOf(folder: string): Source[] {
  return filesOf(folder)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({
      path,
      tree: ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true),
    }))
}

/** Every file below `folder`, relative to the repository. */
export function filesOf(folder: string): string[] {
  const full = join(root, folder)
  if (!existsSync(full)) return []
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** Calls `visit` with every node of the file, or of a part of it, parents first. */
export function walk(tree: ts.Node, visit: (node: ts.Node) => void): void {
  const each = (node: ts.Node): void => {
    visit(node)
    ts.forEachChild(node, each)
  }
  each(tree)
}

/** `src/pages/me/index.tsx:12` */
export function place(source: Source, node: ts.Node): string {
  return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1}`
}

/** Text of a literal without its holes: `` `a ${b} c` `` gives `a `, ` c`. */
export function literalTexts(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
  return []
}
