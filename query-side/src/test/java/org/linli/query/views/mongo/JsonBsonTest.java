package org.linli.query.views.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Recorded;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewCodec;

/** Records as documents and back. */
class JsonBsonTest {
    /** Everything a record may hold. */
    record Everything(
            String text,
            int small,
            long large,
            double fraction,
            BigDecimal exact,
            BigDecimal precise,
            BigInteger huge,
            boolean yes,
            Instant at,
            @Nullable String none,
            List<Part> parts,
            SortedMap<String, Integer> counts) {}

    /** A part of it. */
    record Part(String name, double share) {}

    private static final class Things implements Projection<Everything> {
        @Override
        public String name() {
            return "things";
        }

        @Override
        public Class<Everything> type() {
            return Everything.class;
        }

        @Override
        public List<Index<Everything>> indexes() {
            return List.of(new Index<>("text", thing -> Set.of(thing.text(), "all"), Everything::large));
        }

        @Override
        public Set<String> keys(Recorded<?> event) {
            return Set.of();
        }

        @Override
        public @Nullable Everything fold(String id, @Nullable Everything view, Recorded<?> event) {
            return view;
        }
    }

    private static final Documents<Everything> DOCUMENTS = new Documents<>(new Things());

    private static Everything thing() {
        TreeMap<String, Integer> counts = new TreeMap<>();
        counts.put("goods.tools", 2);
        counts.put("$price", 1);
        return new Everything(
                "一把梯子 \"ladder\"\n",
                -7,
                Long.MAX_VALUE,
                1.0E-7,
                new BigDecimal("1.10"),
                new BigDecimal("0.12345678901234567890123"),
                new BigInteger("12345678901234567890123"),
                true,
                Instant.parse("2026-11-25T08:00:00.123456789Z"),
                null,
                List.of(new Part("a", 0.1), new Part("b", -0.0)),
                counts);
    }

    @Test
    void a_record_comes_back_as_it_was() {
        RawBsonDocument document = DOCUMENTS.document("thing-1", thing());
        assertThat(DOCUMENTS.view(document)).isEqualTo(thing());
        assertThat(DOCUMENTS.json(document)).isEqualTo(new ViewCodec<>(Everything.class).encode(thing()));
    }

    @Test
    void the_fields_of_a_record_are_fields_of_its_document() {
        RawBsonDocument document = DOCUMENTS.document("thing-1", thing());
        assertThat(document.getString("_id").getValue()).isEqualTo("thing-1");
        assertThat(type(document, "small")).isEqualTo(BsonType.INT32);
        assertThat(type(document, "large")).isEqualTo(BsonType.INT64);
        assertThat(type(document, "fraction")).isEqualTo(BsonType.DOUBLE);
        assertThat(type(document, "exact")).isEqualTo(BsonType.DECIMAL128);
        assertThat(document.getArray("parts")
                        .get(0)
                        .asDocument()
                        .getString("name")
                        .getValue())
                .isEqualTo("a");
        assertThat(document.getDocument("_keys").getArray("text")).hasSize(2);
        assertThat(document.getDocument("_order").getInt64("text").getValue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_row_stands_where_the_record_says() {
        assertThat(DOCUMENTS
                        .row("text", DOCUMENTS.document("thing-1", thing()))
                        .cursor()
                        .order())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(new String(DOCUMENTS.json(DOCUMENTS.document("thing-1", thing())), StandardCharsets.UTF_8))
                .contains("1.10");
    }

    private static BsonType type(RawBsonDocument document, String field) {
        return Objects.requireNonNull(document.get(field)).getBsonType();
    }
}
