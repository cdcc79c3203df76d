/**
 * What the REST resources of both sides share: headers as values (idempotency key, consistency token, entity tags), keyset
 * paging, the table of who may do what, and the ports that the other modules implement. {@code WebConfiguration} assembles
 * the rest.
 */
@NullMarked
package org.linli.web;

import org.jspecify.annotations.NullMarked;
