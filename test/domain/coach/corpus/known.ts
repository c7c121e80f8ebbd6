import type { Entry } from './entry'
import { named } from './known/named'
import { engineering } from './known/engineering'
import { product } from './known/product'
import { marketing } from './known/marketing'
import { sales } from './known/sales'
import { hr } from './known/hr'
import { legal } from './known/legal'
import { finance } from './known/finance'
import { operations } from './known/operations'
import { manufacturing } from './known/manufacturing'
import { retail } from './known/retail'
import { everyday } from './known/everyday'
import { mixed } from './known/mixed'
import { numbers } from './known/numbers'
import { further } from './known/further'
import { office } from './known/office'
import { reviewed } from './known/reviewed'

/** Two thirds of the corpus, to tune the coach with. The lines that the coach was promised to get right come first. */
export const known: readonly Entry[] = [
  ...named,
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
  ...office,
  ...reviewed,
]
