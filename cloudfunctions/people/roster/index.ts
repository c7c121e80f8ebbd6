import { importRoster } from './importing'
import { removeRosterLine, roster, rosterCounts, rosterLine, saveRosterLine } from './lines'
import { planRoster, readRosterFile, rosterPlan } from './planning'
import { undoRosterImport } from './undoing'
import { dropRosterImport, rosterImport, startRosterUpload, uploadRosterPart } from './upload'

/** What the cloud function `people` does about the company's list of people. */
export const rosterHandlers = [
  roster,
  rosterCounts,
  rosterLine,
  saveRosterLine,
  removeRosterLine,
  rosterImport,
  startRosterUpload,
  uploadRosterPart,
  readRosterFile,
  planRoster,
  rosterPlan,
  importRoster,
  undoRosterImport,
  dropRosterImport,
]
