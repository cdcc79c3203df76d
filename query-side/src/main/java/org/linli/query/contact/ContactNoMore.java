package org.linli.query.contact;

import org.linli.kernel.Rejection;

/** The exchange or loan has closed: the two sides need not reach each other any more. */
public record ContactNoMore() implements Rejection {}
