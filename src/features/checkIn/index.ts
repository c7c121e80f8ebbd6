export { CloudBanner } from './CloudBanner'
export { nameOf } from './Conflict'
export { useCheckIn } from './useCheckIn'
