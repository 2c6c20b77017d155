/**
 * Whether a Content-Type says that the body is JSON in UTF-8, which is the only thing that is read (GraphQL over HTTP,
 * "Request"); JSON without a charset is UTF-8.
 */
export function isJson(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type.trim())) return false;
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset);
}
