import type { DemoDraft, DemoObjective } from '../writing'
import { company } from './company'
import { design } from './design'
import { drafts } from './drafts'
import { engineering } from './engineering'
import { hr } from './hr'
import { hrPeople } from './hr-people'
import { marketers } from './marketers'
import { marketing } from './marketing'
import { mobile } from './mobile'
import { platform } from './platform'
import { product } from './product'
import { quality } from './quality'
import { sales } from './sales'
import { sellers } from './sellers'
import { success } from './success'

/** The current cycle's, from the company to its departments. */
export const currentObjectives: readonly DemoObjective[] = [
  ...company,
  ...engineering,
  ...platform,
  ...mobile,
  ...quality,
  ...product,
  ...design,
  ...marketing,
  ...marketers,
  ...sales,
  ...sellers,
  ...success,
  ...hr,
  ...hrPeople,
]

/** Still being written. */
export const currentDrafts: readonly DemoDraft[] = drafts
