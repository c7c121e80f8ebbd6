import { officeDays } from '../../demo/hours'
import { okrApi } from '../../domain/okr/api'
import { cycleById, paceOf } from '../../domain/okr/cycle'
import { barriers } from '../support/axe'
import { openidOf, readerInBrowser } from './support/reader'
import { eventually } from './support/eventually'
import { World } from './support/world'

/** What people write when they are not coached yet. */
const typed = {
  'zh-CN': {
    deliverable: '上线新版小程序',
    another: '搭建数据平台',
    again: '发布会员积分商城',
    activity: '举办 12 场客户访谈',
    number: '让客户对交付的满意度提升到 95%',
    numberLeft: '让客户对交付的满意度提升',
    fromTo: '续约率从 70% 提升到 90%',
    several: '招聘周期缩短到 40 天，录用接受率提高到 85%',
    parts: ['招聘周期缩短到 40 天', '录用接受率提高到 85%'],
    noStart: '推荐值达到 50',
    attendance: '出勤率 98%',
    example: '我的客户愿意把我介绍给同行',
  },
  en: {
    deliverable: 'Launch the new mini program',
    another: 'Build a data platform',
    again: 'Release the member rewards shop',
    activity: 'Hold 12 customer interviews',
    number: 'Lift satisfaction with delivery to 95%',
    numberLeft: 'Lift satisfaction with delivery',
    fromTo: 'Renewal rate from 70% to 90%',
    several: 'Churn below 3% and satisfaction at 90%',
    parts: ['Churn below 3%', 'satisfaction at 90%'],
    noStart: 'NPS reaches 50',
    attendance: 'Attendance rate of 98%',
    example: 'My customers introduce me to their peers',
  },
} as const

let world: World

beforeAll(async () => {
  world = await World.create()
})

afterAll(() => world?.destroy())

/** Qiao Shiyu forecasts the same of everything about an objective that is theirs alone. */
async function sureOfAll(language: keyof typeof typed): Promise<{ title: string; rule: string }> {
  const companyId = language === 'en' ? 'yuchuan-en' : 'yuchuan-zh'
  const openid = openidOf('qiao-shiyu')
  const { objectives, today } = await world.cloud.call(openid, okrApi.today, { companyId })
  const objective = objectives.find(({ ownerId, keyResults }) => keyResults.every((each) => each.ownerId === ownerId))
  const cycle = objective && cycleById(objective.cycleId)
  if (!objective || !cycle) throw new Error('the demo company lacks an objective of theirs')
  for (const { id: keyResultId, lastCheckIn } of objective.keyResults) {
    await world.cloud.call(openid, okrApi.checkIn, {
      companyId,
      objectiveId: objective._id,
      keyResultId,
      checkInId: `sure-of-${keyResultId}`,
      value: lastCheckIn?.value ?? 0,
      confidence: 9,
      note: '',
      basedOn: lastCheckIn?.id ?? null,
      reason: '',
    })
  }
  const isStart = paceOf(cycle, today, officeDays) < 0.25
  return { title: objective.title, rule: isStart ? 'confidenceHighAtStart' : 'scoresBunched' }
}

describe.each(['zh-CN', 'en'] as const)('the coach reads along (%s)', (language) => {
  const words = typed[language]
  const writing = async (who = 'meng-qiao') => {
    const reader = await readerInBrowser(world, who, language)
    await reader.today.goTo('okrs')
    await reader.okrs.write()
    return reader
  }

  test('a deliverable is found, with an example; it stays dismissed, and keeps nobody from publishing', async () => {
    const { app, editor, coach, objective, today, say } = await writing()
    await editor.writeTitle(words.deliverable)
    await coach.says('fix', 'objectiveIsDeliverable')
    await coach.openExample('fix', 'objectiveIsDeliverable')
    await coach.shows(say('coach:rule.objectiveIsDeliverable.ask'))
    await coach.shows(say('coach:rule.objectiveIsDeliverable.after'))
    await coach.closeSheet()

    await coach.dismiss('fix', 'objectiveIsDeliverable')
    await coach.isQuietAbout('fix', 'objectiveIsDeliverable')
    await editor.isSaved()
    await app.restart()
    await today.openDraft(words.deliverable)
    await eventually(async () => expect(await editor.title.inputValue()).toBe(words.deliverable))
    await editor.writeTitle(words.another)
    await editor.writeKeyResult(1, { title: words.activity, baseline: '0', stretch: '12' })
    await coach.says('fix', 'keyResultIsActivity', 1)
    await coach.isQuietAbout('fix', 'objectiveIsDeliverable')

    await editor.publish()
    await objective.isTold('editor:published')
    await objective.isOpen(words.another)
    expect(app.problems).toEqual([])
  })

  test('what was said on one phone is known on another, and what a colleague has already is pointed out', async () => {
    const one = await writing()
    await one.editor.writeTitle(words.again)
    await one.coach.dismiss('fix', 'objectiveIsDeliverable')
    await one.editor.isSaved()
    const other = await readerInBrowser(world, 'meng-qiao', language)
    await other.today.openDraft(words.again)
    await eventually(async () => expect(await other.editor.title.inputValue()).toBe(words.again))
    await other.editor.writeKeyResult(1, { title: words.activity, baseline: '0', stretch: '12' })
    await other.coach.says('fix', 'keyResultIsActivity', 1)
    await other.coach.isQuietAbout('fix', 'objectiveIsDeliverable')
    await other.editor.publish()
    await other.objective.isOpen(words.again)

    const next = await writing('yu-wan')
    await next.editor.writeTitle(words.again)
    await next.editor.writeKeyResult(1, { title: words.fromTo, baseline: '70', stretch: '90' })
    await next.coach.says('consider', 'duplicateOfAnother')
    for (const { app } of [one, other, next]) expect(app.problems).toEqual([])
  })

  test('the number of an objective moves to a key result with one tap, and back', async () => {
    const { app, editor, coach, say } = await writing()
    await editor.writeTitle(words.number)
    await coach.says('fix', 'objectiveHasNumber')
    await coach.offersAtMost(2, 'fix', 'objectiveHasNumber')
    await coach.openExample('fix', 'objectiveHasNumber')
    await coach.shows(say('coach:rule.objectiveHasNumber.after'))
    await coach.closeSheet()
    await coach.apply('moveNumber', 'fix', 'objectiveHasNumber')
    await coach.isTold('coach:applied.moveNumber')
    expect(await editor.title.inputValue()).toBe(words.numberLeft)
    expect(await editor.keyResult(1).title.inputValue()).toBe(words.number)
    expect(await editor.keyResult(1).threshold('stretch').inputValue()).toBe('95')
    await coach.undo()
    expect(await editor.title.inputValue()).toBe(words.number)
    expect(await editor.keyResult(1).title.inputValue()).toBe('')
    expect(app.problems).toEqual([])
  })

  test('numbers in the words go into the fields, two results become two, a missing start is to be found', async () => {
    const { app, editor, coach, say } = await writing()
    const first = editor.keyResult(1)
    await first.title.fill(words.fromTo)
    await coach.apply('takeNumbers', 'good', 'keyResultFromToInWords')
    expect(await first.threshold('baseline').inputValue()).toBe('70')
    expect(await first.threshold('stretch').inputValue()).toBe('90')

    await editor.addKeyResult()
    await editor.keyResult(2).title.fill(words.several)
    await coach.apply('split', 'fix', 'keyResultSeveralInOne')
    expect(await editor.keyResult(2).title.inputValue()).toBe(words.parts[0])
    expect(await editor.keyResult(3).title.inputValue()).toBe(words.parts[1])

    await editor.addKeyResult()
    await editor.keyResult(4).title.fill(words.noStart)
    await coach.says('consider', 'keyResultBaselineMissing', 4)
    await coach.apply('makeBaseline', 'consider', 'keyResultBaselineMissing', 4)
    await editor.keyResult(4).shows(say('editor:type.baselineHint'))
    expect(app.problems).toEqual([])
  })

  test('what looks like a KPI is asked eight questions, and the answers are kept', async () => {
    const { app, editor, coach } = await writing()
    await editor.keyResult(1).title.fill(words.attendance)
    await coach.says('consider', 'keyResultIsCompensationKpi', 1)
    await coach.offersAtMost(2, 'consider', 'keyResultIsCompensationKpi')
    await coach.openExample('consider', 'keyResultIsCompensationKpi')
    await coach.closeSheet()
    await coach.openQuestions()
    await coach.hasAnswered('isPublic', true)
    await coach.answer('moneyHangsOnIt', true)
    await coach.finds('compensationKpi')
    await coach.answer('moneyHangsOnIt', false)
    for (const question of ['aligns', 'ownControl']) await coach.answer(question, true)
    await coach.answer('aboutToday', true)
    await coach.answer('improves', false)
    await coach.finds('healthMetric')
    await coach.leaveQuestions()
    await coach.openQuestions()
    await coach.finds('healthMetric')
    expect(app.problems).toEqual([])
  })

  test('an example of somebody else is a beginning', async () => {
    const { app, okrs, editor, coach, say } = await writing()
    await coach.openLibrary()
    await coach.back()
    await editor.shows(say('editor:title.label'))
    await coach.openLibrary()
    await coach.lookAt('sales')
    await coach.startFrom(words.example)
    expect(await editor.title.inputValue()).toBe(words.example)
    expect(await editor.keyResult(1).threshold('baseline').inputValue()).not.toBe('')
    await coach.nowhereShows(say('coach:severity.fix'))
    await editor.close()
    await okrs.cards.first().waitFor()
    expect(app.problems).toEqual([])
  })

  test('forecasts that tell nothing are spoken of on the page of the objective, with whoever owns it alone', async () => {
    const { title, rule } = await sureOfAll(language)
    const { app, today, okrs, objective, coach, say } = await readerInBrowser(world, 'qiao-shiyu', language)
    const open = async () => {
      await today.goTo('okrs')
      await okrs.look('me')
      await okrs.open(title)
      await objective.isOpen(title)
    }
    await open()
    await coach.says('consider', rule)
    await objective.shows(say('coach:onlyYou'))
    expect(await barriers(app.page)).toEqual([])
    await coach.openExample('consider', rule)
    await coach.closeSheet()

    const other = await readerInBrowser(world, 'meng-qiao', language)
    await other.today.goTo('okrs')
    await other.okrs.search(title)
    await other.okrs.open(title)
    await other.objective.isOpen(title)
    await other.objective.shows(say('objective:keyResults'))
    await other.coach.isQuietAbout('consider', rule)

    await coach.dismiss('consider', rule)
    await coach.isQuietAbout('consider', rule)
    await app.restart()
    await open()
    await objective.shows(say('objective:keyResults'))
    await coach.isQuietAbout('consider', rule)
    for (const each of [app, other.app]) expect(each.problems).toEqual([])
  })

  test('nothing of it stands in the way', async () => {
    const { app, editor, coach } = await writing()
    await editor.writeTitle(words.number)
    await editor.keyResult(1).title.fill(words.attendance)
    await coach.says('fix', 'objectiveHasNumber')
    await coach.says('consider', 'keyResultIsCompensationKpi', 1)
    expect(await barriers(app.page)).toEqual([])
    await coach.openExample('fix', 'objectiveHasNumber')
    expect(await barriers(app.page)).toEqual([])
    await coach.closeSheet()
    await coach.openQuestions()
    expect(await barriers(app.page)).toEqual([])
  })
})
