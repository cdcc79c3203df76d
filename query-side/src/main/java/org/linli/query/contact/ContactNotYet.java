package org.linli.query.contact;

import org.linli.kernel.Rejection;

/** The two sides have not agreed yet. */
public record ContactNotYet() implements Rejection {}
