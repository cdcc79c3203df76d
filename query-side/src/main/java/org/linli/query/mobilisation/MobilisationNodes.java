package org.linli.query.mobilisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.query.metrics.ledger.Mobilisation.Tier;
import org.linli.query.reads.Reviewed;

/**
 * Members below a party organisation's own, the earliest first.
 *
 * @param asOf what occurred before counts; the following pages are of the same instant
 * @param position of the last event of the log that is known
 */
@Schema(name = "MobilisationNodes")
public record MobilisationNodes(OrganisationId organisation, Instant asOf, long position, List<Node> items)
        implements Reviewed {

    @Override
    public Set<MemberId> reviewed() {
        return items.stream().map(Node::member).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * Somebody. Of who is not the organisation's own, and of its own who do not wish to be seen, only the generation and the tier are told, and what brought them in.
     *
     * @param number from 1 on, as of this instant
     * @param parent the number of who brought them in; null for a root
     * @param generation steps below a root
     * @param tier PARTY: the organisation's own; of nobody else is it said whether they are of the Party
     * @param member null for everybody but the organisation's own who wish to be seen
     * @param since the day of their first act in Asia/Shanghai; null where there is no member
     * @param cause what brought them in; null for a root
     */
    @Schema(name = "MobilisationNode")
    public record Node(
            int number,
            @Nullable Integer parent,
            int generation,
            Tier tier,
            @SubjectRef @Nullable MemberId member,
            @Nullable LocalDate since,
            @Nullable Cause cause) {}

    /**
     * Why somebody hangs on their parent.
     *
     * @param event that says so, as trails name it; null unless one of the two is told
     * @param exchange of which it is; null for an invitation, and unless one of the two is told
     */
    @Schema(name = "MobilisationCause")
    public record Cause(
            By by, @Nullable String event, @Nullable String exchange) {}

    /** What brings people in. */
    @Schema(name = "MobilisationBy")
    public enum By {
        /** An invitation, accepted no later than their first act. */
        INVITATION,
        /** Their first act, which was an exchange with the parent. */
        EXCHANGE
    }
}
