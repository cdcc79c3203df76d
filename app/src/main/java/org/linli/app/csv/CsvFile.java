package org.linli.app.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;

/** Reads a CSV file (UTF-8); a row is one line, and one that cannot be read is a fault, not the end. */
public final class CsvFile {
    private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class);

    private CsvFile() {}

    /** The rows under the header. Throws {@link IOException} when the file is missing, has no rows or another header. */
    public static List<Row> read(Path path, List<String> header, List<Fault> faults) throws IOException {
        String file = path.getFileName().toString();
        // a byte is a character here: what is no UTF-8 spoils its own line alone
        List<String> lines = Files.readAllLines(path, ISO_8859_1);
        requireHeader(path, lines.isEmpty() ? "" : lines.getFirst(), header);
        if (lines.size() == 1) {
            throw new IOException(path + " holds no rows.");
        }
        return rows(file, lines, 2, header.size(), faults);
    }

    /** The rows of a file without a header. Throws {@link IOException} when it is missing or empty. */
    public static List<Row> bare(Path path, int columns, List<Fault> faults) throws IOException {
        List<String> lines = Files.readAllLines(path, ISO_8859_1);
        if (lines.isEmpty()) {
            throw new IOException(path + " holds no rows.");
        }
        return rows(path.getFileName().toString(), lines, 1, columns, faults);
    }

    private static List<Row> rows(String file, List<String> lines, int first, int columns, List<Fault> faults) {
        List<Row> rows = new ArrayList<>();
        for (int line = first; line <= lines.size(); line++) {
            try {
                List<String> cells = cells(lines.get(line - 1));
                if (cells.size() == columns) {
                    rows.add(new Row(file, line, cells));
                } else {
                    faults.add(new Fault(file, line, "has " + cells.size() + " columns instead of " + columns));
                }
            } catch (CharacterCodingException e) {
                faults.add(new Fault(file, line, "is not UTF-8 text"));
            } catch (JacksonException e) {
                faults.add(new Fault(file, line, "cannot be read as CSV: see its quotation marks"));
            }
        }
        return rows;
    }

    private static List<String> cells(String bytes) throws CharacterCodingException {
        String line = UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)))
                .toString();
        return line.isEmpty() ? List.of() : List.of(CELLS.<String[]>readValue(line));
    }

    private static void requireHeader(Path path, String found, List<String> header) throws IOException {
        if (!found.replace("\"", "").equals(String.join(",", header))) {
            throw new IOException(path + " does not begin with the columns " + String.join(",", header) + ".");
        }
    }
}
