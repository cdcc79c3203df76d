package org.linli.app;

/** Which sides a process runs. In embedded mode it is both: the stores are this process's alone. */
public enum Node {
    BOTH,
    COMMAND,
    QUERY;

    /** For {@code @ConditionalOnExpression}: this process decides commands. */
    public static final String COMMANDS = "!'query'.equalsIgnoreCase('${linli.node:both}')";

    /** This process answers queries. */
    public static final String QUERIES = "!'command'.equalsIgnoreCase('${linli.node:both}')";
}
