import type { PhoneOptions, WeappPackage } from '../package-format'
import { type Phone, startPhone } from './phone'

declare global {
  interface Window {
    phone: Phone
    startPhone(pkg: WeappPackage, options: PhoneOptions): void
  }
}

window.startPhone = (pkg, options) => {
  window.phone = startPhone(pkg, options)
}
