package org.linli.app.csv;

/**
 * Why a row was left out.
 *
 * @param line where it begins, from 1
 */
public record Fault(String file, long line, String reason) {
    /** Of this row. */
    public static Fault of(Row row, String reason) {
        return new Fault(row.file(), row.line(), reason);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
