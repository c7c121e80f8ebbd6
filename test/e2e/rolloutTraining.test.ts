import { barriers, looks } from '../support/axe'
import { leave, type Reader, readerInBrowser } from './support/reader'
import type { Language } from './support/words'
import { World } from './support/world'

const languages: readonly Language[] = ['zh-CN', 'en']

/** A champion without a full day, one with it, and two who have not been to any training. */
const told = {
  'zh-CN': {
    title: '再办一次推动者的一天',
    place: '三楼大会议室',
    trainer: '方惟',
    saturday: '11月28日',
    friday: '11月27日',
    jian: '简宁',
    xu: '许清禾',
    du: '杜若',
    ren: '任恪',
    legal: '法务部',
    recruiting: '招聘组',
  },
  en: {
    title: "The champions' day once more",
    place: 'Large meeting room',
    trainer: 'Fang Wei',
    saturday: 'Sat 28 Nov',
    friday: 'Fri 27 Nov',
    jian: 'Jian Ning',
    xu: 'Xu Qinghe',
    du: 'Du Ruo',
    ren: 'Ren Ke',
    legal: 'Legal',
    recruiting: 'Recruiting',
  },
} as const

/** The day before the training, and half past nine on its morning. */
const before = '2026-11-26T02:00:00Z'
const inTheRoom = '2026-11-27T01:30:00Z'

let world: World

beforeAll(async () => {
  world = await World.create({ now: before })
})

afterAll(() => world?.destroy())

const atTrainings = async (key: string, language: Language, look = {}): Promise<Reader> => {
  const reader = await readerInBrowser(world, key, language, look)
  await reader.trainings.openFromMe()
  return reader
}

const whoNeedsIt = async (reader: Reader) => {
  await reader.trainings.openUntrained()
  return reader.untrained
}

describe.each(languages)('a champions’ day (%s)', (language) => {
  const words = told[language]

  test('is planned, entered by its code, completed from a list, and then nobody of them still needs it', async () => {
    world.cloud.clock.move(new Date(before))
    const champion = await atTrainings('zhong-qi', language)
    const needs = await whoNeedsIt(champion)
    await needs.names(words.jian)
    await needs.look('introduction')
    await needs.names(words.du)
    await needs.back()

    await champion.trainings.plan()
    await champion.trainingEdit.isOpen()
    await champion.trainingEdit.chooseKind('champion')
    await champion.trainingEdit.write(words.title, words.place, words.trainer)
    // A weekend asks whether it is meant.
    await champion.trainingEdit.chooseDay(words.saturday)
    await champion.trainingEdit.save()
    await champion.trainingEdit.takesAnotherDay()
    await champion.trainingEdit.chooseDay(words.friday)
    await champion.trainingEdit.save()
    await champion.training.isOpen(words.title)
    await champion.training.nowhereShows(champion.say('training:came.mark'))
    await leave(champion)

    world.cloud.clock.move(new Date(inTheRoom))
    const inFront = await atTrainings('zhong-qi', language)
    await inFront.trainings.open(words.title)
    const code = await inFront.training.code()
    expect(code).toMatch(/^\d{6}$/)
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')

    const jian = await atTrainings('jian-ning', language)
    await jian.trainings.enterCode()
    await jian.attend.enter(wrong)
    await jian.attend.isRefused()
    await jian.attend.enter(code)
    await jian.attend.isDone()
    await jian.attend.toMine()
    await jian.trainings.lists(words.title, jian.say('training:state.attended'))

    const xu = await atTrainings('xu-qinghe', language)
    await xu.trainings.open(words.title)
    await xu.training.enterCode()
    await xu.attend.enter(code)
    await xu.attend.isDone()
    await leave(jian, xu)

    await inFront.training.recordFromList()
    await inFront.attendanceList.pick(words.du)
    await inFront.attendanceList.save(1)
    await inFront.attendanceList.back()
    await inFront.training.cameBy(words.jian, 'code')
    await inFront.training.cameBy(words.xu, 'code')
    await inFront.training.cameBy(words.du, 'list')
    await inFront.training.shows(inFront.say('training:came.count', { count: 3 }))
    await inFront.training.back()
    const after = await whoNeedsIt(inFront)
    await after.shows(inFront.say('training:untrained.none'))
    await after.look('introduction')
    await after.names(words.ren)
    await after.namesNot(words.du)
    await leave(inFront)
  })

  test('what was recorded by mistake is taken back, and back again', async () => {
    world.cloud.clock.move(new Date(inTheRoom))
    const reader = await atTrainings('zhong-qi', language)
    await reader.trainings.open(words.title)
    await reader.training.takeBack(words.du)
    await reader.training.isTold('training:came.takenBack', { name: words.du })
    await reader.training.undo()
    await reader.training.cameBy(words.du, 'list')
    await leave(reader)
  })

  test('a department that takes up OKRs is said to before it is, and the others follow', async () => {
    const sponsor = await readerInBrowser(world, 'chen-yi', language)
    await sponsor.trainings.openDepartmentUse()
    await sponsor.departmentUse.says(words.legal, 'no')
    await sponsor.departmentUse.chooseOkrs(words.legal, 'later')
    await sponsor.departmentUse.chooseOkrs(words.recruiting, 'no')
    await sponsor.departmentUse.save(2, sponsor.say('training:use.leaving', { names: words.recruiting }))
    await sponsor.departmentUse.says(words.legal, 'later')
    await sponsor.departmentUse.says(words.recruiting, 'no')
    await leave(sponsor)
  })
})

test.each(looks)('nothing stands in the way ($language, $colorScheme)', async ({ language, colorScheme }) => {
  world.cloud.clock.move(new Date(inTheRoom))
  const words = told[language]
  const found: Record<string, string[]> = {}
  const reader = await atTrainings('zhong-qi', language, { colorScheme })
  const look = async (at: string, { app }: Reader = reader) => {
    const barred = await barriers(app.page)
    if (barred.length > 0) found[at] = barred
  }
  await reader.trainings.lists(words.title)
  await look('trainings')
  await reader.trainings.open(words.title)
  await reader.training.cameBy(words.du, 'list')
  await reader.training.code()
  await look('a training with its code')
  await reader.training.recordFromList()
  await reader.attendanceList.pickDepartment(words.legal)
  await reader.attendanceList.shows(reader.say('training:mark.picked', { count: 3 }))
  await look('the list to record from')
  await reader.attendanceList.back()
  await reader.training.back()
  await reader.trainings.plan()
  await reader.trainingEdit.isOpen()
  await look('the form')
  await reader.trainingEdit.openDays()
  await look('the days')
  await reader.trainingEdit.closeSheet()
  await reader.app.close()

  const colleague = await atTrainings('gu-nan', language, { colorScheme })
  await colleague.trainings.enterCode()
  await colleague.attend.enter('12')
  await colleague.attend.isRefused()
  await look('where the code is entered', colleague)
  await colleague.app.close()

  const sponsor = await readerInBrowser(world, 'chen-yi', language, { colorScheme })
  await sponsor.trainings.openDepartmentUse()
  await sponsor.departmentUse.says(words.legal, 'later')
  await look('departments', sponsor)
  await sponsor.departmentUse.openDepartment(words.legal)
  await look('a department', sponsor)
  await sponsor.app.close()
  expect(found).toEqual({})
})
