import enCalendar from '@locales/en/calendar.json'
import zhCalendar from '@locales/zh-CN/calendar.json'
import { addWords } from '../../i18n'

addWords('calendar', { 'zh-CN': zhCalendar, en: enCalendar })
