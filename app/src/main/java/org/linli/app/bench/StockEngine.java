package org.linli.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.AbstractEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.sqlite.SQLiteConfig;

/** Axon's JDBC engine over SQLite with our settings, for comparison: a connection per thread, a transaction per append. */
final class StockEngine {

    private static final int BUSY_TIMEOUT_MILLIS = 60_000;

    private StockEngine() {}

    static JdbcEventStorageEngine on(Path file, Consumer<? super BatchingEventStorageEngine.Builder> settings) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(connectionPerThread(file))
                .transactionManager(NoTransactionManager.instance());
        settings.accept(builder);
        JdbcEventStorageEngine engine = builder.build();
        engine.createSchema(new Tables());
        return engine;
    }

    private static ConnectionProvider connectionPerThread(Path file) {
        ThreadLocal<Connection> connections = ThreadLocal.withInitial(() -> open(file));
        return () -> ConnectionWrapperFactory.wrap(connections.get(), new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    private static Connection open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        try {
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Tables extends AbstractEventTableFactory {

        @Override
        protected String idColumnType() {
            return "INTEGER";
        }

        @Override
        protected String payloadType() {
            return "BLOB";
        }
    }
}
