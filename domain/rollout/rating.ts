/** Texts that the whole company reads, and works by. */
export const companyTexts = ['why', 'rules', 'pilot'] as const
export type CompanyText = (typeof companyTexts)[number]

/**
 * Which company-wide texts ask to rate people.
 * @param texts each in whatever languages it is written; empty where there is none
 */
export const textsToMend = (texts: Record<CompanyText, readonly string[]>): CompanyText[] =>
  companyTexts.filter((text) => texts[text].some(asksForRating))

/**
 * Whether a text asks to rate, score, rank or grade people, in Chinese or English. The score of a key result is fine,
 * as is what customers say of a product, or a text that says that nobody is rated. A guess, for a friendly word and
 * never a barrier: where it is not sure who is meant it takes a bare request ("打几分？") for one.
 */
export function asksForRating(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase()
  return sentencesOf(plain).some((sentence) => asksIn(sentence, chinese) || asksIn(sentence, english))
}

/** A point ends a sentence before a space only: 0.7 is one word. */
const sentencesOf = (text: string): string[] => text.split(/[!?;。\n]|\.(?=\s|$)/)

interface Tongue {
  /** Words of rating, whoever it is of. */
  asking: RegExp
  /** One that is always of people. */
  alwaysOfPeople: RegExp
  /** Says before it, or after it, that there is none. */
  deniedBefore: RegExp
  deniedAfter: RegExp
  /** Holds what looks like a denial and is none. */
  noDenial: RegExp
  /** Whom or what it is of: people in the first group, things in the second; who does it is in neither. */
  of: RegExp
  /** Whether that stands after it rather than before. */
  looksAhead(rating: string, after: string): boolean
}

/** How far ahead of a rating its object is looked for, in characters. */
const ahead = 48

/** A share of 0 to 1 is the score of a key result. */
const achieved = /(^|[^\d.])(0\.\d|1\.0)(?!\d)/

function asksIn(sentence: string, tongue: Tongue): boolean {
  for (const match of sentence.matchAll(tongue.asking)) {
    const before = sentence.slice(0, match.index)
    const after = sentence.slice(match.index + match[0].length)
    const isDenied = tongue.deniedBefore.test(before.replace(tongue.noDenial, '')) || tongue.deniedAfter.test(after)
    if (!isDenied && isOfPeople(match[0], before, after, tongue)) return true
  }
  return false
}

function isOfPeople(rating: string, before: string, after: string, tongue: Tongue): boolean {
  if (tongue.alwaysOfPeople.test(rating)) return true
  const behind = objectsIn(before, tongue).at(-1)
  const next = objectsIn(after.slice(0, ahead), tongue)[0]
  const object = tongue.looksAhead(rating, after) ? (next ?? behind) : (behind ?? next)
  return object === undefined ? !achieved.test(`${before}${rating}${after}`) : object === 'people'
}

const objectsIn = (text: string, { of }: Tongue): ('people' | 'thing')[] =>
  [...text.matchAll(of)].flatMap(([, people, thing]) => (people ? 'people' : thing ? 'thing' : []))

/** One pattern of several, which stand in lines so that they can be read. */
const anyOf = (...patterns: RegExp[]): string => patterns.map(({ source }) => source).join('|')

/** Whom or what a rating is of; `neither` is looked for first. */
const objects = (words: { neither: RegExp[]; people: RegExp[]; things: RegExp[] }): RegExp =>
  new RegExp(`${anyOf(...words.neither)}|(${anyOf(...words.people)})|(${anyOf(...words.things)})`, 'g')

const chinese: Tongue = {
  asking: new RegExp(
    anyOf(
      /末位(?:淘汰)?|强制分布|强制排名|活力曲线|(?:绩效|考核)(?:等级|评级|打分|评分|排名|分数)/,
      /打(?:几|多少|个|出|上|高|低|[0-9一二三四五六七八九十]+)?个?分(?!牌|卡|板|析|配|工|钟)/,
      /(?:给|得|值|评|拿)[^,，]{0,6}(?:几|多少)分(?!钟)|几分$/,
      /评(?:分|个分|级|星|等级|优劣)(?!牌|卡|机构)|得分|打星|几(?:颗)?星|[1-5一二三四五]\s*[-到至~–—]\s*[5五]\s*(?:颗)?星/,
      /[01零一]\s*(?:分)?\s*[-到至~–—]\s*(?:5|10|100|五|十|一百)\s*分(?!钟)|[十百五]分制|(?:5|10|100)\s*分制/,
      /排(?:个|出|一下)?名(?:次)?|名次|分(?:成)?(?:[三四五3-5几])?(?:个)?档(?!案)|[abcds](?:档|等)|评(?:为|成)?\s*[abcds](?![a-z])/,
    ),
    'g',
  ),
  alwaysOfPeople: /末位|强制|活力曲线|绩效|考核/,
  deniedBefore:
    /(?:不|别|勿|没有|没人|无需|无须|取消|禁止|杜绝|避免|拒绝|停止|废除|废掉|而非|并非|告别|代替|取代|删掉|改掉)[^,，]{0,9}$/,
  deniedAfter: /^[^,，]{0,9}无关|^[^,，]{0,5}(?:不(?!低于|少于|能低|超过)|取消|禁止|没有意义|都没有)/,
  noDenial:
    /(?:能|好|要|是|会|可|行|对)不(?:能|好|要|是|会|可|行|对)|不(?:妨|错|仅|但|只|如|管|论)|差不多|[特分级区差性个类]别|别(?:人|的)/g,
  of: objects({
    // Who does it is not whom it is of; 我们 may be the company.
    neither: [/我们|咱们|[由请让](?:员工|同事|下属|经理|主管|负责人|领导|大家|成员|你|您|自己|客户|用户)(?:自己)?/],
    people: [
      /产品经理|项目经理|客户经理|销售(?:人员|代表|员|(?![额量收目线]))|人员|员工|同事|同学|下属|成员|组员|队员/,
      /个人|每人|每个人|每位|人人|所有人|大家|别人|他人|谁|我|你|您|他|她|自己|经理|主管|负责人|领导|推动者/,
      /团队|部门|小组|绩效|业绩|表现|能力|态度|贡献|合作|配合|协作|沟通|工作|潜力|价值观|人(?![力次气工均])/,
    ],
    things: [
      /关键结果|okr|kr|目标|指标|结果|项目|信心|健康|客户|用户|顾客|买家|商家|游客|满意度|nps|应用|商店|app|产品|服务|平台/,
      /信用|风险|优先级|线索|商机|供应商|搜索|关键词|seo|行业|市场|品牌|竞品|酒店|店铺|门店|课程|培训|会议|活动|文章|内容/,
      /方案|想法|需求|功能|缺陷|bug|代码|质量|模型|算法|城市|网站|页面|赛事|比赛|考试/,
    ],
  }),
  looksAhead: () => false,
}

const english: Tongue = {
  asking: new RegExp(
    anyOf(
      /\b(?:stack[- ]rank\w*|rank and yank|forced (?:distributions?|rankings?|curve)|bell curve)\b/,
      /\bperformance (?:ratings?|grades?|scores?|rankings?)\b/,
      // As a verb: most rates are how often something happens.
      /(?:^\s*|[,:] |\b(?:please|to|you|we|they|i|will|should|must|can|could|would|and|or|managers?|leads?|also|who) )rate\b(?! of| at| limit)/,
      /\b(?:rated|ratings?|scor(?:e|es|ed|ing)|rank(?:s|ed|ing|ings)?|grad(?:e|es|ed|ing))\b(?!-| \d)/,
      /\b(?:how many|[1-5](?: ?(?:to|-|–) ?5)?|one to five|five|out of five|out of 5) stars?\b/,
      /\bon a scale (?:of|from)\b|\b(?:marks?|points?) out of\b|\bout of (?:ten|five|10|5)$/,
    ),
    'g',
  ),
  alwaysOfPeople: /stack|yank|forced|bell|performance/,
  deniedBefore:
    /\b(?:no|not|never|without|nor|don't|doesn't|won't|isn't|aren't|cannot|can't|nobody|none|instead of|rather than|avoid|stop|against|free of|replaces?)(?: [\w'’,/-]+){0,6} ?$/,
  deniedAfter: /^(?: \w+){0,3} (?:not|never|no longer|isn't|aren't|doesn't|don't|nothing|nobody)\b/,
  noDenial: /\bnot only\b|\bwhy not\b|\bno matter\b|\bno later\b/g,
  of: objects({
    neither: [/\bby (?:the |their |its |your )?(?:owners?|managers?|teams?|colleagues?|peers?|staff|you|me)\b/],
    people: [
      /\b(?:me|him|her|them|yourself|myself|themselves|each other|one another|who|whom|anyone|anybody|everyone|everybody|someone)\b/,
      /\b(?:employees?|staff|people|persons?|members?|colleagues?|peers?|managers?|reports?|individuals?|leads?|champions?|teams?|departments?)\b/,
      /\b(?:performance|performers?|work|contributions?|collaboration|cooperation|behaviou?r|attitude|teamwork|skills?|salespe\w+)\b/,
    ],
    things: [
      /\b(?:key results?|krs?|okrs?|objectives?|goals?|targets?|results?|confidence|health|customers?|clients?|users?|guests?|buyers?|nps)\b/,
      /\b(?:app|apps|store|products?|services?|credit|search|google|keywords?|market|industry|brands?|hotels?|courses?|trainings?|meetings?)\b/,
      /\b(?:ideas?|priorit\w+|features?|tasks?|risks?|options?|bugs?|tests?|exams?|quality|articles?|pages?|sites?|github)\b/,
    ],
  }),
  /** `rate my work`, `a ranking of staff`; but `people are ranked by …`. */
  looksAhead: (rating, after) => /(?:rate|score|rank|grade|of|from)$/.test(rating) || /^ (?:of|for) /.test(after),
}
