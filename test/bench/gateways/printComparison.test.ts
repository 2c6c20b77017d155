import type { Comparison, Measured } from '../../../bench/gateways/compareGateways';
import type { Sample } from '../../../bench/gateways/measureWindow';
import { printComparison, ratiosOf } from '../../../bench/gateways/printComparison';

const sample = (change: Partial<Sample>): Sample => ({
  answersPerSecond: 100,
  p50: 1,
  p99: 2,
  cpuMs: 1,
  loopMs: 0.5,
  rss: 1024 * 1024,
  callsPerAnswer: 7,
  farSideLoad: 0.2,
  notRecorded: 0,
  ...change,
});

const measured = (name: Measured['name'], ...rates: readonly number[]): Measured => ({
  name,
  busy: rates.map((answersPerSecond) => sample({ answersPerSecond, cpuMs: 1000 / answersPerSecond })),
  alone: [sample({})],
  cold: null,
});

const comparison = (...all: readonly Measured[]): Comparison => ({
  workload: 'shop',
  title: 'shop',
  inFlight: 16,
  measured: all,
});

describe('the comparison', () => {
  it('is made within rounds, so that a disturbed round does not count', () => {
    const ratios = ratiosOf(measured('lotse', 900, 90, 1100), measured('apollo', 100, 1000, 100));
    expect(ratios[0]).toBe(9);
    expect(ratios[1]).toBeCloseTo(9);
  });

  it('knows no ratio of processor time where the system does not tell it', () => {
    const silent = { busy: [sample({ cpuMs: null })] };
    expect(ratiosOf({ busy: [sample({})] }, silent)[1]).toBeNaN();
  });

  it('prints medians, and the ratio beside everybody but Lotse', () => {
    const table = printComparison(
      comparison(measured('lotse', 800, 1000, 900), measured('apollo', 100, 90, 80)),
    );
    expect(table).toMatch(/^Lotse, plain federation mode +900 [^×]*$/m);
    expect(table).toMatch(/^@apollo\/gateway on @apollo\/server +90 .* 11\.11× +11\.11×$/m);
  });

  it('says who merges the requests of different callers', () => {
    const merging = { ...measured('hive', 500), busy: [sample({ callsPerAnswer: 3 })] };
    const table = printComparison(comparison(measured('lotse', 500), merging));
    expect(table).toContain(
      'router-runtime: MERGES requests of different callers (3.0 calls instead of 7.0)',
    );
    expect(table).not.toContain('mode: MERGES');
  });

  it('says when clients and subgraphs were the limit, and when recordings were missing', () => {
    const doubtful = { ...measured('lotse', 500), busy: [sample({ farSideLoad: 0.97, notRecorded: 3 })] };
    const table = printComparison(comparison(doubtful));
    expect(table).toContain('97 % of their core – THEY may be what was measured');
    expect(table).toContain('3 upstream answers were not recorded');
  });
});
