import en from '@locales/en/libraryLegal.json'
import zh from '@locales/zh-CN/libraryLegal.json'
import { type Example, example, metric } from './example'
import { characters } from './units'

export const legal: readonly Example[] = [
  example('chosenForIntegrity', 'company', { 'zh-CN': zh.chosenForIntegrity, en: en.chosenForIntegrity }, [
    metric(4, 9, 16, 20, 'items'),
    metric(12, 9, 5, 2, 'times'),
    metric(33, 45, 63, 75, 'percent'),
  ]),
  example('uprightEverywhere', 'company', { 'zh-CN': zh.uprightEverywhere, en: en.uprightEverywhere }, [
    metric(40, 57, 79, 95, 'percent'),
    metric(5, 4, 2, 0, 'times'),
    metric(52, 65, 82, 95, 'percent'),
  ]),
  example('contractsFlow', 'department', { 'zh-CN': zh.contractsFlow, en: en.contractsFlow }, [
    metric(6, 4.7, 2.9, 1.5, 'days'),
    metric(12, 26, 44, 58, 'percent'),
    metric(16, 12.5, 8, 5, 'percent'),
  ]),
  example('privacyOnPaper', 'department', { 'zh-CN': zh.privacyOnPaper, en: en.privacyOnPaper }, [
    metric(20, 39, 65, 85, 'percent'),
    metric(9, 7, 4, 1, 'items'),
    metric(42, 32, 19, 10, 'times'),
  ]),
  example('settledEarly', 'department', { 'zh-CN': zh.settledEarly, en: en.settledEarly }, [
    metric(46, 56, 69, 78, 'percent'),
    metric(24, 18, 10, 5, 'days'),
    metric(9.6, 8, 6, 4.5, 'tenThousandYuan'),
  ]),
  example('oursStaysOurs', 'department', { 'zh-CN': zh.oursStaysOurs, en: en.oursStaysOurs }, [
    metric(52, 64, 80, 92, 'percent'),
    metric(15, 11, 6.5, 3, 'days'),
    metric(7, 5, 2, 0, 'items'),
  ]),
  example('fairAndQuick', 'department', { 'zh-CN': zh.fairAndQuick, en: en.fairAndQuick }, [
    metric(31, 44, 61, 74, 'percent'),
    metric(32, 25.5, 17.5, 11, 'days'),
    metric(3.2, 3.6, 4.2, 4.6, 'points'),
  ]),
  example('plainContracts', 'team', { 'zh-CN': zh.plainContracts, en: en.plainContracts }, [
    metric(43, 56, 73, 85, 'percent'),
    metric(8600, 7300, 5500, 4200, characters),
    metric(90, 71, 44, 25, 'times'),
  ]),
  example('calmAbroad', 'team', { 'zh-CN': zh.calmAbroad, en: en.calmAbroad }, [
    metric(68, 78, 91, 98, 'percent'),
    metric(8, 6, 3, 1, 'items'),
    metric(30, 46, 69, 85, 'percent'),
  ]),
  example('calledInEarly', 'person', { 'zh-CN': zh.calledInEarly, en: en.calledInEarly }, [
    metric(22, 38, 60, 75, 'percent'),
    metric(14, 11, 7, 3, 'items'),
    metric(35, 48, 65, 78, 'percent'),
  ]),
  example('usableLaw', 'person', { 'zh-CN': zh.usableLaw, en: en.usableLaw }, [
    metric(39, 51, 68, 80, 'percent'),
    metric(21, 16, 9, 4, 'times'),
    metric(8, 17, 29, 38, 'people'),
  ]),
]
