import { serve } from '../platform/serve'
import { enterRoomCode, roomCode } from './attending'
import { departmentUse, setDepartmentUse } from './departmentUse'
import { attendanceList, attendees, everybodyIn, markAttendance } from './marking'
import { cancelTraining, myTrainings, saveTraining, training, trainings } from './trainings'
import { notTrained } from './untrained'

/** The cloud function `rollout`. */
export const main = serve('rollout', [
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
])
