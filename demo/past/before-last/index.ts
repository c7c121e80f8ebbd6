import type { DemoObjective } from '../../writing'
import { company } from './company'
import { engineering } from './engineering'
import { hr } from './hr'
import { marketing } from './marketing'
import { product } from './product'
import { sales } from './sales'

/** Of two cycles before the current one. */
export const beforeLastObjectives: readonly DemoObjective[] = [
  ...company,
  ...engineering,
  ...product,
  ...marketing,
  ...sales,
  ...hr,
]
