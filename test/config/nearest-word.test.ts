import { didYouMean, nearestWord } from '../../src/config/file/nearest-word.js';

describe('the nearest word', () => {
  it.each([
    ['clientID', 'clientId'],
    ['tenantid', 'tenantId'],
    ['clintId', 'clientId'],
    ['clientIdd', 'clientId'],
    ['zebra', undefined],
    ['x', undefined],
  ])('to %s is %s', (word, expected) => {
    expect(nearestWord(word, ['clientId', 'tenantId'])).toBe(expected);
  });

  it('is put into a question, or left out', () => {
    expect(didYouMean('prot', ['port'])).toBe('; did you mean "port"?');
    expect(didYouMean('zebra', ['port'])).toBe('');
  });
});
