package org.linli.app;

import org.linli.web.RoleTable;

/** Which sides a process runs. In embedded mode it is both: the stores are this process's alone. */
public enum Node {
    BOTH,
    COMMAND,
    QUERY;

    /** For {@code @ConditionalOnExpression}: this process decides commands. */
    public static final String COMMANDS = "!'query'.equalsIgnoreCase('${linli.node:both}')";

    /** This process answers queries. */
    public static final String QUERIES = "!'command'.equalsIgnoreCase('${linli.node:both}')";

    /** What it answers, and whom. */
    RoleTable table() {
        return switch (this) {
            case BOTH -> RoleTable.ALL;
            case COMMAND -> RoleTable.COMMANDS.and(RoleTable.EVERYWHERE);
            case QUERY -> RoleTable.QUERIES.and(RoleTable.EVERYWHERE);
        };
    }
}
