package org.linli.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean to this engine. */
final class SqliteErrors {

    private static final int PRIMARY_CODE_MASK = 0xff;

    private SqliteErrors() {}

    /** The primary result code without its extension; {@code UNKNOWN_ERROR} for any other failure. */
    static SQLiteErrorCode primaryCode(Throwable failure) {
        SQLiteErrorCode code = resultCode(failure);
        return code == SQLiteErrorCode.UNKNOWN_ERROR
                ? code
                : SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE_MASK);
    }

    /** True if another event holds the same (aggregate, sequence). */
    static boolean isConflict(Throwable failure) {
        return resultCode(failure) == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
    }

    /**
     * True if the rows of one write are at fault and the rest of its group is sound. A clash of the primary key concerns
     * all: only the writer assigns the global index.
     */
    static boolean concernsOneWrite(SQLException failure) {
        return switch (resultCode(failure)) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_NOTNULL, SQLITE_TOOBIG -> true;
            default -> false;
        };
    }

    private static SQLiteErrorCode resultCode(Throwable failure) {
        return failure instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
