import { configureGlobal } from 'fast-check';

// The same texts in every run, so that a change is judged by what it changed. PROPERTY_SEED=random looks elsewhere.
const wanted = process.env['PROPERTY_SEED'] ?? '20261123';
if (wanted !== 'random') configureGlobal({ seed: Number(wanted) });
