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
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Generation;
import org.linli.query.views.Projection;
import org.linli.query.views.UnstorableRecordException;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewStoreException;
import org.slf4j.LoggerFactory;

/**
 * One Lucene index. A batch is searchable as soon as it is applied; on disk it is with the next {@link #save()}, documents, position and dead letters in
 * one commit of Lucene's. After a crash the index stands where its last commit stood, and the events from there on are applied again. It does the same
 * after a failure, such as a full disk: nothing of a batch in hand stays, and searches see what they saw before until the index has caught up with that.
 */
final class IndexGeneration implements Generation<Searchable> {
    private static final double BUFFER_MB = 48;

    private final Projection<Searchable> projection;
    private final Path folder;
    private final Directory directory;
    private Writing writing;
    private volatile SearcherManager serving;
    private volatile long position;
    private long served;
    private CommitData saved;
    private NavigableMap<DeadLetter.Place, DeadLetter> letters;
    private volatile Set<String> queued;
    private boolean lettersSaved = true;
    private boolean closed;

    /** A search over what is applied so far. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** A writer and what it has applied. */
    private record Writing(IndexWriter writer, SearcherManager searchers) {
        static Writing in(Directory directory) throws IOException {
            IndexWriter writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new ListingAnalyzer())
                            .setRAMBufferSizeMB(BUFFER_MB)
                            .setIndexSort(BestHits.SEGMENTS)
                            .setMergeScheduler(new Merges())
                            .setMaxFullFlushMergeWaitMillis(0)
                            .setCommitOnClose(false));
            try {
                return new Writing(writer, new SearcherManager(writer, new SearcherFactory()));
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        }

        boolean isOpen() {
            return writer.isOpen();
        }
    }

    /** A merge that fails fails the writer, too, which says so itself. */
    private static final class Merges extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable failure) {
            LoggerFactory.getLogger(IndexGeneration.class)
                    .warn("A merge in the search index failed: {}", failure.toString());
        }
    }

    /** Takes up what is in the directory, or makes it; it closes the directory. */
    IndexGeneration(Projection<Searchable> projection, Path folder, Directory directory) throws IOException {
        this.projection = projection;
        this.folder = folder;
        this.directory = directory;
        this.writing = Writing.in(directory);
        this.serving = writing.searchers();
        this.saved = CommitData.of(writing.writer().getLiveCommitData(), CommitData.shape(projection));
        this.position = saved.position();
        this.served = position;
        this.letters = new TreeMap<>(saved.lettersByPlace());
        this.queued = records(letters);
    }

    /** Opens what is in the folder, or makes it; what was made with another shape of record or analyzer is begun anew. */
    static IndexGeneration open(Projection<Searchable> projection, Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new IndexGeneration(projection, folder, directory);
        } catch (IOException | RuntimeException e) {
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

    /** The records as they are at the position, which may be behind what searches see. */
    @Override
    public synchronized Map<String, Searchable> getAll(Collection<String> ids) {
        if (ids.isEmpty() || position < 0) {
            return Map.of();
        }
        try {
            return search(writing().searchers(), searcher -> records(searcher, ids));
        } catch (IOException | AlreadyClosedException e) {
            throw failure(e);
        }
    }

    private static Map<String, Searchable> records(IndexSearcher searcher, Collection<String> ids) throws IOException {
        List<BytesRef> terms = ids.stream().map(BytesRef::new).toList();
        ScoreDoc[] found = searcher.search(new TermInSetQuery(ListingDocument.ID, terms), ids.size()).scoreDocs;
        Map<String, Searchable> records = new HashMap<>();
        for (ScoreDoc hit : found) {
            Searchable record = ListingDocument.read(searcher.storedFields().document(hit.doc));
            records.put(record.item().id(), record);
        }
        return records;
    }

    /** Searches find records, not this: the projection declares no index. */
    @Override
    public Set<String> under(String index, String key) {
        return Set.of();
    }

    @Override
    public synchronized void commit(ViewBatch<Searchable> batch) {
        if (position != batch.from()) {
            throw new ViewStoreException("Another writer moved " + projection.name() + " on.");
        }
        List<ViewBatch.Change<Searchable>> changes = batch.changes();
        try {
            Writing current = writing();
            for (ViewBatch.Change<Searchable> change : changes) {
                apply(change, current.writer());
            }
            current.searchers().maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException e) {
            goBack();
            throw failure(e);
        } catch (RuntimeException e) {
            goBack();
            throw e;
        }
        if (!batch.letters().isEmpty()) {
            batch.letters().forEach(this::keep);
            queued = records(letters);
            lettersSaved = false;
        }
        position = batch.position();
        serve();
    }

    private static void apply(ViewBatch.Change<Searchable> change, IndexWriter writer) throws IOException {
        Searchable after = change.after();
        if (after == null) {
            writer.deleteDocuments(ListingDocument.key(change.id()));
            return;
        }
        Document document = document(change.id(), after);
        if (change.before() == null) {
            writer.addDocument(document);
        } else {
            writer.updateDocument(ListingDocument.key(change.id()), document);
        }
    }

    private static Document document(String id, Searchable listing) {
        try {
            return ListingDocument.of(listing);
        } catch (IllegalArgumentException e) {
            throw new UnstorableRecordException(id, e);
        }
    }

    /** After a failure a new one, from what is on disk. */
    private Writing writing() throws IOException {
        if (closed) {
            throw new AlreadyClosedException("it is closed");
        }
        if (!writing.isOpen()) {
            writing = Writing.in(directory);
        }
        return writing;
    }

    /** Gives up what is not on disk. */
    private void goBack() {
        position = saved.position();
        letters = new TreeMap<>(saved.lettersByPlace());
        queued = records(letters);
        lettersSaved = true;
        IOUtils.closeWhileHandlingException(writing.writer()::rollback);
        if (writing.searchers() != serving) {
            IOUtils.closeWhileHandlingException(writing.searchers());
        }
    }

    /** Searches never see less than before. */
    private void serve() {
        if (position < served) {
            return;
        }
        served = position;
        SearcherManager before = serving;
        if (before != writing.searchers()) {
            serving = writing.searchers();
            IOUtils.closeWhileHandlingException(before);
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
        if (closed || (position == saved.position() && lettersSaved)) {
            return;
        }
        try {
            CommitData data = new CommitData(position, List.copyOf(letters.values()));
            IndexWriter writer = writing().writer();
            writer.setLiveCommitData(data.toMap(CommitData.shape(projection)).entrySet());
            writer.commit();
            saved = data;
            lettersSaved = true;
        } catch (IOException | AlreadyClosedException e) {
            goBack();
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
        while (true) {
            SearcherManager now = serving;
            try {
                return search(now, search);
            } catch (AlreadyClosedException e) {
                if (now == serving) {
                    throw failure(e);
                }
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    private static <T> T search(SearcherManager searchers, Search<T> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Leaves the files as the last save left them. */
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        goBack();
        IOUtils.closeWhileHandlingException(serving, directory);
    }

    private ViewStoreException failure(Exception cause) {
        return new ViewStoreException(
                "The search index in " + folder + " cannot be used: " + cause.getMessage() + ".", cause);
    }
}
