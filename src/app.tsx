import type { PropsWithChildren } from 'react'
import './polyfill/standard'
import './i18n'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  return children
}
