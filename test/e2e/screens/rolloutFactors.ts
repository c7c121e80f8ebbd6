import type { FactorId } from '../../../domain/rollout/factor'
import { Screen } from './screen'
import { escaped } from '../support/escaped'

/** The nine factors and the warnings of the board, and what stands behind each. */
export class RolloutFactors extends Screen {
  /** What is said of each factor, from the first to the last. */
  async lines(): Promise<string[]> {
    const lines = this.here.locator('.factor')
    await lines.first().waitFor()
    return lines.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  }

  async open(id: FactorId): Promise<void> {
    const name = this.say(`factors:name.${id}`)
    await this.tap(this.here.getByRole('link', { name: new RegExp(`^${escaped(name)}`) }))
    await this.here.getByRole('heading', { level: 2, name, exact: true }).waitFor()
  }

  /** Opens a warning by what was seen. */
  async openWarning(seen: string): Promise<void> {
    await this.tap(this.here.getByRole('link', { name: new RegExp(`^${escaped(seen)}`) }))
    await this.here.getByRole('heading', { level: 2, name: seen, exact: true }).waitFor()
  }

  /** Waits for the sections of a factor's page. */
  async tellsAll(id: FactorId): Promise<void> {
    for (const section of ['evidence', 'next', 'enough', 'matters'] as const) {
      await this.here.getByRole('heading', { name: this.say(`factors:page.${section}`), exact: true }).waitFor()
    }
    await this.shows(this.say(`factors:matters.${id}`))
  }

  /** Does the step that is offered. */
  async take(step: string): Promise<void> {
    await this.tap(this.button(`factors:step.${step}.button`))
  }

  /** Makes sure that a step is somebody else's. */
  async isNotMine(step: string, by: string): Promise<void> {
    await this.shows(this.say(`factors:by.${by}`))
    await this.hasNo(`factors:step.${step}.button`)
  }
}
