#!/usr/bin/env node
import './config/node-environment.js';
import { createProgram } from './commands/program.js';

await createProgram().parseAsync();
