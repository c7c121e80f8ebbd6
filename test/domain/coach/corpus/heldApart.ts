import type { Entry } from './entry'
import { engineering } from './heldApart/engineering'
import { product } from './heldApart/product'
import { marketing } from './heldApart/marketing'
import { sales } from './heldApart/sales'
import { hr } from './heldApart/hr'
import { legal } from './heldApart/legal'
import { finance } from './heldApart/finance'
import { operations } from './heldApart/operations'
import { manufacturing } from './heldApart/manufacturing'
import { retail } from './heldApart/retail'
import { everyday } from './heldApart/everyday'
import { mixed } from './heldApart/mixed'
import { numbers } from './heldApart/numbers'
import { further } from './heldApart/further'

/**
 * Every third entry in the order of writing, but for the named ones: never read, printed or tuned with, only measured.
 */
export const heldApart: readonly Entry[] = [
  ...engineering,
  ...product,
  ...marketing,
  ...sales,
  ...hr,
  ...legal,
  ...finance,
  ...operations,
  ...manufacturing,
  ...retail,
  ...everyday,
  ...mixed,
  ...numbers,
  ...further,
]
