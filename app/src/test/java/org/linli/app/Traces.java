package org.linli.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.linli.app.Confidences.Secret;
import org.linli.app.events.Canary;

/**
 * What is left of some confidences in the files below a folder: in their raw bytes, and in what a program that opens them
 * reads, row by row, because a value may lie across pages or be packed.
 */
final class Traces {
    private Traces() {}

    /** Which file holds which of them, and in which encoding; empty when none does. */
    static List<String> in(Path folder, Collection<Secret> secrets) {
        List<String> found = new ArrayList<>();
        contents(folder).forEach((name, bytes) -> found.addAll(in(name, bytes, secrets)));
        return found;
    }

    /** The same in these bytes. */
    static List<String> in(String name, byte[] bytes, Collection<Secret> secrets) {
        List<String> found = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Secret secret : secrets) {
            for (String part : secret.parts()) {
                List<String> encodings = Canary.of(part).foundIn(text);
                if (!encodings.isEmpty()) {
                    found.add(name + ": " + secret.where() + " (" + part + ") as " + encodings);
                }
            }
        }
        return found;
    }

    /** Everything below the folder by name, databases and search indexes twice. */
    static Map<String, byte[]> contents(Path folder) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            contents.put(name, read(file));
            if (name.endsWith(".db")) {
                contents.put(name + ", its rows", rows(file));
            }
            if (file.getFileName().toString().startsWith("segments_")) {
                Path index = Objects.requireNonNull(file.getParent());
                contents.put(index.getFileName() + ", its documents", documents(index));
            }
        }
        return contents;
    }

    /** Also while files come and go. */
    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of a file that is gone by now. */
    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] rows(Path database) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + database + "?mode=ro")) {
            for (String table : tables(connection)) {
                dump(connection, table, rows);
            }
            return rows.toByteArray();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + database, e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static void dump(Connection connection, String table, ByteArrayOutputStream rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + '"')) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    byte[] value = row.getBytes(column);
                    if (value != null) {
                        rows.writeBytes(value);
                        rows.write('\n');
                    }
                }
            }
        }
    }

    private static byte[] documents(Path index) {
        StringBuilder documents = new StringBuilder();
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
            for (int number = 0; number < reader.maxDoc(); number++) {
                Document document = reader.storedFields().document(number);
                documents.append(document).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents.toString().getBytes(StandardCharsets.UTF_8);
    }
}
