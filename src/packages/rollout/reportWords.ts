import enReport from '@locales/en/rolloutReport.json'
import zhReport from '@locales/zh-CN/rolloutReport.json'
import { addWords } from '../../i18n'

addWords('rolloutReport', { 'zh-CN': zhReport, en: enReport })
