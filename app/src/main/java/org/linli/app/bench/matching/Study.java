package org.linli.app.bench.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.linli.app.bench.matching.Banks.Leaves;
import org.linli.app.bench.matching.Banks.Question;
import org.linli.app.bench.matching.Quality.Answer;
import org.linli.query.matching.Weights;
import org.linli.query.search.ListingAnalyzer;

/** Every method's answers to every question. */
final class Study {
    static final String NEWEST = "newest first";
    static final String BM25 = "BM25";
    static final String STEMMED = "BM25, words as in the search";
    static final String RANKER = "ranker";

    /** Which banks. */
    enum Part {
        TEST(bank -> !bank.isForTraining()),
        TRAINING(Bank::isForTraining),
        ALL(_ -> true);

        @SuppressWarnings("ImmutableEnumChecker") // holds no state
        private final Predicate<Bank> holds;

        Part(Predicate<Bank> holds) {
            this.holds = holds;
        }

        boolean holds(Bank bank) {
            return holds.test(bank);
        }
    }

    private final Map<String, List<Answered>> answers = new LinkedHashMap<>();

    private record Answered(Bank bank, Answer answer) {}

    private Study() {}

    /** Asks the methods all questions. */
    static Study of(Banks banks, Leaves leaves) throws Exception {
        Study study = new Study();
        List<Question> questions = banks.questions(leaves);
        try (Bm25 plain = new Bm25(banks, new StandardAnalyzer());
                Bm25 stemmed = new Bm25(banks, new ListingAnalyzer())) {
            study.ask(NEWEST, Method::newest, questions);
            study.ask(BM25, plain, questions);
            study.ask(STEMMED, stemmed, questions);
            study.ask(RANKER, new Suggested(banks, Weights.standard()), questions);
        }
        return study;
    }

    private void ask(String name, Method method, List<Question> questions) throws Exception {
        List<Answered> answered = new ArrayList<>();
        for (Question question : questions) {
            answered.add(new Answered(question.bank(), answer(question, method.order(question))));
        }
        answers.put(name, answered);
    }

    private static Answer answer(Question question, List<String> order) {
        int place = 1;
        while (!question.relevant().contains(order.get(place - 1))) {
            place++;
        }
        return new Answer(question.bank().family(), place);
    }

    /** How well the method of this name did in a part. */
    Quality of(String method, Part part) {
        return new Quality(answers.getOrDefault(method, List.of()).stream()
                .filter(answered -> part.holds(answered.bank()))
                .map(Answered::answer)
                .toList());
    }

    List<String> methods() {
        return List.copyOf(answers.keySet());
    }
}
