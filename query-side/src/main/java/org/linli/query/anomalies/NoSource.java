package org.linli.query.anomalies;

import org.linli.kernel.Rejection;

/** Nothing that is stored tells who lives with whom. */
public record NoSource() implements Rejection {}
