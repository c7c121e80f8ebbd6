import { engineering } from './engineering'
import type { Example } from './example'
import { finance } from './finance'
import type { BusinessFunction } from './functions'
import { hr } from './hr'
import { legal } from './legal'
import { marketing } from './marketing'
import { operations } from './operations'
import { product } from './product'
import { sales } from './sales'

/**
 * Every worked example, by function. With its words in both languages it weighs about 80 KB: for a subpackage only.
 * Whoever needs one function imports that function's file.
 */
export const library: Readonly<Record<BusinessFunction, readonly Example[]>> = {
  engineering,
  product,
  marketing,
  sales,
  hr,
  legal,
  finance,
  operations,
}
