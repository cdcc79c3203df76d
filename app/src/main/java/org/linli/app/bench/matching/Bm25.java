package org.linli.app.bench.matching;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.linli.app.bench.matching.Banks.Question;
import org.linli.app.timebanks.TimebankListing;
import org.linli.kernel.sharing.Side;

/** Lucene's BM25 (k1 = 1.2, b = 0.75) over the offers of all banks, asked for those of one; what shares no word comes last. */
final class Bm25 implements Method, AutoCloseable {
    private static final String KEY = "key";
    private static final String BANK = "bank";
    private static final String TEXT = "text";

    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    Bm25(Banks banks, Analyzer analyzer) throws IOException {
        this.analyzer = analyzer;
        this.reader = DirectoryReader.open(index(banks, analyzer));
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
    }

    private static ByteBuffersDirectory index(Banks banks, Analyzer analyzer) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Bank bank : banks.all()) {
                for (TimebankListing offer : bank.on(Side.OFFER)) {
                    Document document = new Document();
                    document.add(new StringField(KEY, offer.key(), Store.YES));
                    document.add(new StringField(BANK, bank.name(), Store.NO));
                    document.add(new TextField(TEXT, offer.description(), Store.NO));
                    writer.addDocument(document);
                }
            }
        }
        return directory;
    }

    @Override
    public List<String> order(Question question) throws IOException {
        Map<String, Float> scores = scores(question);
        return question.offers().stream()
                .sorted(Comparator.comparingDouble((TimebankListing offer) -> scores.getOrDefault(offer.key(), 0f))
                        .reversed()
                        .thenComparing(NEWEST))
                .map(TimebankListing::key)
                .toList();
    }

    private Map<String, Float> scores(Question question) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(BANK, question.bank().name())), Occur.FILTER);
        try (TokenStream words = analyzer.tokenStream(TEXT, question.request().description())) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                query.add(new TermQuery(new Term(TEXT, word.toString())), Occur.SHOULD);
            }
            words.end();
        }
        Map<String, Float> scores = new HashMap<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query.build(), question.offers().size()).scoreDocs) {
            scores.put(String.valueOf(stored.document(hit.doc).get(KEY)), hit.score);
        }
        return scores;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}
