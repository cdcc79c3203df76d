package org.linli.command.giving;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.ReliefKind;
import org.linli.kernel.giving.ReliefRefusal;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;

/** What may be wished about an application for relief. */
public sealed interface ReliefCommand extends Command {
    String AGGREGATE = "relief";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    ReliefId relief();

    @Override
    default String target() {
        return relief().value();
    }

    /**
     * Asks for relief for somebody in need.
     *
     * @param community of the applicant, as their own history tells it; null: they belong to none
     * @param consent where the applicant's consent is kept, when neither they nor their proxy sends this
     */
    record FileRelief(
            ReliefId relief,
            MemberId applicant,
            @Nullable PlaceId community,
            ReliefKind kind,
            String need,
            @Nullable String consent)
            implements ReliefCommand {
        @Override
        public @Nullable PlaceId place() {
            return community;
        }

        @Override
        public Set<MemberId> names() {
            return Set.of(applicant);
        }

        @Override
        public ProxyScope scope() {
            return ProxyScope.DONATE;
        }
    }

    /** Grants it, to be paid by the office. */
    record GrantRelief(ReliefId relief, Fen amount) implements ReliefCommand {}

    /**
     * Refuses it.
     *
     * @param explanation what the applicant is told
     */
    record RefuseRelief(ReliefId relief, ReliefRefusal reason, String explanation) implements ReliefCommand {}

    /** Takes it back before it is decided. */
    record WithdrawRelief(ReliefId relief) implements ReliefCommand {
        @Override
        public Level requires() {
            return Level.L1;
        }

        @Override
        public ProxyScope scope() {
            return ProxyScope.DONATE;
        }
    }

    /** The applicant is being erased. */
    record EndForErasure(ReliefId relief) implements ReliefCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
