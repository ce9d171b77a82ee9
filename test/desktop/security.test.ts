import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeDesktop, launchWorkstation, type Workstation } from './launch.ts';

describeDesktop('the page is locked in', () => {
  let workstation: Workstation;
  beforeAll(async () => {
    workstation = await launchWorkstation();
  });
  afterAll(() => workstation.close());

  test('it opens without an error', async () => {
    await workstation.page.locator('#root > *').first().waitFor();
    await workstation.screenshot('start');
    expect(workstation.errors).toEqual([]);
  });

  test('it is served under its own scheme with a nonce that nobody can guess', async () => {
    expect(workstation.page.url()).toMatch(/^app:\/\/workstation\//);
    const nonce = await workstation.page.evaluate(() => document.querySelector<HTMLElement>('meta[nonce]')?.nonce);
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
  });

  test('it has no Node', async () => {
    const found = await workstation.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  test('inline script does not run', async () => {
    const ran = await workstation.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineScriptRan = true';
      document.head.append(script);
      return 'inlineScriptRan' in window;
    });
    expect(ran).toBe(false);
  });

  test('a style element without the nonce has no effect', async () => {
    const color = await workstation.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'html { color: rgb(1, 2, 3) }';
      document.head.append(style);
      return getComputedStyle(document.documentElement).color;
    });
    expect(color).not.toBe('rgb(1, 2, 3)');
  });

  test('text is not run as code', async () => {
    const outcome = await workstation.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          // While a debugger evaluates, Chromium lifts the policy; a timer runs after that.
          setTimeout(() => {
            try {
              // oxlint-disable-next-line typescript/no-implied-eval -- this is what the policy has to refuse
              resolve(String(new Function('return "evaluated"')()));
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(outcome).toBe('EvalError');
  });

  test('the network is out of reach', async () => {
    const result = await workstation.page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'answered',
        (error: Error) => error.name,
      ),
    );
    expect(result).toBe('TypeError');
  });

  test('the network is out of reach of the session, not only of the policy', async () => {
    const result = await workstation.app.evaluate(({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    );
    expect(result).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test('files beside the page are out of reach', async () => {
    const status = await workstation.page.evaluate(() =>
      fetch('app://workstation/..%2Fmain%2Fmain.mjs').then((response) => response.status),
    );
    expect(status).toBe(403);
  });

  test('no second window opens and the page stays where it is', async () => {
    const opened = await workstation.page.evaluate(() => {
      const second = window.open('https://example.com/');
      window.location.href = 'https://example.com/';
      return second !== null;
    });
    expect(opened).toBe(false);
    expect(workstation.page.url()).toMatch(/^app:\/\/workstation\//);
    expect(workstation.app.windows()).toHaveLength(1);
  });

  test('nothing but the workstation itself is shown in a frame', async () => {
    const refused = await workstation.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
          const frame = document.createElement('iframe');
          frame.src = 'https://example.com/';
          document.body.append(frame);
        }),
    );
    expect(refused).toBe('frame-src');
  });

  test('a page of the term sheet that is not at hand is not found, and no file is', async () => {
    const statuses = await workstation.page.evaluate(() =>
      Promise.all(
        ['term-sheet/gone', 'term-sheet/..%2F..%2Fmain%2Fmain.mjs'].map((name) =>
          fetch(`app://workstation/${name}`).then(({ status }) => status),
        ),
      ),
    );
    expect(statuses).toEqual([404, 404]);
  });

  test('permissions are refused', async () => {
    const state = await workstation.page.evaluate(() =>
      navigator.permissions.query({ name: 'geolocation' }).then((status) => status.state),
    );
    expect(state).toBe('denied');
  });
});
