import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join, relative } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { compileBuiltins } from './builtin-templates'
import type { AppJson, ComponentJson, WeappPackage } from './package-format'

const mimeTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
}

/**
 * Reads a built mini program and compiles its templates with WeChat's own compiler.
 *
 * @param dist folder of a production build, `dist/weapp`
 * @throws Error when the folder holds no `app.json`
 */
export function pack(dist: string): WeappPackage {
  const group = new TmplGroup()
  const js: Record<string, string> = {}
  const json: Record<string, ComponentJson> = {}
  const wxss: Record<string, string> = {}
  const assets: Record<string, string> = {}
  const attributes = new Map<string, Set<string>>()
  const warnings: string[] = []

  for (const file of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    const name = relative(dist, path)
    const extension = extname(name)
    const stem = name.slice(0, -extension.length)
    const mime = mimeTypes[extension]
    if (mime) {
      assets[`/${name}`] = `data:${mime};base64,${readFileSync(path).toString('base64')}`
      continue
    }
    const text = readFileSync(path, 'utf8')
    if (extension === '.js') js[stem] = text
    else if (extension === '.json') json[stem] = JSON.parse(text) as ComponentJson
    else if (extension === '.wxss') wxss[stem] = text
    else if (extension === '.wxs') group.addScript(stem, text)
    else if (extension === '.wxml') {
      collectAttributes(text, attributes)
      warnings.push(...complaints(name, group.addTmpl(stem, text)))
    }
  }
  const app = json.app as AppJson | undefined
  if (!app) throw new Error(`${dist} holds no app.json: build it first with \`npm run build:weapp\``)

  const templates = group.getTmplGenObjectGroups()
  group.free()
  return {
    app,
    json,
    js,
    wxss,
    assets,
    templates,
    builtinTemplates: compileBuiltins(),
    attributes: Object.fromEntries([...attributes].map(([tag, names]) => [tag, [...names]])),
    wxApis: wxApiNames(),
    warnings,
  }
}

/** Attributes that are bindings, directives or plain DOM ones, and so no property of a built-in component. */
const notProperties = /^(bind|catch|capture|mut|mark|data-|wx:|id$|class$|style$|slot$|is$|data$)/

function collectAttributes(wxml: string, into: Map<string, Set<string>>): void {
  for (const [, tag, list] of wxml.matchAll(/<([a-z][\w-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
    if (tag === undefined || list === undefined) continue
    const names = into.get(tag) ?? new Set<string>()
    into.set(tag, names)
    for (const [, attribute] of list.matchAll(/\s([\w:.-]+)(?==)/g)) {
      if (attribute !== undefined && !notProperties.test(attribute)) names.add(camelCase(attribute))
    }
  }
}

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function complaints(file: string, found: unknown): string[] {
  if (!Array.isArray(found)) return []
  return found.map(
    (one: { message?: string; startLine?: number }) => `${file}:${one.startLine ?? '?'} ${one.message ?? ''}`,
  )
}

/** Every function of the `Wx` interface of `miniprogram-api-typings`. */
function wxApiNames(): string[] {
  const typings = createRequire(__filename).resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts')
  const text = readFileSync(typings, 'utf8')
  const members = text.slice(text.indexOf('interface Wx {')).matchAll(/^ {8}(\w+)(?:<[^(]*>)?\(/gm)
  return [...new Set([...members].flatMap(([, name]) => name ?? []))]
}
