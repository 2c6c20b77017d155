import { answerTypeFor } from '../../http/answerTypeFor';
import { isJson } from '../../http/isJson';

const json = 'application/json';
const graphql = 'application/graphql-response+json';

describe('the media type of an answer', () => {
  it.each([
    [undefined, json],
    ['', json],
    ['*/*', json],
    ['application/*', json],
    [json, json],
    [graphql, graphql],
    [`${graphql}; charset=utf-8`, graphql],
    [`${graphql}, ${json}`, graphql],
    [`${json}, ${graphql}`, json],
    [`${graphql}, ${json};q=0.9`, graphql],
    [`${json};q=0.5,${graphql};q=0.7`, graphql],
    [`*/*, ${graphql}`, graphql],
    [`text/html, application/xhtml+xml, */*;q=0.8`, json],
    [`${json};q=0, */*`, graphql],
    [`*/*, ${json};q=0`, graphql],
    ['APPLICATION/JSON', json],
    ['text/html', null],
    [`${json};q=0`, null],
    ['*/*;q=0', null],
    ['nonsense', null],
  ])('for Accept: %s is %s', (accept, type) => {
    expect(answerTypeFor(accept)).toBe(type);
  });
});

describe('a body that says it is JSON in UTF-8', () => {
  it.each([
    [json, true],
    ['application/json; charset=utf-8', true],
    ['application/json;charset="UTF-8"', true],
    ['Application/JSON ; Charset=utf8', true],
    ['application/vnd.api+json', true],
    ['application/json; charset=utf-16', false],
    ['application/json; charset=latin1', false],
    ['application/jsonp', false],
    ['text/plain', false],
    ['text/plain; application/json', false],
    ['', false],
    [undefined, false],
  ])('is %s: %s', (contentType, verdict) => {
    expect(isJson(contentType)).toBe(verdict);
  });
});
