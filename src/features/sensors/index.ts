export { dlpSensorsFeature, wafSensorsFeature } from './routes'
