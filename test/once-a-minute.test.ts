import { onceAMinute } from '../src/once-a-minute.js';

describe('events that are reported once a minute', () => {
  it('are counted between the reports, each source by itself', () => {
    let nowMs = 0;
    const reports: [string, number, string][] = [];
    const sources = ['one', 'other'].map((source) =>
      onceAMinute<string>(
        () => nowMs,
        (count, newest) => void reports.push([source, count, newest]),
      ),
    );
    const [one, other] = sources as [(event: string) => void, (event: string) => void];
    one('a');
    one('b');
    nowMs = 59_999;
    one('c');
    other('x');
    nowMs = 60_000;
    one('d');
    other('y');
    nowMs = 120_000;
    one('e');
    expect(reports).toEqual([
      ['one', 1, 'a'],
      ['other', 1, 'x'],
      ['one', 3, 'd'],
      ['one', 1, 'e'],
    ]);
  });
});
