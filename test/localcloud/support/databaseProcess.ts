import { startDatabaseServer } from './databaseServer'

/** A database in a process of its own, for tests that kill it: prints its address when ready. */
const [directory = ''] = process.argv.slice(2)

startDatabaseServer({
  directory,
  collections: [{ name: 'entries', indexes: [{ name: 'byPair', keys: [{ field: 'pair', direction: 1 }] }] }],
}).then(({ url }) => process.stdout.write(`${url}\n`))
