import { withRounds } from '../platform/round'
import { serve } from '../platform/serve'
import { enterRoomCode, roomCode } from './attending'
import { departmentUse, setDepartmentUse } from './departmentUse'
import { attendanceList, attendees, everybodyIn, markAttendance } from './marking'
import { cancelTraining, myTrainings, saveTraining, training, trainings } from './trainings'
import { notTrained } from './untrained'
import { board } from './board'
import { championsOf, helpersForMe } from './champions'
import { countNow } from './countNow'
import { exportCsv, exportPdf } from './exports'
import { kpiChecks } from './kpiChecks'
import { nightly } from './night'
import { notYet } from './notYet'
import { pilotReport, pilotReportPdf } from './pilotReport'
import { champions, endRole, nameRole, saveCoaching } from './roles'
import { publishRules, rules, rulesDraft, saveRulesDraft } from './rules'
import { saveBoardOpen, saveGrowth, savePilot, saveWaves, start } from './start'
import { formerWhys, markWhyRead, sayWhy, why } from './why'

/** The cloud function `rollout`: the nightly counting, and the calls of people. */
export const main = withRounds(
  nightly,
  serve('rollout', [
    board,
    notYet,
    kpiChecks,
    countNow,
    exportCsv,
    exportPdf,
    pilotReport,
    pilotReportPdf,
    why,
    formerWhys,
    sayWhy,
    markWhyRead,
    start,
    savePilot,
    saveWaves,
    saveGrowth,
    saveBoardOpen,
    nameRole,
    endRole,
    saveCoaching,
    champions,
    championsOf,
    helpersForMe,
    rules,
    rulesDraft,
    saveRulesDraft,
    publishRules,
    trainings,
    myTrainings,
    training,
    saveTraining,
    cancelTraining,
    roomCode,
    enterRoomCode,
    attendees,
    markAttendance,
    attendanceList,
    everybodyIn,
    notTrained,
    departmentUse,
    setDepartmentUse,
  ]),
)
