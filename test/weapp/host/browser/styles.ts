import type { WeappPackage } from '../package-format'

/** Width of a phone's screen in WeChat's own unit, whatever its pixels. */
const screenRpx = 750

/** Puts a `.wxss` with its imports into the document, in the browser's terms. */
export function addStyle(pkg: WeappPackage, path: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.dataset.wxss = path
  style.textContent = toCss(inlineImports(pkg, path, new Set()))
  document.head.appendChild(style)
  return style
}

const builtinTags =
  'view|text|button|input|textarea|image|scroll-view|swiper|swiper-item|switch|slider|progress|form|label|navigator|icon'

/** rpx → share of the window's width; `page` → the page's holder; `view` as a tag → `wx-view`. */
function toCss(wxss: string): string {
  return wxss
    .replace(/(-?[\d.]+)rpx/g, (_, amount: string) => `calc(100vw * ${amount} / ${screenRpx})`)
    .replace(/(^|[\s,}>+~])page(?=[\s,{[.:>+~])/g, '$1body')
    .replace(new RegExp(`(^|[\\s,}>+~])(${builtinTags})(?=[\\s,{.:[>+~][^{}]*\\{|\\{)`, 'g'), '$1wx-$2')
}

function inlineImports(pkg: WeappPackage, path: string, seen: Set<string>): string {
  const source = pkg.wxss[path]
  if (source === undefined || seen.has(path)) return ''
  seen.add(path)
  const imports = /@import\s+(?:url\()?["']([^"']+)\.wxss["']\)?;?/g
  return source.replace(imports, (_, target: string) => inlineImports(pkg, resolvePath(target, path), seen))
}

/** Resolves `../a/b`, `./b` and `/a/b` as WeChat does, without a leading slash. */
export function resolvePath(target: string, from: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
