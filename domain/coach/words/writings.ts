import { chineseNumeral, englishNumberWords, englishNumeral } from './numerals'
import type { Quantity, QuantityKind } from '../quantity'

/** The ways in which people write numbers, in Chinese, English and both mixed. `quantity.ts` reads by them. */

export type Found = Omit<Quantity, 'from' | 'to' | 'small'> & { small?: boolean }

/** How one kind of writing is read, where it begins. `undefined`: it looked like one and counts nothing. */
export interface Reader {
  pattern: RegExp
  read: (parts: readonly string[]) => Found | undefined
}

const nothing = (): undefined => undefined

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const scale = String.raw`万亿|千万|百万|十万|亿|万|千|百|k(?![a-z])|w(?![a-z])|m(?![a-z])|mn(?![a-z])|bn(?![a-z])|thousand|million|billion`
const chineseDigit = '[一二两三四五六七八九]'
const chineseNumber = `[零一二两三四五六七八九十百千万亿]+`
const percentSign = String.raw`%|‰|percentage points?|per ?cent|pct(?![a-z])|pp(?![a-z])|个?百分点|个点`
const money = String.raw`[¥$€£]|RMB|CNY|USD|US\$|人民币`
const quarter = String.raw`第?[一二三四1-4]季度?(?:末|底|初|前)?|Q[1-4]|[1-4]Q|H[12](?!\d)`
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

const scales: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  w: 1e4,
  千: 1e3,
  百: 1e2,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

const numberOf = (digits: string, scaled = ''): number =>
  Number(digits.replace(/,/g, '')) * (scales[scaled.toLowerCase()] ?? 1)

/**
 * A minus, where one may stand: behind a word that leads to a number, a blank, a bracket or money, so that 3-5, 2027-03 and
 * ±3 hold none. At the beginning of a line it is a mark of a list.
 */
export const minus = {
  sign: /[-−负]/,
  mayFollow: /[^\s][ ]$|(?:[从由自到至为是(（:：→>]|from|to)$/i,
  neverFollows: /(?:[\d%‰±+] ?|[正自抱背胜] ?)$/,
  leadsTo: /^(?:-|−|负 ?)(?=[¥$€£]? ?\d)/,
} as const

/** Measure words and units of Chinese, the longer first. */
const chineseUnits =
  '个?工作日|个?自然日|个小时|个季度|课时|学时|小时|分钟|秒钟|毫秒|个月|人民币|美元|美金|欧元|港币|港元|块钱|平方米|平米|公里|' +
  '人次|人天|人日|人月|[元块人家个名位次场篇条件单天日周年秒分套款项份台门期轮座页字例起层步处吨站封张部本只辆间批节岁星组行类种通级颗箱倍笔头户幢株亩]'

/** A unit that stands in brackets behind the name of a measure: 响应时间（分钟）, 销售额（万元）, `lead time (days)`. */
export const unitInBrackets = new RegExp(
  String.raw`[(（] ?(?:单位|unit)?[:： ]{0,2}(?:${percentSign}|(?:${scale})?(?:${chineseUnits})|(?:${money})?(?:${scale})?|(?:working |business )?(?:ms|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?)|yuan|kg|km|points?) ?[)）]`,
  'i',
)

const durations =
  /^(?:个?工作日|个?自然日|个?小时|个季度|分钟|秒钟?|毫秒|个月|[天日周年]|ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|(?:working |business |calendar )?days?|weeks?|months?|quarters?|years?)$/i
const monies = /^(?:元|块钱?|人民币|美元|美金|欧元|港[币元]|yuan|rmb|cny|usd|dollars?|euros?|eur)$/i

function kindOf(unit: string): QuantityKind {
  if (unit === '') return 'bare'
  if (durations.test(unit)) return 'duration'
  return monies.test(unit) ? 'money' : 'count'
}

const counted = (value: number, unit = ''): Found => ({ kind: kindOf(unit.trim()), value, unit: unit.trim() })

/** 千分之二 is 2‰; 万分之五 has no sign that people know, so it is 0.05%. */
const shareOf = (of: string, value: number): Found =>
  of === '千'
    ? { kind: 'percent', value, unit: '‰' }
    : { kind: 'percent', value: of === '万' ? value / 100 : value, unit: '%' }

/** What must not be given up for a result, rather than another one: 满意度不低于 95%, `satisfaction at least 95%`. */
export const bounds =
  /不(?:得|能|可)?(?:[低高少多大小]于|超过?)|[≥≤]|(?:^|[^a-z])(?:at least|at most|no (?:more|less|lower|higher) than|not (?:above|below))(?![a-z])/i

/** English words that stand after a number and are not what it counts. */
const notUnits =
  'to|from|by|in|and|or|per|of|for|the|an?|with|at|on|within|before|after|each|every|than|as|is|are|was|were|while|until|through|among|across|over|under|between|vs|versus|out|this|that|so|but|up|down|if|when|without|or|across|via|during|because|next|last|starting|ending|not'
const englishUnit = String.raw`(?:working |business |calendar )days?|(?!(?:${notUnits}|${months})(?![a-z]))[a-z]+(?:-[a-z]+)*`

/** 一个亿, 1.5 个亿, 两个多亿; 3 个亿元项目 and 3 个亿级产品 are three of a kind, and so are 3 个万人社区. */
const moneyBehind = '元|块钱?|人民币|美元|美金|欧元|港币|港元'
const hundredMillions = String.raw`(亿)(?!级|[万吨户]|人(?!民币)|元\p{Script=Han}) ?(${moneyBehind})?`
const tenThousands = String.raw`(万)(?!元\p{Script=Han})(?=$|[^\p{L}\p{N}]|[以左多]|${moneyBehind}) ?(${moneyBehind})?`

const after = String.raw`\s?[+＋多余]?\s?`
/** More digits or a unit: what stands before is a number, not a name. */
const goesOn = String.raw`[\d.,%]| ?(?:${scale}|${chineseUnits})| [a-z]`

/** Everything a number can be written as; the first that fits at a place is what stands there. */
export const readers: readonly Reader[] = [
  // Days, months, quarters and years say when, not how much.
  { pattern: /\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)/y, read: nothing },
  { pattern: /\d{4} ?年(?:\d{1,2} ?月(?:\d{1,2} ?[日号])?)?[底末初中前内]?/y, read: nothing },
  { pattern: /\d{1,2} ?月(?:份|\d{1,2} ?[日号])?[底末初中前]?|\d{1,2} ?号(?!线)/y, read: nothing },
  {
    pattern: new RegExp(
      String.raw`(?:20\d\d[ -]?)?(?:${quarter})|(?:FY|CY) ?\d{2,4}|[上下]半年|双 ?(?:11|12|十一|十二)|6[·.]18(?!\d)`,
      'iy',
    ),
    read: nothing,
  },
  {
    pattern: new RegExp(
      String.raw`(?:${months}) \d{1,2}(?:st|nd|rd|th)?(?:,? 20\d\d)?(?![\d%])|\d{1,2}(?:st|nd|rd|th)? (?:${months})(?![a-z])`,
      'iy',
    ),
    read: nothing,
  },
  { pattern: /20[2-4]\d(?![\d.,%]| ?[万亿元个人家次天名件条])/y, read: nothing },
  // Versions, standards, products and other names.
  { pattern: /[05-9][05] ?后/y, read: nothing },
  { pattern: /0 ?(?:到|至|-|~|→|to) ?1(?![\d.%％]| ?[万亿个家元人次天名件条分倍小])/iy, read: nothing },
  { pattern: /7 ?[x×*] ?24(?: ?小时| hours)?|24 ?[/x×*] ?7/iy, read: nothing },
  { pattern: new RegExp(String.raw`(?:996|618)(?!${goesOn})`, 'y'), read: nothing },
  { pattern: /v\d+(?:\.\d+)*|\d+\.\d+\.\d+|\d+(?:\.\d+)* ?版/iy, read: nothing },
  {
    pattern:
      /(?:Fortune|FTSE|S&P|ISO|Gen|Mark|Mk|Model|Class|Type|Route|Line|Building|Room|iOS|iPhone|iPad|Android|Office|GPT|Tier|Level|Phase|Series|Windows|SOC|GB\/T|IPv|Web|Version)[ -]?\d+(?:\.\d+)*|(?:P0|P1)(?!\d)|(?:phase|tier|level|wave|stage|step|series|version) (?:one|two|three|four|five)(?![a-z])/iy,
    read: nothing,
  },
  { pattern: /(?!RMB|CNY|USD|TOP)[A-Z]+-?\d+[A-Z]?(?![\d.]*[%万亿])/iy, read: nothing },
  { pattern: /\d(?:[GDCS]|2[BC])(?![a-z])/y, read: nothing },
  // Chinese words that begin like a number.
  {
    pattern:
      /一[线起致流体切定样般直旦些下手眼键同边向律举面贯站]|统一|唯一|万一|十[分足]|[二三四]线|[三四]方|[二三]维|百[姓货科]|万[物能]|千(?:人千面|方百计)|[三两]者|八达/y,
    read: nothing,
  },
  // Classes, levels and stars are part of a name: 三类注册证, 三级等保, 五星级酒店.
  {
    pattern:
      /[一二三四五1-5] ?(?:类(?=医疗|器械|注册|资质|许可|证|疫苗|商标|备案|认证)|级(?![以及或到至别])(?=\p{Script=Han})|星级(?=\p{Script=Han})|星(?=酒店|宾馆|饭店|好评))/uy,
    read: nothing,
  },
  { pattern: /\d+ ?强(?!榜)(?=\p{L})/uy, read: nothing },
  // A rank: the first three of an industry.
  {
    pattern: /(\d+) ?强/y,
    read: ([, place = '']) => ({ kind: 'rank', value: numberOf(place), unit: '' }),
  },
  {
    pattern: /前 ?(\d+|[一二三四五六七八九十]+)(?: ?[名位强]|(?![\d%个年天月次期批步轮]))/y,
    read: ([, place = '']) => ({ kind: 'rank', value: chineseNumeral(place) ?? numberOf(place), unit: '' }),
  },
  {
    pattern: /(?:行业|市场|全国|全球|国内|区域|全市|全省|业内|同行|品类|份额|排名)第[一二三]/y,
    read: () => ({ kind: 'rank', value: 1, unit: '' }),
  },
  {
    pattern: new RegExp(String.raw`top[ -]?(\d+|${englishNumberWords})(?![a-z%])`, 'iy'),
    read: ([, place = '']) => ({ kind: 'rank', value: englishNumeral(place) ?? numberOf(place), unit: '' }),
  },
  { pattern: /(?:no\. ?1|number[ -]one|#1)(?!\d| choice| pick)/iy, read: () => ({ kind: 'rank', value: 1, unit: '' }) },
  // A place alone at the end of what is said: 市场份额做到华东第一.
  { pattern: /第一(?=$|[,，;；。!！])/y, read: () => ({ kind: 'rank', value: 1, unit: '' }) },
  {
    pattern:
      /第 ?(\d+)(?: ?[名位](?=$|[^\p{L}]|[上提]?升|提|降|跌|进|冲|到|至)|(?= ?(?:$|[,，;；。]|[上提]?升|降|跌|进|冲|到|至)))/uy,
    read: ([, place = '']) => ({ kind: 'rank', value: numberOf(place), unit: '' }),
  },
  // Places in an order, versions and names.
  { pattern: /第 ?[\d一二三四五六七八九十]+|\d+(?:st|nd|rd|th)(?![a-z])/iy, read: nothing },
  { pattern: /清零|归零|降到零|降为零/y, read: () => ({ kind: 'count', value: 0, unit: '' }) },
  { pattern: /zero(?= ?(?:$|[,.;!。，；！]))/iy, read: () => ({ kind: 'count', value: 0, unit: '' }) },
  // Nothing of something bad.
  {
    pattern: /零(?!工(?!伤)|[售部件食碎散星碳钱点和界的配头担等卖时元下基门距信代突起到])(?=\p{Script=Han})/uy,
    read: () => ({ kind: 'count', value: 0, unit: '' }),
  },
  // 事故起数为零.
  {
    pattern: /零(?= ?(?:$|[,，;；。!！、)）]))/y,
    read: () => ({ kind: 'count', value: 0, unit: '' }),
  },
  {
    pattern:
      /zero[ -](?!trust|touch|day|code|sum|based|knowledge|hassle|tolerance|friction|click|effort|to)(?=[a-z])/iy,
    read: () => ({ kind: 'count', value: 0, unit: '' }),
  },
  {
    pattern:
      /无(?![论人法需用忧感缝限])(?=[\p{Script=Han}A-Z\d ]{0,8}?(?:事故|故障|投诉|客诉|缺陷|违规|处罚|纠纷|泄露|发现项|逾期|延期|返工|差错|工伤|火灾|宕机|断货|缺货))/uy,
    read: () => ({ kind: 'count', value: 0, unit: '' }),
  },
  // `once a week`
  {
    pattern: /(once|twice)(?= (?:an?|per|every|each) (?:hour|day|week|month|quarter|year)(?![a-z]))/iy,
    read: ([, times = '']) => ({ kind: 'count', value: /^o/i.test(times) ? 1 : 2, unit: '', small: true }),
  },
  // Multiples and parts of what there is.
  {
    pattern: /翻[一两二三几\d]*[番倍]|减半|一半|过半|半数|[双成]倍|[一二两三四五六七八九]分之[一二两三四五六七八九]/y,
    read: () => ({ kind: 'multiple', value: 2, unit: '' }),
  },
  {
    pattern:
      /(?:doubl|tripl|quadrupl)(?:e[sd]?|ing)(?![a-z-])|halve[sd]?(?![a-z])|twice as(?![a-z])|(?:in|by) half(?![a-z])|half (?:of|the|as)(?![a-z])|half(?= ?[.!。！]?$)|(?:two|three|four|five|ten|\d+)[- ]?fold(?![a-z])|(?:by |to )?(?:a|one|two|three|four)[ -](?:third|fifth|tenth)s?(?![a-z])|(?:by a quarter|three[ -]quarters)(?! of)(?![a-z])/iy,
    read: () => ({ kind: 'multiple', value: 2, unit: '' }),
  },
  {
    pattern: new RegExp(
      String.raw`(${number}|${englishNumberWords}) ?(?:倍|[x×](?![a-z\d])|times (?:as|more|faster))`,
      'iy',
    ),
    read: ([, digits = '']) => ({ kind: 'multiple', value: englishNumeral(digits) ?? numberOf(digits), unit: '' }),
  },
  {
    pattern: new RegExp(`(${chineseNumber}) ?倍`, 'y'),
    read: ([, digits = '']) => ({ kind: 'multiple', value: chineseNumeral(digits) ?? 0, unit: '' }),
  },
  // Shares.
  {
    pattern: new RegExp(String.raw`(${number})\+? ?(${percentSign})`, 'iy'),
    read: ([, digits = '', sign = '']) => ({
      kind: 'percent',
      value: numberOf(digits),
      unit: sign === '‰' ? sign : '%',
    }),
  },
  {
    pattern: new RegExp(String.raw`([百千万])分之 ?(${number}|${chineseNumber})`, 'y'),
    read: ([, of = '', digits = '']) => shareOf(of, chineseNumeral(digits) ?? numberOf(digits)),
  },
  {
    pattern: new RegExp(`(${chineseDigit})成半?(?!员(?!工)|[为本功长果交立熟都人品效绩型就千百])`, 'y'),
    read: ([, digits = '']) => ({ kind: 'percent', value: (chineseNumeral(digits) ?? 0) * 10, unit: '%' }),
  },
  {
    pattern: new RegExp(
      String.raw`((?:${englishNumberWords})(?:[ -](?:${englishNumberWords}))*) ?(?:${percentSign}|points?(?![a-z]))`,
      'iy',
    ),
    read: ([, words = '']) => ({ kind: 'percent', value: englishNumeral(words) ?? 0, unit: '%' }),
  },
  {
    pattern: /([一二两三四五六七八九十]+)个(?:百分点|点)/y,
    read: ([, digits = '']) => ({ kind: 'percent', value: chineseNumeral(digits) ?? 0, unit: '%' }),
  },
  // A mark on a scale: 4.2 / 5, 9 out of 10.
  {
    pattern: new RegExp(String.raw`(${number}) ?(?:\/|out of) ?(5|10|100)(?![\d.])`, 'iy'),
    read: ([, digits = '', of = '']) => ({ kind: 'count', value: numberOf(digits), unit: `/${of}` }),
  },
  // 个 counts the hundred millions.
  {
    pattern: new RegExp(
      String.raw`(${number}|${chineseNumber}|半) ?个多? ?(?:${hundredMillions}|${tenThousands})`,
      'uy',
    ),
    read: ([, digits = '', hundredMillion, ofThose, tenThousand = '', unit = ofThose]) => {
      const many = digits === '半' ? 0.5 : (chineseNumeral(digits) ?? numberOf(digits))
      return counted(many * numberOf('1', hundredMillion ?? tenThousand), unit)
    },
  },
  // Amounts in digits.
  {
    pattern: new RegExp(String.raw`(${money}) ?([-−])?(${number})(?: ?(${scale}))?`, 'iy'),
    read: ([, unit = '', below, digits = '', scaled]) => ({
      kind: 'money',
      value: below === undefined ? numberOf(digits, scaled) : 0 - numberOf(digits, scaled),
      unit,
    }),
  },
  {
    pattern: new RegExp(String.raw`(${number})(?: ?(${scale}))?${after}(${chineseUnits})`, 'iy'),
    read: ([, digits = '', scaled, unit]) => counted(numberOf(digits, scaled), unit),
  },
  {
    pattern: new RegExp(
      String.raw`(${number})(?: ?(${scale}))?\+?(?:[ -](${englishUnit})|(ms|s|h|min|d)(?![a-z]))?`,
      'iy',
    ),
    read: ([, digits = '', scaled, word, short]) => counted(numberOf(digits, scaled), word ?? short),
  },
  // Amounts in words: with 百, 千, 万 or a hundred they count, below they may be a figure of speech.
  {
    pattern: new RegExp(
      String.raw`((?:${chineseDigit}|十)[零一二两三四五六七八九十]*[百千万亿][零一二两三四五六七八九十百千万亿]*|[十百千][万亿]|(?:破|过|上|超)[百千万亿]+|[百千万亿](?=[家名位级人]))${after}(${chineseUnits})?`,
      'y',
    ),
    read: ([, digits = '', unit]) => counted(chineseNumeral(digits.replace(/^[破过上超]/, '')) ?? 0, unit),
  },
  {
    pattern: new RegExp(String.raw`([一二两三四五六七八九十]{1,3}) ?(${chineseUnits})`, 'y'),
    read: ([, digits = '', unit]) => ({ ...counted(chineseNumeral(digits) ?? 0, unit), small: digits.length === 1 }),
  },
  {
    pattern: new RegExp(
      String.raw`((?:${englishNumberWords})(?:(?: and |[ -])(?:${englishNumberWords}))*)(?![a-z])(?:[ -](${englishUnit}))?`,
      'iy',
    ),
    read: ([, words = '', unit]) => ({
      ...counted(englishNumeral(words) ?? 0, unit),
      small: !/[ -]/.test(words) && (englishNumeral(words) ?? 0) <= 10,
    }),
  },
]
