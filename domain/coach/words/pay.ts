/** How people write that pay hangs on a result. */

/** Words that say that pay hangs on it. */
export const hangs = [
  /(?:奖金?|薪酬?|工资|绩效|收入|待遇|提成|佣金|晋升)[^,，;；。]{0,8}挂钩|挂钩[^,，;；。]{0,6}(?:奖金?|薪酬?|工资|绩效|收入|待遇|提成|佣金)/,
  /(?:计入|影响|决定|纳入|折算成?|换算成?)[^,，;；。]{0,8}(?:奖金|薪酬|工资|绩效|提成|佣金|考核)/,
  /(?:tied|linked|coupled|counts?|paid) (?:to|towards?|into|out as) (?:[\w'’]+ ){0,3}(?:bonus|pay|salary|salaries|commission|compensation|incentive)/i,
  /(?:bonus(?:es)?|pay|salary|salaries|commissions?|compensation|incentives?) (?:is |are |that )?(?:depends?|hangs?|tied|linked|based|rides?)\b/i,
  /(?:decides?|determines?|drives?|affects?|sets?) (?:[\w'’]+ ){0,3}(?:bonus|salary|salaries|commission|compensation|incentive)/i,
]
/** What is paid for a result, by its very name. */
export const paidFor = /提成|绩效(?:工资|奖|薪)|佣金|commission(?! rate| fees?\b)|incentive pay/i
/** Paying it as a piece of work, which says nothing of what it is paid for: 提成核算差错. */
export const paying =
  /核算|计算|发放|差错|出错|准确|及时|准时|按时|到账|制度|系统|流程|规则|投诉|异议|满意|透明|payout|accura|error|mistake|dispute|on time|late\b|process|system|calculat|payroll/i
