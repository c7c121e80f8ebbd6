import enTraining from '@locales/en/training.json'
import zhTraining from '@locales/zh-CN/training.json'
import { addWords } from '../../i18n'

addWords('training', { 'zh-CN': zhTraining, en: enTraining })
