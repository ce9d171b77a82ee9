import type { VersionView } from '../../electron/channels/deal-editing-views.ts';
import type { RunChoice } from '../../electron/channels/results-views.ts';
import { localDayAndTime } from '../frame/local-time.ts';

interface CompareSideProps {
  /** `A` */
  name: string;
  run: RunChoice;
  scenarios: readonly string[];
  versions: readonly VersionView[];
  onChoose: (run: RunChoice) => void;
}

/** The version and the scenario of one side. */
export function CompareSide({ name, run, scenarios, versions, onChoose }: CompareSideProps) {
  const without = (part: keyof RunChoice): RunChoice => {
    const { [part]: _left, ...rest } = run;
    return rest;
  };
  return (
    <fieldset className="compare-side">
      <legend>{name}</legend>
      <select
        aria-label={`${name}: version`}
        value={run.version ?? ''}
        onChange={({ target }) =>
          onChoose(target.value === '' ? without('version') : { ...run, version: Number(target.value) })
        }
      >
        <option value="">The open version</option>
        {versions.map(({ number, savedAt, change, note }) => (
          <option key={number} value={number}>
            {`${number} · ${note ?? change} · ${localDayAndTime(savedAt)}`}
          </option>
        ))}
      </select>
      <select
        aria-label={`${name}: scenario`}
        value={run.scenario ?? ''}
        onChange={({ target }) =>
          onChoose(target.value === '' ? without('scenario') : { ...run, scenario: target.value })
        }
      >
        <option value="">The scenario on screen</option>
        {scenarios.map((scenario) => (
          <option key={scenario} value={scenario}>
            {scenario}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
