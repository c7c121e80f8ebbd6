import en from '@locales/en/libraryFinance.json'
import zh from '@locales/zh-CN/libraryFinance.json'
import { type Example, example, metric } from './example'
import { companies } from './units'

export const finance: readonly Example[] = [
  example('growOnOwnCash', 'company', { 'zh-CN': zh.growOnOwnCash, en: en.growOnOwnCash }, [
    metric(62, 76, 96, 110, 'percent'),
    metric(86, 77, 64, 55, 'days'),
    metric(18, 24, 32, 38, 'percent'),
  ]),
  example('clearlyEarning', 'company', { 'zh-CN': zh.clearlyEarning, en: en.clearlyEarning }, [
    metric(45, 62, 84, 100, 'percent'),
    metric(7, 5, 2, 0, 'items'),
    metric(24, 26.5, 29.5, 31.5, 'percent'),
  ]),
  example('noGrumbling', 'department', { 'zh-CN': zh.noGrumbling, en: en.noGrumbling }, [
    metric(11, 8.5, 5.5, 3, 'days'),
    metric(26, 20.5, 12.5, 7, 'percent'),
    metric(2.9, 3.4, 4, 4.5, 'points'),
  ]),
  example('homeOnTime', 'department', { 'zh-CN': zh.homeOnTime, en: en.homeOnTime }, [
    metric(8, 6.5, 4.5, 3, 'days'),
    metric(22, 16.5, 9.5, 4, 'hours'),
    metric(34, 26, 14, 6, 'items'),
  ]),
  example('inTheRoom', 'department', { 'zh-CN': zh.inTheRoom, en: en.inTheRoom }, [
    metric(6, 14, 25, 34, 'times'),
    metric(19, 15.5, 10.5, 7, 'percent'),
    metric(28, 40, 56, 68, 'percent'),
  ]),
  example('believedFigures', 'department', { 'zh-CN': zh.believedFigures, en: en.believedFigures }, [
    metric(15, 12, 8, 5, 'percent'),
    metric(22, 17, 10, 5, 'items'),
    metric(6, 9, 12, 14, 'people'),
  ]),
  example('soundAndBold', 'department', { 'zh-CN': zh.soundAndBold, en: en.soundAndBold }, [
    metric(210, 255, 315, 360, 'days'),
    metric(260, 206, 134, 80, 'tenThousandYuan'),
    metric(44, 57, 75, 88, 'percent'),
  ]),
  example('neverChased', 'team', { 'zh-CN': zh.neverChased, en: en.neverChased }, [
    metric(73, 81, 92, 98, 'percent'),
    metric(140, 104, 56, 20, 'times'),
    metric(5, 10, 16, 20, companies),
  ]),
  example('seenComing', 'team', { 'zh-CN': zh.seenComing, en: en.seenComing }, [
    metric(27, 44, 66, 82, 'percent'),
    metric(46, 35, 20, 8, 'tenThousandYuan'),
    metric(35, 27, 16.5, 9, 'percent'),
  ]),
  example('whereToAct', 'person', { 'zh-CN': zh.whereToAct, en: en.whereToAct }, [
    metric(38, 51, 69, 82, 'percent'),
    metric(45, 35, 22, 12, 'times'),
    metric(24, 38, 56, 70, 'percent'),
  ]),
  example('calmAudit', 'person', { 'zh-CN': zh.calmAudit, en: en.calmAudit }, [
    metric(16, 12, 7, 3, 'items'),
    metric(70, 78, 89, 96, 'percent'),
    metric(9, 7, 4, 1, 'items'),
  ]),
]
