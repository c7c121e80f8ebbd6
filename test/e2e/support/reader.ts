import type { PhoneLook } from '../../support/browser'
import type { Surface } from '../../support/surface'
import { Asking, Feedback, FeedbackAnswer } from '../screens/feedback'
import { Coach } from '../screens/coach'
import { Comments } from '../screens/comments'
import { Closing, MyClosing, Summary } from '../screens/closing'
import { AnnualTalk, SharedAnnualTalks } from '../screens/annualTalk'
import { Announcing, WorkCalendar } from '../screens/calendar'
import { Editor } from '../screens/editor'
import { Inbox } from '../screens/inbox'
import { JoiningEntries, JoiningSettings, JoinRequests } from '../screens/joining'
import { Lesson, Lessons, LessonWriting } from '../screens/lessons'
import { Me } from '../screens/me'
import { Objective } from '../screens/objective'
import { Okrs } from '../screens/okrs'
import { MyReview, ReviewOf, ReviewQueue, ReviewStates } from '../screens/review'
import { MidQuarter, MyMidQuarter, TeamMidQuarter } from '../screens/midQuarter'
import { Nudging, Reminding, ReminderStates } from '../screens/reminding'
import { BoardExport, PilotReport } from '../screens/rolloutReports'
import { NotYet, RolloutBoard } from '../screens/rolloutBoard'
import { RolloutFactors } from '../screens/rolloutFactors'
import { Champions, Growth, RolloutHub, StagePlan, Start, Why, WhyWriting } from '../screens/rolloutStart'
import { OurRules, Parameters } from '../screens/rolloutRules'
import { Today } from '../screens/today'
import {
  AttendanceList,
  Attend,
  DepartmentUse,
  Training,
  TrainingEdit,
  Trainings,
  Untrained,
} from '../screens/training'
import { CompanyHub, MyDataPage, Notice } from '../screens/company'
import { Roster, RosterImport } from '../screens/roster'
import { Invite, Welcome } from '../screens/welcome'
import { type Language, type Words, wordsIn } from './words'
import type { World } from './world'

export const locales = { 'zh-CN': 'zh-CN', en: 'en-US' } as const

/** Somebody with the app in their hand: the screens that they walk through, in the language that they read. */
export class Reader<App extends Surface = Surface> {
  readonly say: Words
  readonly today: Today
  readonly okrs: Okrs
  readonly inbox: Inbox
  readonly me: Me
  readonly editor: Editor
  readonly coach: Coach
  readonly objective: Objective
  readonly comments: Comments
  readonly myReview: MyReview
  readonly reviewQueue: ReviewQueue
  readonly reviewOf: ReviewOf
  readonly reviewStates: ReviewStates
  readonly myMidQuarter: MyMidQuarter
  readonly midQuarter: MidQuarter
  readonly teamMidQuarter: TeamMidQuarter
  readonly reminding: Reminding
  readonly reminderStates: ReminderStates
  readonly nudging: Nudging
  readonly rolloutBoard: RolloutBoard
  readonly rolloutFactors: RolloutFactors
  readonly notYet: NotYet
  readonly boardExport: BoardExport
  readonly pilotReport: PilotReport
  readonly parameters: Parameters
  readonly ourRules: OurRules
  readonly feedback: Feedback
  readonly asking: Asking
  readonly feedbackAnswer: FeedbackAnswer
  readonly lessons: Lessons
  readonly lesson: Lesson
  readonly lessonWriting: LessonWriting
  readonly myClosing: MyClosing
  readonly closing: Closing
  readonly summary: Summary
  readonly annualTalk: AnnualTalk
  readonly sharedAnnualTalks: SharedAnnualTalks
  readonly rolloutHub: RolloutHub
  readonly why: Why
  readonly whyWriting: WhyWriting
  readonly start: Start
  readonly champions: Champions
  readonly stagePlan: StagePlan
  readonly growth: Growth
  readonly calendar: WorkCalendar
  readonly announcing: Announcing
  readonly trainings: Trainings
  readonly training: Training
  readonly trainingEdit: TrainingEdit
  readonly attend: Attend
  readonly attendanceList: AttendanceList
  readonly untrained: Untrained
  readonly departmentUse: DepartmentUse
  readonly companyHub: CompanyHub
  readonly roster: Roster
  readonly rosterImport: RosterImport
  readonly notice: Notice
  readonly myData: MyDataPage
  readonly welcome: Welcome
  readonly invite: Invite
  readonly joiningEntries: JoiningEntries
  readonly joiningSettings: JoiningSettings
  readonly joinRequests: JoinRequests

  constructor(
    readonly app: App,
    readonly language: Language,
  ) {
    this.say = wordsIn(language)
    this.today = new Today(app, this.say)
    this.okrs = new Okrs(app, this.say)
    this.inbox = new Inbox(app, this.say)
    this.me = new Me(app, this.say)
    this.editor = new Editor(app, this.say)
    this.coach = new Coach(app, this.say)
    this.objective = new Objective(app, this.say)
    this.comments = new Comments(app, this.say)
    this.myReview = new MyReview(app, this.say)
    this.reviewQueue = new ReviewQueue(app, this.say)
    this.reviewOf = new ReviewOf(app, this.say)
    this.reviewStates = new ReviewStates(app, this.say)
    this.myMidQuarter = new MyMidQuarter(app, this.say)
    this.midQuarter = new MidQuarter(app, this.say)
    this.teamMidQuarter = new TeamMidQuarter(app, this.say)
    this.reminding = new Reminding(app, this.say)
    this.reminderStates = new ReminderStates(app, this.say)
    this.nudging = new Nudging(app, this.say)
    this.rolloutBoard = new RolloutBoard(app, this.say)
    this.rolloutFactors = new RolloutFactors(app, this.say)
    this.notYet = new NotYet(app, this.say)
    this.boardExport = new BoardExport(app, this.say)
    this.pilotReport = new PilotReport(app, this.say)
    this.parameters = new Parameters(app, this.say)
    this.ourRules = new OurRules(app, this.say)
    this.feedback = new Feedback(app, this.say)
    this.asking = new Asking(app, this.say)
    this.feedbackAnswer = new FeedbackAnswer(app, this.say)
    this.lessons = new Lessons(app, this.say)
    this.lesson = new Lesson(app, this.say)
    this.lessonWriting = new LessonWriting(app, this.say)
    this.myClosing = new MyClosing(app, this.say)
    this.closing = new Closing(app, this.say)
    this.summary = new Summary(app, this.say)
    this.annualTalk = new AnnualTalk(app, this.say)
    this.sharedAnnualTalks = new SharedAnnualTalks(app, this.say)
    this.rolloutHub = new RolloutHub(app, this.say)
    this.why = new Why(app, this.say)
    this.whyWriting = new WhyWriting(app, this.say)
    this.start = new Start(app, this.say)
    this.champions = new Champions(app, this.say)
    this.stagePlan = new StagePlan(app, this.say)
    this.growth = new Growth(app, this.say)
    this.calendar = new WorkCalendar(app, this.say)
    this.announcing = new Announcing(app, this.say)
    this.trainings = new Trainings(app, this.say)
    this.training = new Training(app, this.say)
    this.trainingEdit = new TrainingEdit(app, this.say)
    this.attend = new Attend(app, this.say)
    this.attendanceList = new AttendanceList(app, this.say)
    this.untrained = new Untrained(app, this.say)
    this.departmentUse = new DepartmentUse(app, this.say)
    this.companyHub = new CompanyHub(app, this.say)
    this.roster = new Roster(app, this.say)
    this.rosterImport = new RosterImport(app, this.say)
    this.notice = new Notice(app, this.say)
    this.myData = new MyDataPage(app, this.say)
    this.welcome = new Welcome(app, this.say)
    this.invite = new Invite(app, this.say)
    this.joiningEntries = new JoiningEntries(app, this.say)
    this.joiningSettings = new JoiningSettings(app, this.say)
    this.joinRequests = new JoinRequests(app, this.say)
  }

  /** The same person once they have changed the language of the app. */
  in(language: Language): Reader<App> {
    return new Reader(this.app, language)
  }
}

/** The WeChat identity of somebody of the demo company, by their key there. */
export const openidOf = (key: string): string => `demo-${key}`

/** Somebody of the demo company at their browser, on Today. */
export async function readerInBrowser(world: World, key: string, language: Language, look: PhoneLook = {}) {
  const app = await world.inBrowser(openidOf(key), { ...look, locale: locales[language] })
  const reader = new Reader(app, language)
  await reader.today.isOpen()
  return reader
}

/** Somebody who has never been here. */
export async function strangerInBrowser(world: World, language: Language, look: PhoneLook = {}) {
  return new Reader(await world.inBrowser(undefined, { ...look, locale: locales[language] }), language)
}

/** Closes what these people had open, on which nothing may have gone wrong. */
export async function leave(...readers: Reader[]): Promise<void> {
  for (const { app } of readers) {
    expect(app.problems).toEqual([])
    await app.close()
  }
}
