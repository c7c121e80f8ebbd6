/** What reads well, or does not, once a number is taken out of a line. */

/** Words of direction: they tell what happens without saying how much. */
export const direction = /提升|提高|上升|增长|增加|扩大|改善|降低|下降|减少|缩短|压缩/
export const endsInDirection = new RegExp(`(?:${direction.source})$`)
/** A clause that begins with one of them tells what is done: 提升客户满意度, unlike 增长率. */
export const beginsInDirection = new RegExp(`^ ?(?:${direction.source})(?![率幅额量后的])`)

/** What leads to a number and goes with it where nothing follows. No lookbehind: older iPhones cannot read it. */
export const led = new RegExp(`(${direction.source})${/(?:了|到|至|为|成)$/.source}`)
export const leads =
  /(?:做到|做成|达到|突破|超过|控制在|[提上下]?[升降涨](?:到|至|为)|[从由自]每.{1,2}|[到至达过破为从由自]|(?:^| )(?:(?:up |down )?(?:from|to|by)|at|of|reach(?:es|ing)?|hits?))$/i
/** An English verb of what is measured: `revenue reaches`. */
export const tellsOfMeasure = / (?:reaches|hits)$/i
/** Words that only end like one of them: the 为 of 成为 leads nowhere. */
export const areWords =
  /(?:成为|作为|认为|因为|得到|看到|找到|遇到|收到|直到|甚至|传达|表达|到达|通过|经过|不过|打破|来自|理由|自由)$/
/** Only says on which side of the number. */
export const around = / (?:over|above|below|under|about|around|at least|more than|less than|up to)$/i

/** What belongs to a number and to nothing else. */
export const belongs =
  /^ ?(?:(?:以上|以内|以下|左右)的?|的|or (?:more|less)|of(?: all)?(?= )|(?:a|each|every) (?:day|week|month|quarter|year)\b)/i
/** Nothing follows that the number would count. */
export const ends =
  /^ ?(?:$|[,，;；。.!！?？、)）]| (?:by|in|within|for|among|per|this|next|across|before|on|during|and|while|without|with|as)\b)/i
export const otherClause = /[,，;；。、]/

/** A predicate is announced: what somebody makes of something, or ensures. */
export const announces = /把|将|让|使(?![用命])|令|确保|保证|保障|力争|争取|努力|^ ?[用靠](?![户工])/
export const announcesInEnglish = /^(?:make|get|bring|take|have|let|keep|hold|move)\b(?!.* (?:up|down)$)/i
export const goesTo =
  /^(?:grow|increase|raise|expand|lift|scale|rise|climb|cut|reduce|drop|lower|go|get)\b.*(?:^| )to$/i
/** Cannot stand at the end. */
export const endsOpen =
  /[在于是向从由自把将让使令被给对和与及或的得以用为成约每超不近至到都均各<>≤≥=~+]$|(?:^| )(?:an?|the|of|in|at|to|by|with|for|from|than|within|is|are|be|becomes?|and|or|over|under|reach(?:es|ing)?|hits?|stays?|remains?|goe?s?|least|most|both)$/i
/** Joins what stands before it, and nothing does any more: and delight every customer. */
export const joinsOn = /^(?:(?:and|or|but|plus|while|with)\b|并(?![购联行排])|且|而|和|与|以及|同时|还(?!款))/i
/** Verbs that say something without an object: grow in Asia. */
export const needsNoObject =
  /^(?:grow|rise|expand|scale|climb|improve|fall|drop|shrink|decline|lead|succeed|deliver|ship|launch|double|stay|live|work|help|care)(?:s|ing)?$/i
/** Chinese verbs that say nothing without what they are done to: 新签, 帮客户省下. */
export const needsObject =
  /(?:新签|签下|新增|净增|拿[下到]|获得|[赢取]得|收到|收获|吸引|留住|挽回|争取到|产生|带来|节[省约]|省下|新开|找到|[完达]成|实现|服务|覆盖|触达|惠及)$/
/** Goes on without an object in between: from partners. */
export const goesOnWithout = /^ (?:from|at|through|via|out)\b/i
/** Leads to how many, not to what is counted: hit 10k users. */
export const reachesHowMany = /(?:^| )(?:reach|hit|cross|top|exceed|surpass|attain|achieve)(?:e?s|ing)?$/i
export const comesToHave = /(?:^| )(?:get|have|make)$/i
/** A noun and nothing of it: users and, unlike users to come back. */
export const isBareNoun = /^ ?[a-z-]+(?: ?[,;.]| ?$| (?:and|or|by|in|within|before|this|next)\b)/i
/** Says something of the noun before it. */
export const saysOfIt = /^(?:[都也就还不有全]|is|are|be|that|who)$/
/** Cannot stand before what was counted. */
export const countsOn =
  /(?:成为|来自|[的是于在用以约超每近前第])$|(?:^| )(?:an?|than|within|in|least|most|every|becomes?|top|fortune)$/i

export const unitsAlone = /^(?:points?|pts?|times|stars?|items|ppm|kg|tons?|km|[kmgt]b)$/i

/** What follows has lost what it stood on: 10 分钟内, 5 分制, from 46 to 20 of what was left out. */
export const hangsInTheAir = /^ ?(?:[内后前制多余起]|之[内后前]|(?:to|from|[提升降]?[到至从由])? ?\d)/i
/** The number that is left only says of how many: 每 1000 人. */
export const leftOver = /^每 ?\d/
export const everySo = /每[天日周月年季]度?$/
