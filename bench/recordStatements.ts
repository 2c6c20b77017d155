import { Client } from 'pg';

/** A statement a subgraph has sent to its database, with its parameters: these are synthetic people's data, and stay between two processes of the bench. */
export interface RecordedStatement {
  readonly subgraph: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

type Query = (this: Connected, text: unknown, values?: unknown, ...rest: unknown[]) => unknown;

interface Connected {
  readonly connectionParameters?: { readonly application_name?: string };
}

/**
 * Notes every statement that this process sends from now on, until the returned function is called, which gives them back in their order.
 * What hands `query` anything but a text is not noted; TypeORM never does.
 */
export function recordStatements(): () => readonly RecordedStatement[] {
  const sent: RecordedStatement[] = [];
  const prototype = Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (text, values, ...rest) {
    const subgraph = this.connectionParameters?.application_name?.replace(/^lotse-/, '');
    if (typeof text === 'string' && subgraph !== undefined) {
      sent.push({ subgraph, text, values: Array.isArray(values) ? [...values] : [] });
    }
    return original.call(this, text, values, ...rest);
  };
  return () => {
    prototype.query = original;
    return sent;
  };
}
