package org.linli.query.certificates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.kernel.volunteering.CertificatesId;

/**
 * A certificate as anybody may see it who knows its code: nothing in it says whose it is.
 *
 * @param issuerName the issuer's, in the reader's language
 * @param from the first day that counts, in Asia/Shanghai
 * @param to the last one
 * @param successor the number of the one that holds in its place; null: none
 */
@Schema(name = "Certificate")
public record CertificatePage(
        CertificatesId issuer,
        int number,
        @Nullable String issuerName,
        LocalDate from,
        LocalDate to,
        CertificateStory.Minutes minutes,
        Instant issued,
        State state,
        @Nullable Integer successor) {

    /** Whether it holds. */
    @Schema(name = "CertificateState")
    public enum State {
        VALID,
        /** It counts hours that were corrected, or was issued anew. */
        SUPERSEDED,
        /** As it stood when the data of whoever it was given to were erased: nobody can say any more whose hours they were. */
        HOLDER_ERASED
    }

    static CertificatePage of(CertificateStory story, @Nullable String issuerName, boolean erased) {
        return new CertificatePage(
                story.certificates(),
                story.number(),
                issuerName,
                story.from(),
                story.to(),
                story.minutes(),
                story.issued(),
                story.end() != null ? State.SUPERSEDED : erased ? State.HOLDER_ERASED : State.VALID,
                story.successor());
    }

    /** The same for who it was given to; whoever knows the code may check it. */
    @Schema(name = "OwnCertificate")
    public record Own(CertificatePage certificate, String code) {}

    /**
     * The same for its issuer.
     *
     * @param name null for who gave none, or was erased
     */
    @Schema(name = "IssuedCertificate")
    public record Issued(
            CertificatePage certificate,
            @SubjectRef MemberId member,
            @Personal(subject = "member") @Nullable String name) {}
}
