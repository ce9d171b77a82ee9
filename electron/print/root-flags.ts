/** What an Electron that is started as root has to be told: Chromium refuses its sandbox to root, as which containers run. */
export const rootFlags = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
