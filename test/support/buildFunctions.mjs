import { build } from '../../scripts/setup/build.mjs'

/** jest's `globalSetup` of the suite of calls: the functions as they stand in the checkout, built once for all files. */
export default async function buildFunctions() {
  const { ok, output } = await build('functions')
  if (!ok) throw new Error(output)
}
