package org.linli.query.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Generation;
import org.linli.query.views.Projection;
import org.linli.query.views.UnstorableRecordException;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewStoreException;

/**
 * One Lucene index. A batch is searchable as soon as it is applied; on disk it is with the next {@link #save()}, documents, position and dead letters in
 * one commit of Lucene's. After a crash the index stands where its last commit stood, and the events from there on are applied again.
 */
final class IndexGeneration implements Generation<Searchable> {
    private static final double BUFFER_MB = 48;

    private final Projection<Searchable> projection;
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final NavigableMap<DeadLetter.Place, DeadLetter> letters;
    private volatile Set<String> queued;
    private volatile long position;
    private long saved;
    private boolean lettersSaved = true;
    private boolean closed;

    /** A search over what is applied so far. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private IndexGeneration(Projection<Searchable> projection, Path folder, Directory directory, IndexWriter writer)
            throws IOException {
        this.projection = projection;
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        CommitData data = CommitData.of(writer.getLiveCommitData(), CommitData.shape(projection));
        this.position = data.position();
        this.saved = position;
        this.letters = new TreeMap<>(data.lettersByPlace());
        this.queued = records(letters);
    }

    /** Opens what is in the folder, or makes it; what was made with another shape of record or analyzer is begun anew. */
    static IndexGeneration open(Projection<Searchable> projection, Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(new ListingAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            return new IndexGeneration(projection, folder, directory, writer);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            directory.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public Projection<Searchable> projection() {
        return projection;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Map<String, Searchable> getAll(Collection<String> ids) {
        if (ids.isEmpty() || position < 0) {
            return Map.of();
        }
        return search(searcher -> {
            List<BytesRef> terms = ids.stream().map(BytesRef::new).toList();
            ScoreDoc[] found = searcher.search(new TermInSetQuery(ListingDocument.ID, terms), ids.size()).scoreDocs;
            Map<String, Searchable> records = new HashMap<>();
            for (ScoreDoc hit : found) {
                Searchable record = ListingDocument.read(searcher.storedFields().document(hit.doc));
                records.put(record.item().id(), record);
            }
            return records;
        });
    }

    @Override
    public synchronized void commit(ViewBatch<Searchable> batch) {
        if (position != batch.from()) {
            throw new ViewStoreException("Another writer moved " + projection.name() + " on.");
        }
        List<ViewBatch.Change<Searchable>> changes = batch.changes();
        try {
            for (ViewBatch.Change<Searchable> change : changes) {
                apply(change);
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw failure(e);
        }
        if (!batch.letters().isEmpty()) {
            batch.letters().forEach(this::keep);
            queued = records(letters);
            lettersSaved = false;
        }
        position = batch.position();
    }

    /** Applied twice it is the same: an update replaces what stands under the id. */
    private void apply(ViewBatch.Change<Searchable> change) throws IOException {
        Searchable after = change.after();
        if (after == null) {
            writer.deleteDocuments(ListingDocument.key(change.id()));
            return;
        }
        try {
            writer.updateDocument(ListingDocument.key(change.id()), ListingDocument.of(after));
        } catch (IllegalArgumentException e) { // such as a term that is too long
            throw new UnstorableRecordException(change.id(), e);
        }
    }

    private void keep(DeadLetter.Place place, Optional<DeadLetter> letter) {
        letter.ifPresentOrElse(kept -> letters.put(place, kept), () -> letters.remove(place));
    }

    private static Set<String> records(NavigableMap<DeadLetter.Place, DeadLetter> letters) {
        return letters.keySet().stream().map(DeadLetter.Place::record).collect(Collectors.toUnmodifiableSet());
    }

    /** Puts what is applied on disk, if anything is new. */
    synchronized void save() {
        if (closed || (position == saved && lettersSaved)) {
            return;
        }
        try {
            CommitData data = new CommitData(position, List.copyOf(letters.values()));
            writer.setLiveCommitData(data.toMap(CommitData.shape(projection)).entrySet());
            writer.commit();
            saved = position;
            lettersSaved = true;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public Set<String> queued() {
        return queued;
    }

    @Override
    public synchronized int deadLetterCount() {
        return letters.size();
    }

    @Override
    public synchronized List<DeadLetter> deadLetters(DeadLetter.@Nullable Place after, int limit) {
        return (after == null ? letters : letters.tailMap(after, false))
                .values().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<DeadLetter> deadLettersOf(String record) {
        DeadLetter.Place start = new DeadLetter.Place(record, 0);
        return List.copyOf(letters.subMap(start, new DeadLetter.Place(record, Long.MAX_VALUE))
                .values());
    }

    /** Searches what is applied; fails with {@link ViewStoreException} when the index cannot be read or is closed. */
    <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | org.apache.lucene.store.AlreadyClosedException e) {
            throw failure(e);
        }
    }

    /** Leaves the files as the last save left them. */
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (directory;
                searchers) {
            writer.rollback();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private ViewStoreException failure(Exception cause) {
        return new ViewStoreException(
                "The search index in " + folder + " cannot be used: " + cause.getMessage() + ".", cause);
    }
}
