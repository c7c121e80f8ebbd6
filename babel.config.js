/**
 * The oldest engines that open the mini program (`browserslist` in package.json): JavaScriptCore of iOS 12, and the
 * Chromium that WeChat brings along on Android. Left to itself the preset writes for iOS 9, and a third of what reaches
 * the phone is stand-ins for syntax that every phone has.
 */
const targets = { ios: '12', chrome: '70' }

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets }]],
}
