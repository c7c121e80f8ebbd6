import enExamples from '@locales/en/examples.json'
import zhExamples from '@locales/zh-CN/examples.json'
import { addWords } from '../../i18n'

addWords('examples', { 'zh-CN': zhExamples, en: enExamples })
