const variable = 'DEMO_SNAPSHOTS'

/** Where this run of jest keeps its demo companies, one folder a day. @throws Error in a run that has none */
export function snapshotsFolder(): string {
  const folder = process.env[variable]
  if (folder === undefined) throw new Error(`no ${variable}: the project of this file has no globalSetup for it`)
  return folder
}

/** The processes that run the files inherit it. */
export function setSnapshotsFolder(folder: string): void {
  process.env[variable] = folder
}
