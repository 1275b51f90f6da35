export { silentLogger } from '../../../src/logger.js';
