/** What the API refused, as it says it (RFC 9457), or what the network did. */
export class Problem extends Error {
  constructor({ status = 0, code = 'Unknown', detail = '', errors = [], violations = [], correlationId = null, retryAfter = null }) {
    super(detail || code);
    Object.assign(this, { name: 'Problem', status, code, detail, errors: errors ?? [], violations: violations ?? [], correlationId, retryAfter });
  }

  static async of(response) {
    const body = await response.json().catch(() => ({}));
    return new Problem({
      ...body,
      status: response.status,
      code: body.code ?? `Http${response.status}`,
      detail: body.detail ?? body.title ?? response.statusText,
      correlationId: response.headers.get('X-Correlation-Id'),
      retryAfter: Number(response.headers.get('Retry-After')) || null,
    });
  }

  static offline() {
    return new Problem({ code: 'Offline', detail: 'The portal does not answer. Check the connection and try again: nothing is done twice.' });
  }
}
