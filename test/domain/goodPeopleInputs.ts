import type { accessApi } from '@domain/people/accessApi'
import type { auditApi } from '@domain/people/auditApi'
import type { calendarApi } from '@domain/calendar/api'
import type { departmentsApi } from '@domain/people/departmentsApi'
import type { joiningApi } from '@domain/people/joiningApi'
import type { membersApi } from '@domain/people/membersApi'
import type { myDataApi } from '@domain/people/myDataApi'
import type { peopleApi } from '@domain/people/api'
import type { rosterApi } from '@domain/people/rosterApi'
import type { setUpApi } from '@domain/people/setUpApi'

const companyId = 'company-1'
const ofDepartment = { companyId, departmentId: 'department-1', version: 2 }
const rosterImport = { companyId, importId: 'import-0001' }

/** The same of people, the roster, departments and what administrators keep. */
export const goodPeople: {
  [Name in
    | keyof typeof peopleApi
    | keyof typeof joiningApi
    | keyof typeof departmentsApi
    | keyof typeof membersApi
    | keyof typeof accessApi
    | keyof typeof auditApi
    | keyof typeof setUpApi
    | keyof typeof rosterApi
    | keyof typeof myDataApi
    | keyof typeof calendarApi]: unknown
} = {
  session: { companyId: null, language: 'zh-CN' },
  createCompany: {
    companyId,
    name: '同频科技',
    myName: '林晓',
    departmentName: '总部',
    fiscalStartMonth: 1,
    cycleLength: 3,
    language: 'zh-CN',
  },
  joining: { companyId },
  saveJoining: { companyId, version: 1, listed: 'atOnce', unlisted: 'afterApproval' },
  createInvite: {
    companyId,
    departmentId: 'department-1',
    as: { kind: 'coach', endsOn: '2026-12-31' },
    lastDay: '2026-12-31',
    mostUses: 1,
  },
  invites: { companyId, after: null },
  invite: { companyId, inviteId: 'invite-1' },
  revokeInvite: { companyId, inviteId: 'invite-1' },
  inviteCode: { companyId, token: 'token' },
  openInvite: { token: 'token' },
  join: { token: 'token', name: '林晓', employeeNumber: 'YC0042' },
  withdrawRequest: { joinRequestId: 'request-1' },
  joinRequests: { companyId, after: null },
  waitingRequests: { companyId },
  approveRequest: {
    companyId,
    joinRequestId: 'request-1',
    to: { kind: 'place', departmentId: 'department-1', managerId: 'member-wang' },
  },
  declineRequest: { companyId, joinRequestId: 'request-1', reason: '请联系人事' },
  freeLine: { companyId, employeeNumber: 'YC0042' },
  departments: { companyId, after: null },
  members: { companyId, search: '', departmentId: null, staffOnly: true, after: null },
  person: { companyId, memberId: 'member-lin' },
  saveProfile: { companyId, version: 1, name: '林晓', title: '' },
  changeCalendar: {
    companyId,
    version: 1,
    change: {
      kind: 'announceYear',
      announcement: {
        year: 2027,
        announcedOn: '2026-11-24',
        off: [{ festival: 'newYear', from: '2027-01-01', until: '2027-01-03' }],
        makeUp: ['2027-01-31'],
      },
    },
  },
  changeWorkingTime: {
    companyId,
    version: 1,
    hours: { from: 540, until: 1080 },
    weekday: 5,
  },
  setUp: { companyId },
  myData: { companyId },
  agreeToNotice: { version: 1 },
  withdrawConsent: { version: 1 },
  exportMyData: { companyId, exportId: 'export-1', language: 'zh-CN', from: 0 },
  deleteMyData: { companyId, confirmation: '同频科技' },
  setRetention: { companyId, version: 1, months: 24 },
  keepSetUpOnToday: { companyId, onToday: false },
  roster: { companyId, search: '', state: 'open', after: null },
  rosterCounts: { companyId },
  rosterLine: { companyId, employeeNumber: 'A1' },
  saveRosterLine: {
    companyId,
    version: 0,
    employeeNumber: 'A1',
    name: '林晓',
    departmentId: 'department-1',
    managerNumber: 'A2',
    title: '工程师',
    language: 'zh-CN',
    owned: 'follow',
  },
  removeRosterLine: { companyId, employeeNumber: 'A1', version: 1 },
  rosterImport: { companyId },
  startRosterUpload: { ...rosterImport, fileName: '花名册.csv', bytes: 66_001 },
  uploadRosterPart: { ...rosterImport, part: 1, base64: 'QQ==' },
  readRosterFile: rosterImport,
  planRoster: { ...rosterImport, mapping: { columns: { name: 0, employeeNumber: 1 }, separator: '/' } },
  rosterPlan: { ...rosterImport, list: 'added', after: '1' },
  importRoster: { ...rosterImport, choices: { owned: 'follow', leaving: 'stay' } },
  undoRosterImport: rosterImport,
  dropRosterImport: rosterImport,
  changeManager: { companyId, memberId: 'member-lin', managerId: 'member-wang', version: 1 },
  department: { companyId, departmentId: 'department-1' },
  addDepartment: { companyId, departmentId: 'department-2', parentId: 'department-1', name: '华东区' },
  renameDepartment: { ...ofDepartment, name: '华东大区' },
  orderDepartment: { ...ofDepartment, step: 'up' },
  nameHead: { ...ofDepartment, headId: 'member-wang' },
  moveDepartment: { ...ofDepartment, parentId: 'department-2', owned: 'follow' },
  mergeDepartment: { ...ofDepartment, intoId: 'department-2' },
  removeDepartment: ofDepartment,
  continueTreeChange: { companyId },
  memberList: { companyId, list: 'unmanaged', search: 'A1007', departmentId: 'department-1', after: null },
  member: { companyId, memberId: 'member-lin' },
  placeMember: {
    companyId,
    memberId: 'member-lin',
    version: 3,
    name: '林晓',
    title: '客户经理',
    employeeNumber: 'A1007',
    departmentId: 'department-2',
    managerId: 'member-wang',
    owned: 'stay',
  },
  endMembership: {
    companyId,
    memberId: 'member-lin',
    leftOn: '2026-11-27',
    successorId: 'member-wang',
  },
  settleLeaver: { companyId, memberId: 'member-lin' },
  takeBack: { companyId, memberId: 'member-lin' },
  leftWork: { companyId, memberId: 'member-lin', after: null },
  handOver: {
    companyId,
    memberId: 'member-lin',
    items: [
      {
        kind: 'give',
        objectiveId: 'objective-1',
        version: 2,
        ownerToId: 'member-wang',
        keyResults: [{ keyResultId: 'keyresult-1', toId: 'member-wang' }],
      },
      { kind: 'archive', objectiveId: 'objective-2', version: 1 },
    ],
  },
  leaveCompany: { companyId },
  access: { companyId },
  coaches: { companyId, after: null },
  nameAdministrator: { companyId, memberId: 'member-lin' },
  endAdministrator: { companyId, memberId: 'member-lin' },
  nameCoach: { companyId, memberId: 'member-lin' },
  saveCoachEnd: { companyId, memberId: 'member-lin', version: 1, endsOn: '2026-12-31' },
  endCoach: { companyId, memberId: 'member-lin' },
  nameCompany: { companyId, version: 1, name: '屿川科技', language: 'zh-CN' },
  saveWatermark: { companyId, version: 1, watermark: true },
  audit: {
    companyId,
    byId: 'member-lin',
    subjectId: 'member-wang',
    kind: 'people',
    from: '2026-11-01',
    until: '2026-11-30',
    before: null,
  },
}
