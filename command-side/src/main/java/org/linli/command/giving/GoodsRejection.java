package org.linli.command.giving;

import java.util.Locale;
import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about a gift of things was refused, where it is not as with one of money. */
public sealed interface GoodsRejection extends Rejection {

    /** Things have a name and a unit, and are at least 1 and at most so many. */
    record GoodsMalformed(int most) implements GoodsRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** Staff who says it for the other side says where the signed receipt is kept. */
    record SignatureMissing(int most) implements GoodsRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** Who says that things were got is another than who handed them over, or gave them. */
    record ConfirmsOwnHandOver() implements GoodsRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** It is at another step than this needs. */
    record WrongGoodsStep(Goods.Step step) implements GoodsRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("step", step.name().toLowerCase(Locale.ROOT));
        }
    }
}
