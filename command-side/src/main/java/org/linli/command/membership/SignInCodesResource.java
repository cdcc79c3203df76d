package org.linli.command.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigInteger;
import java.time.Instant;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.MemberCommand.IssueSignInCode;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Hmac;
import org.linli.web.RejectedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How somebody signs in who has no password to remember: with a code from the desk. */
@RestController
@RequestMapping(MembersResource.PATH)
@Tag(name = "Members")
class SignInCodesResource {
    private static final BigInteger CODES = BigInteger.TEN.pow(12);

    private final ObjectProvider<SignInCodes> codes;

    SignInCodesResource(ObjectProvider<SignInCodes> codes) {
        this.codes = codes;
    }

    @PostMapping("/{id}/sign-in-codes")
    @Operation(summary = "Give somebody else a code that they sign in with, once and soon")
    ResponseEntity<SignInCode> issue(Attempt attempt, @PathVariable MemberId id) {
        SignInCodes kept = codes.getIfAvailable();
        if (kept == null) {
            throw new RejectedException(new MembershipRejection.SignInElsewhere());
        }
        ResponseEntity<Receipt> accepted = attempt.record(new IssueSignInCode(id, kept.life()));
        Receipt receipt = accepted.getBody();
        if (receipt == null) {
            throw new IllegalStateException("no receipt");
        }
        String code = code(attempt.seed(), id);
        Instant until = kept.keep(code, id);
        return ResponseEntity.status(accepted.getStatusCode())
                .headers(accepted.getHeaders())
                .body(new SignInCode(receipt.id(), receipt.version(), code, until));
    }

    /** Twelve digits. The command sent again gives the same. */
    private static String code(byte[] seed, MemberId member) {
        BigInteger number = new BigInteger(1, new Hmac(seed).of("sign-in-code", member.value()));
        return "%012d".formatted(number.mod(CODES));
    }

    /**
     * What the desk hands over.
     *
     * @param version of the member
     * @param code twelve digits
     * @param until when it stops counting, used or not
     */
    record SignInCode(
            String id,
            long version,
            @Schema(example = "402915573816") String code,
            Instant until) {}
}
