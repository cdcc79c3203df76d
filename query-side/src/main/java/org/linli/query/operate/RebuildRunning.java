package org.linli.query.operate;

import org.linli.kernel.Rejection;

/** One rebuild runs at a time, and one is running. */
public record RebuildRunning() implements Rejection {}
