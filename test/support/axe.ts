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

/**
 * Looks for barriers in what is on screen.
 *
 * @param within CSS selector of the part to look at; the whole document unless told
 * @returns one line a finding, `rule: element – why`; empty when there is none
 */
export async function barriers(page: Page, within = 'body'): Promise<string[]> {
  await page.evaluate(source)
  const violations = await page.evaluate(
    async ([selector, options]) => {
      return (await window.axe.run(selector, options)).violations
    },
    [within, rules] as const,
  )
  return violations.flatMap(describe)
}

function describe(violation: Result): string[] {
  return violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} – ${node.failureSummary ?? ''}`)
}
