package org.linli.command.giving;

import java.util.Locale;
import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about a donation, or a gift of goods, was refused. */
public sealed interface DonationRejection extends Rejection {

    /** Mutual aid is among the members and organisations of one community, and who gives takes part now. */
    record DonorUnfit() implements DonationRejection {}

    /** A reference of the bank or platform has so many characters at most. */
    record ReferenceMalformed(int most) implements DonationRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** Who records that something came in neither gave it nor recorded the pledge. */
    record RecorderInvolved() implements DonationRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Only who gave may do this. */
    record OnlyTheDonor() implements DonationRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** It is at another step than this needs. */
    record WrongDonationStep(Donation.Step step) implements DonationRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("step", step.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The time of the pledge is not over. */
    record PledgeStands() implements DonationRejection {}

    /** The time of the pledge is over. */
    record PledgeOver() implements DonationRejection {}
}
