package org.linli.query.search;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.linli.kernel.LocalText;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.query.feed.FeedItem;
import org.linli.query.views.ViewCodec;

/** A listing as Lucene's document, and back. */
final class ListingDocument {
    static final String ID = "id";
    static final String RECORD = "record";
    /** Title, description and the names of the categories in both languages; the title twice, because it says most. */
    static final String TEXT = "text";

    static final String CATEGORY = "category";
    static final String COMMUNITY = "community";
    static final String WHAT = "what";
    static final String KIND = "kind";
    static final String STATUS = "status";
    static final String URGENCY = "urgency";
    static final String PUBLISHED = "published";

    private static final ViewCodec<Searchable> CODEC = new ViewCodec<>(Searchable.class);

    private static final FieldType WORDS = words();

    private ListingDocument() {}

    static Term key(String id) {
        return new Term(ID, id);
    }

    static Document of(Searchable listing) {
        FeedItem item = listing.item();
        Document document = new Document();
        document.add(new StringField(ID, item.id(), Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(item.id())));
        document.add(new NumericDocValuesField(PUBLISHED, item.published().toEpochMilli()));
        document.add(new StoredField(RECORD, CODEC.encode(listing)));
        String title = item.title() == null ? "" : item.title();
        document.add(new Field(TEXT, title + '\n' + title + '\n' + listing.description() + '\n' + names(item), WORDS));
        item.categories().forEach(category -> document.add(new StringField(CATEGORY, category, Store.NO)));
        document.add(new StringField(COMMUNITY, item.community().value(), Store.NO));
        document.add(new StringField(WHAT, item.what().name(), Store.NO));
        document.add(new StringField(KIND, item.kind().name(), Store.NO));
        document.add(new StringField(STATUS, item.status().name(), Store.NO));
        if (item.urgency() != null) {
            document.add(new StringField(URGENCY, item.urgency().name(), Store.NO));
        }
        return document;
    }

    static Searchable read(Document stored) {
        BytesRef record = stored.getBinaryValue(RECORD);
        return CODEC.decode(java.util.Arrays.copyOfRange(record.bytes, record.offset, record.offset + record.length));
    }

    private static String names(FeedItem item) {
        return item.categories().stream()
                .map(Taxonomy.standard().categories()::get)
                .filter(Objects::nonNull)
                .map(Taxonomy.Category::name)
                .flatMap(ListingDocument::words)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(LocalText name) {
        return Stream.of(name.zh(), name.en());
    }

    /** How often a term is there, not where: nobody asks for phrases. */
    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
