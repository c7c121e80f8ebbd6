import en from '@locales/en/libraryHr.json'
import zh from '@locales/zh-CN/libraryHr.json'
import { type Example, example, metric } from './example'

export const hr: readonly Example[] = [
  example('betterByWorkingHere', 'company', { 'zh-CN': zh.betterByWorkingHere, en: en.betterByWorkingHere }, [
    metric(44, 53, 65, 74, 'percent'),
    metric(26, 35, 46, 55, 'percent'),
    metric(14, 11.5, 7.5, 5, 'percent'),
  ]),
  example('benchKeepsPace', 'company', { 'zh-CN': zh.benchKeepsPace, en: en.benchKeepsPace }, [
    metric(34, 45, 61, 72, 'percent'),
    metric(9, 7, 4, 2, 'items'),
    metric(58, 66, 78, 86, 'percent'),
  ]),
  example('belongingEarly', 'department', { 'zh-CN': zh.belongingEarly, en: en.belongingEarly }, [
    metric(41, 51, 65, 75, 'percent'),
    metric(48, 59, 74, 85, 'percent'),
    metric(17, 13.5, 8.5, 5, 'percent'),
  ]),
  example('hiredRight', 'department', { 'zh-CN': zh.hiredRight, en: en.hiredRight }, [
    metric(68, 74, 82, 88, 'percent'),
    metric(62, 69, 79, 86, 'percent'),
    metric(3.3, 3.7, 4.2, 4.6, 'points'),
  ]),
  example('openTalk', 'department', { 'zh-CN': zh.openTalk, en: en.openTalk }, [
    metric(46, 55, 68, 78, 'percent'),
    metric(32, 47, 67, 82, 'percent'),
    metric(71, 60, 46, 35, 'percent'),
  ]),
  example('wayForward', 'department', { 'zh-CN': zh.wayForward, en: en.wayForward }, [
    metric(6, 13, 23, 30, 'people'),
    metric(21, 36, 55, 70, 'percent'),
    metric(38, 31, 22, 15, 'percent'),
  ]),
  example('easyReturn', 'department', { 'zh-CN': zh.easyReturn, en: en.easyReturn }, [
    metric(63, 70, 80, 88, 'percent'),
    metric(40, 54, 72, 85, 'percent'),
    metric(25, 45, 70, 90, 'percent'),
  ]),
  example('clearSlips', 'team', { 'zh-CN': zh.clearSlips, en: en.clearSlips }, [
    metric(34, 48, 68, 82, 'percent'),
    metric(23, 17, 9, 3, 'items'),
    metric(3.6, 3.9, 4.4, 4.7, 'points'),
  ]),
  example('everyonesOwn', 'team', { 'zh-CN': zh.everyonesOwn, en: en.everyonesOwn }, [
    metric(38, 48, 62, 72, 'percent'),
    metric(15, 28, 46, 60, 'percent'),
    metric(29, 40, 54, 65, 'percent'),
  ]),
  example('talkAgain', 'person', { 'zh-CN': zh.talkAgain, en: en.talkAgain }, [
    metric(52, 66, 84, 95, 'percent'),
    metric(12, 20, 32, 40, 'percent'),
    metric(5, 12, 21, 28, 'people'),
  ]),
  example('askedFirst', 'person', { 'zh-CN': zh.askedFirst, en: en.askedFirst }, [
    metric(3, 8, 14, 18, 'items'),
    metric(9, 7, 4, 2, 'items'),
    metric(55, 63, 74, 82, 'percent'),
  ]),
]
