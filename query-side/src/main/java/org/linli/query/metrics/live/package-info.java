/**
 * The figures as they are at any moment, kept up to date by every fact in the order in which facts become known. What lies in a window leaves it as time goes on. Numbers of parties,
 * pairs, exchanges and acts count from 0, so that everything lies in primitive arrays; one thread at a time may use them.
 */
@NullMarked
package org.linli.query.metrics.live;

import org.jspecify.annotations.NullMarked;
