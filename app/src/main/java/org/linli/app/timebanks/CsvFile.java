package org.linli.app.timebanks;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvParser;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads a CSV file (RFC 4180, UTF-8) with a known header; a row of another width is a fault, not the end. */
final class CsvFile {
    private CsvFile() {}

    /** The rows under the header. Throws {@link IOException} when the file is missing, no UTF-8, or has another header. */
    static List<Row> read(Path path, List<String> header, List<Fault> faults) throws IOException {
        String file = path.getFileName().toString();
        List<Row> rows = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(path);
                CsvParser parser = (CsvParser) CsvMapper.builder()
                        .enable(CsvReadFeature.WRAP_AS_ARRAY)
                        .build()
                        .reader()
                        .createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                Row row = row(file, parser);
                if (row.line() == 1) {
                    requireHeader(path, row.cells(), header);
                } else if (row.cells().size() == header.size()) {
                    rows.add(row);
                } else {
                    faults.add(Fault.of(row, "has " + row.cells().size() + " columns instead of " + header.size()));
                }
            }
        } catch (MalformedInputException e) {
            throw new IOException(path + " is not UTF-8 text.", e);
        } catch (JacksonException e) {
            faults.add(new Fault(file, e.getLocation().getLineNr(), "cannot be read as CSV from here on"));
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            throw new IOException(path + " holds no rows.");
        }
        return rows;
    }

    private static Row row(String file, CsvParser parser) {
        List<String> cells = new ArrayList<>();
        long line = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (cells.isEmpty()) {
                line = parser.currentTokenLocation().getLineNr();
            }
            cells.add(parser.getString() == null ? "" : parser.getString());
        }
        return new Row(file, line, cells);
    }

    private static void requireHeader(Path path, List<String> found, List<String> header) throws IOException {
        if (!found.equals(header)) {
            throw new IOException(path + " does not begin with the columns " + String.join(",", header) + ".");
        }
    }
}
