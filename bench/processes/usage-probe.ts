import { answerCalls } from './calls.js';
import { readUsage } from './usage.js';

// Loaded in front of a program that is measured as it is (`node --import`): it adds a way to ask for its usage.
answerCalls({ usage: readUsage });
// Without a runner nobody would stop it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone must not keep the program alive.
process.channel?.unref();
