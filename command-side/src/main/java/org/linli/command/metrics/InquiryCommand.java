package org.linli.command.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.InquiriesId;
import org.linli.kernel.metrics.InquiryId;
import org.linli.kernel.metrics.Windows;
import org.linli.kernel.places.PlaceId;

/** What may be wished about figures that a researcher asks for. */
public sealed interface InquiryCommand extends Command {
    String AGGREGATE = "inquiries";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    MemberId by();

    InquiryId inquiry();

    @Override
    default String target() {
        return InquiriesId.of(by()).value();
    }

    /** Asks for the figures of a place as of an instant, over windows of one's own. */
    record MakeInquiry(MemberId by, InquiryId inquiry, PlaceId about, Instant asOf, Windows windows, String purpose)
            implements InquiryCommand {
        @Override
        public @Nullable PlaceId place() {
            return about;
        }

        /** Asking goes on from any version. */
        @Override
        public boolean versionHidden() {
            return true;
        }
    }

    /** The service says what it worked out. */
    record AnswerInquiry(MemberId by, InquiryId inquiry, int definitions, long position, List<Figure> cells)
            implements InquiryCommand {
        public AnswerInquiry {
            cells = List.copyOf(cells);
        }

        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
