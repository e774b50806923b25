/** What holds for every operation; the head of the document. */
export const overview = `The assistant reads a customer’s file, declares claims and has messages sent through these operations, and through nothing else. Serve those marked *required*; \`npm run conformance\` tells whether an implementation honours the contract.

## Who calls
The assistant is the only client. It gets a token by its client credentials and sends it as \`Authorization: Bearer …\`. Which customer is meant stands in the path; the assistant takes it from the customer’s session and never from a text, a model or a button. Check ownership all the same: an id that belongs to another customer is answered exactly like one that nobody has.

## Money, days, text
Amounts are whole euro cents. Days are ISO dates in Paris, instants are ISO in UTC with \`Z\`. What customers read comes in French and in English (\`{fr, en}\`). Fields that are not named here are ignored; those that are named are all there, as null where they say nothing.

## Refusals
Other than 2xx, with a body \`{"error": {"code", "message"}}\`. The assistant decides by status: 404 is “not there”, 409 a key used with another body, other 4xx and 501 are not repeated. 408, 429 and other 5xx, no answer in time and an answer outside the contract are passing troubles.

## Time
A read has 4 seconds and one repeat within 5 seconds in all. Writes have 8 seconds (30 with a file); they are made by jobs that repeat them under the same \`Idempotency-Key\` until they are done, and that ask by key before they repeat a declaration. After repeated failures the assistant leaves the API alone for a while.

## Traces
Every call carries \`X-Correlation-Id\`. It leads from the customer’s message to your log.`;
