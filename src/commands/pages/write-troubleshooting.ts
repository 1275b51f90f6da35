import { writeFileSync } from 'node:fs';
import { troubleshootingPage } from './troubleshooting-page.js';

writeFileSync(new URL('../../../docs/troubleshooting.md', import.meta.url), troubleshootingPage());
