export const WHATSAPP_SECRET = 'app-secret-of-the-run';
export const TEAMS_ACCOUNT = { appId: '5f1b5c1e-0000-4000-8000-00000000e0a0', appPassword: 'password-of-the-run' };
export const WHATSAPP_ACCOUNT = {
  ...{ appSecret: WHATSAPP_SECRET, token: 'token-of-the-run', phoneNumberId: '106540352242922' },
};

/** The settings of both pushed channels, before doubles at these addresses. */
export function channelsEnv(doubles: { meta: string; connector: string }): Record<string, string> {
  return {
    ...{ WHATSAPP_PHONE_NUMBER_ID: WHATSAPP_ACCOUNT.phoneNumberId, WHATSAPP_TOKEN: WHATSAPP_ACCOUNT.token },
    ...{ WHATSAPP_APP_SECRET: WHATSAPP_SECRET, WHATSAPP_VERIFY_TOKEN: 'verify-token-of-the-run' },
    ...{ WHATSAPP_API_URL: doubles.meta, WHATSAPP_MEDIA_HOSTS: '127.0.0.1' },
    ...{
      TEAMS_APP_ID: TEAMS_ACCOUNT.appId,
      TEAMS_APP_PASSWORD: TEAMS_ACCOUNT.appPassword,
      TEAMS_TENANT_ID: 'tenant-1',
    },
    ...{ TEAMS_SERVICE_HOSTS: '127.0.0.1', TEAMS_FILE_HOSTS: '127.0.0.1' },
    ...{ TEAMS_OPENID_URL: `${doubles.connector}/openid`, TEAMS_LOGIN_URL: doubles.connector },
  };
}

/** Every part of the program that only runs when it is configured; whoever they lead to does not answer. */
export function everythingEnv(doubles: { meta: string; connector: string }): Record<string, string> {
  const nobody = 'http://127.0.0.1:9';
  const secret = 'a-secret-of-the-run-of-32-characters-at-least';
  return {
    ...channelsEnv(doubles),
    ...{ INSURER_EVENTS_SECRET: secret, HANDOFF_HUB_URL: nobody, HANDOFF_HUB_SECRET: secret },
    ...{ OIDC_ISSUER: `${nobody}/oidc`, OIDC_CLIENT_ID: 'assistant', OIDC_CLIENT_SECRET: secret },
    ...{ STAFF_OIDC_ISSUER: `${nobody}/staff`, STAFF_OIDC_CLIENT_ID: 'desk', STAFF_OIDC_CLIENT_SECRET: secret },
    ...{ ACTIVATION_URL: `${nobody}/activation`, RESET_URL: `${nobody}/reset` },
  };
}
