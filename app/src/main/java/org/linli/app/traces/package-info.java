/**
 * Traces from a request over its command and its events to the views that show them, exported by OpenTelemetry. Spans carry names of operations, commands, events and
 * views, outcomes, positions and the request's id: no id of anybody, no address, no text and no message of an exception.
 */
@NullMarked
package org.linli.app.traces;

import org.jspecify.annotations.NullMarked;
