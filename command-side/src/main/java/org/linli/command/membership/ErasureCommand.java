package org.linli.command.membership;

import java.util.List;
import org.linli.command.membership.Obligations.Obligation;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;

/** What may be wished about a member's erasure. */
public sealed interface ErasureCommand extends MemberCommand {

    /**
     * The member wishes, or their proxy does for them, that everything personal of theirs be erased. Nobody has to prove anything for that, and a
     * suspension does not stand against it.
     *
     * @param open what must be settled first
     */
    record RequestErasure(MemberId member, List<Obligation> open) implements ErasureCommand {
        @Override
        public ProxyScope scope() {
            return ProxyScope.ERASURE;
        }

        @Override
        public Level requires() {
            return Level.L0;
        }

        @Override
        public boolean whileSuspended() {
            return true;
        }

        /** What runs may change between two tries. */
        @Override
        public String fingerprint() {
            return "RequestErasure[%s]".formatted(member);
        }
    }

    /** Takes the wish back. */
    record WithdrawErasure(MemberId member) implements ErasureCommand {
        @Override
        public ProxyScope scope() {
            return ProxyScope.ERASURE;
        }

        @Override
        public Level requires() {
            return Level.L0;
        }

        @Override
        public boolean whileSuspended() {
            return true;
        }
    }

    /**
     * The operator orders it; what runs is closed by it.
     *
     * @param order where the order is kept, such as a file number
     */
    record ForceErasure(MemberId member, String order) implements ErasureCommand {}

    /**
     * Its time has come.
     *
     * @param open what runs now; something: it is put off
     */
    record BeginErasure(MemberId member, List<Obligation> open) implements ErasureCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** The member's keys are destroyed everywhere. */
    record RecordErased(MemberId member) implements ErasureCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** The receipt is signed; a later one counts when more stores were reached. */
    record FinishErasure(
            MemberId member,
            List<ErasureStore> reached,
            List<ErasureStore> notReached,
            String receipt,
            String keyId,
            String signature)
            implements ErasureCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
