import fc from 'fast-check';

// The same cases on every machine, so that a red run can be repeated; SEED=n npm test looks at others.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 2003) });
