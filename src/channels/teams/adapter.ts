import { CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { AuthenticationConfiguration, BotFrameworkAuthenticationFactory } from 'botframework-connector';
import type { ConnectorToken } from './connectorToken.ts';
import { credentialsFactory } from './connectorToken.ts';
import { ISSUER, SCOPE, type TeamsSettings } from './settings.ts';

/** The SDK's adapter, pointed where our settings say, with its own retries off: the outbox alone retries. */
export function newTeamsAdapter(settings: TeamsSettings, token: ConnectorToken): CloudAdapter {
  const authentication = BotFrameworkAuthenticationFactory.create(
    '',
    true,
    settings.loginUrl,
    SCOPE,
    ISSUER,
    `${settings.loginUrl}/oauth`,
    settings.openIdUrl,
    settings.openIdUrl,
    '',
    credentialsFactory(settings, token),
    new AuthenticationConfiguration(),
  );
  const adapter = new CloudAdapter(authentication);
  adapter.use(async (context, next) => {
    const client = context.turnState.get<ClientWithPipeline>(adapter.ConnectorClientKey);
    client?.client?.pipeline?.removePolicy({ phase: 'Retry' });
    await next();
  });
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return adapter;
}

/** The SDK passes no retry options on to the client that it makes for each turn; its pipeline can be changed. */
interface ClientWithPipeline {
  client?: { pipeline?: { removePolicy(options: { phase: 'Retry' }): unknown } };
}

export interface Processed {
  status: number;
  body: unknown;
}

/**
 * Gives a parsed request to the adapter and tells what it would answer. The SDK writes reasons into its refusals, and
 * rejects where it should refuse: both are made plain here.
 */
export async function process(
  adapter: CloudAdapter,
  request: { authorization: string; activity: unknown },
  logic: (context: TurnContext) => Promise<void>,
): Promise<Processed> {
  const answered: Processed = { status: 500, body: null };
  const response = {
    status(code: number) {
      answered.status = code;
      return response;
    },
    send(body: unknown) {
      answered.body = body;
      return response;
    },
    end: () => response,
    header: () => response,
    socket: undefined,
  };
  const asked = { method: 'POST', headers: { authorization: request.authorization }, body: request.activity };
  await adapter.process(asked as never, response as never, logic);
  return answered;
}

export function invokeResponse(status: number, body?: unknown): { type: 'invokeResponse'; value: InvokeResponse } {
  return { type: 'invokeResponse', value: { status, body } };
}
