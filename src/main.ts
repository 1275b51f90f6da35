#!/usr/bin/env node
import './config/secrets/node-environment.js';
import { createProgram } from './commands/program.js';

await createProgram().parseAsync();
