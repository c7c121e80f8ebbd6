import { mkdirSync } from 'node:fs'
import { World } from './test/e2e/support/world'
import { readerInBrowser } from './test/e2e/support/reader'
import { CompanyHub } from './test/e2e/screens/access'
import { Roster, RosterImport, RosterLine } from './test/e2e/screens/roster'
import { csvText, gb18030 } from './test/support/spreadsheet'

async function main() {
  mkdirSync('/tmp/roster-shots', { recursive: true })
  const world = await World.create({ now: '2026-11-18T02:00:00Z' })
  for (const [language, colorScheme] of [
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const) {
    try {
      const reader = await readerInBrowser(world, 'cheng-an', language, { colorScheme } as never)
      const { app, say } = reader
      let n = 0
      const shot = async (name: string) => {
        await app.page.waitForTimeout(500)
        n += 1
        await app.page.screenshot({ path: `/tmp/roster-shots/${language}-${n}-${name}.png`, fullPage: true })
      }
      const hub = new CompanyHub(app, say)
      const roster = new Roster(app, say)
      const line = new RosterLine(app, say)
      const importing = new RosterImport(app, say)
      await hub.openFromMe()
      await shot('hub')
      await app.top.getByRole('button', { name: new RegExp(`^${say('roster:title')}`) }).click()
      await roster.isOpen()
      await shot('list')
      await roster.open(language === 'en' ? 'Bai Yang' : '白杨')
      await shot('line')
      await line.back()
      await roster.openImport()
      await importing.isOpen()
      await shot('choose')
      const zh = language === 'zh-CN'
      const rows = [
        [
          zh ? '员工' : 'Person',
          zh ? '工号' : 'Employee number',
          zh ? '部门' : 'Department',
          zh ? '直属上级工号' : 'Manager number',
          zh ? '职位' : 'Title',
        ],
        [zh ? '梁又青' : 'Liang Youqing', 'N001', zh ? '研发部/平台组' : 'Engineering/Platform', 'Y005', ''],
        [zh ? '佟小满' : 'Tong Xiaoman', 'N001', zh ? '研发 部/新组' : 'Engineering/New team', 'Z9', ''],
        ['', 'N003', '', '', ''],
        [
          zh ? '白杨' : 'Bai Yang',
          'Y014',
          zh ? '研发部/平台组' : 'Engineering/Platform',
          'Y006',
          zh ? '资深工程师' : 'Senior Engineer',
        ],
      ]
      await importing.choose({ name: '花名册.csv', content: gb18030(csvText(rows)) })
      await importing.mapsColumns()
      await shot('mapping')
      await importing.map('name', rows[0]?.[0] ?? '')
      await importing.preview()
      await shot('dry')
      await importing.openProblems()
      await shot('problems')
      await importing.back()
      rows.splice(2, 2)
      await importing.choose({ name: '花名册.csv', content: gb18030(csvText(rows)) }, 'roster:import.chooseOther')
      await importing.mapsColumns()
      await importing.map('name', rows[0]?.[0] ?? '')
      await importing.preview()
      await shot('dry2')
      await importing.carryOut()
      await shot('end')
    } catch (error) {
      console.error(language, error)
    }
  }
  await world.destroy()
  process.exit(0)
}
void main()
