/**
 * What `@tarojs/taro` is on the phone: its own `index.js`, with one difference. That one takes `@tarojs/runtime` apart
 * after requiring all of it, so webpack keeps all of it (an HTML parser, for one); `require(…).hooks` says what is used.
 */
const hooks = require('@tarojs/runtime').hooks
const taro = require('@tarojs/api').default

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = module.exports
