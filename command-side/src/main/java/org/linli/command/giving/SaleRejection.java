package org.linli.command.giving;

import java.util.Locale;
import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about a charity sale was refused. */
public sealed interface SaleRejection extends Rejection {

    /** A sale has a title and a price list: names of at most so many characters, each once, quantities of at least 1. */
    record PriceListMalformed(int most) implements SaleRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** Prices are declared before the sale begins. */
    record DeclaredTooLate() implements SaleRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** It has not begun: there is nothing to count. */
    record SaleNotBegun() implements SaleRejection {}

    /** Two different people count. */
    record CountsTwice() implements SaleRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Who clears a difference up, or records where takings went that were not taken in, is neither of the two. */
    record CountedItself() implements SaleRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** More than the whole price list comes to. */
    record TakingsExceedPrices(long listed) implements SaleRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("listed", listed);
        }
    }

    /** What was found is said in 1 to so many characters. */
    record ExplanationMalformed(int most) implements SaleRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** It is at another step than this needs. */
    record WrongSaleStep(Sale.Step step) implements SaleRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("step", step.name().toLowerCase(Locale.ROOT));
        }
    }
}
