import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Result, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/**
 * How screens are walked for their barriers: words by language, colours by scheme. `barriers` looks at both schemes, so
 * a second walk in the same language would find nothing new.
 */
export const looks = [
  { language: 'zh-CN', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Rules about names, roles, states and contrast; those about the document as a web page are not ours to answer. A row's
 * name is a sentence that begins with what is written first in it, which the last rule takes for another text.
 */
const rules: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
  rules: {
    'document-title': { enabled: false },
    'meta-viewport': { enabled: false },
    'label-content-name-mismatch': { enabled: false },
  },
}

/** What differs between light and dark. */
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } }

/**
 * Looks for barriers in what is on screen, and then at its colours in the other scheme, light or dark.
 *
 * @param within CSS selector of the part to look at; the whole document unless told
 * @returns one line a finding, `rule: element – why`; empty when there is none
 */
export async function barriers(page: Page, within = 'body'): Promise<string[]> {
  await page.evaluate(source)
  const found = await violations(page, within, rules)
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const [scheme, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  await page.emulateMedia({ colorScheme: other })
  try {
    const inOther = await violations(page, within, colours)
    return [...found.flatMap(describe), ...inOther.flatMap(describe).map((finding) => `${other}, ${finding}`)]
  } finally {
    await page.emulateMedia({ colorScheme: scheme })
  }
}

function violations(page: Page, within: string, options: RunOptions): Promise<Result[]> {
  return page.evaluate(async ([selector, chosen]) => (await window.axe.run(selector, chosen)).violations, [
    within,
    options,
  ] as const)
}

function describe(violation: Result): string[] {
  return violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} – ${node.failureSummary ?? ''}`)
}
