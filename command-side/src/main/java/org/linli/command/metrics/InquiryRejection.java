package org.linli.command.metrics;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why figures cannot be asked for. */
public sealed interface InquiryRejection extends Rejection {
    /** It must be said what the figures are for. */
    record PurposeMalformed(int most) implements InquiryRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** A window has so many days. */
    record WindowOutside(int least, int most) implements InquiryRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("least", least, "most", most);
        }
    }

    /** The figures of the future are not known. */
    record InstantAhead() implements InquiryRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Many questions close to one another would tell what each one does not. */
    record TooManyInquiries(int most) implements InquiryRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }
}
