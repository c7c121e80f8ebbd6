/**
 * Lines that between them are written in most of the ways in which people write numbers and deeds: whoever has read them
 * has every pattern and rule ready. The short ones come first, since a first line takes longest.
 */
export const samples: readonly string[] = [
  '提升到 5%',
  '在退货率不升的前提下，30 天复购率由 3% 提升到 5%',
  '上线新版小程序，营收做到 3.5 亿元',
  '对账由 8 天缩短至 3 小时，人人都能放心',
  'Raise weekly use from 3% to 5%',
]
