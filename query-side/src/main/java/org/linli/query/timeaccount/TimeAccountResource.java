package org.linli.query.timeaccount;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.TransferReason;
import org.linli.query.Paged;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own hours; nobody else's account is shown to anybody. */
@RestController
@RequestMapping("/api/v1/members/me")
public class TimeAccountResource {
    private static final Projection<TimeAccountStory> ACCOUNTS = new TimeAccountsProjection();
    private static final Projection<AccountLine> LINES = new AccountLinesProjection();

    private final ViewStore views;

    public TimeAccountResource(ViewStore views) {
        this.views = views;
    }

    @GetMapping("/time-account")
    @ReadsView({TimeAccountsProjection.NAME, AccountLinesProjection.NAME})
    @Operation(
            summary = "See how many minutes one holds or owes, and each transfer with its source, the latest first",
            description = "Who never gave or received help holds 0.")
    public ResponseEntity<MyTimeAccount> mine(Actor actor, PageRequest page) {
        AccountId id = AccountId.of(actor.id());
        TimeAccountStory stored = views.get(ACCOUNTS, id.value());
        TimeAccountStory account = stored == null ? TimeAccountStory.empty(id.value()) : stored;
        Page<AccountLine> lines = views.find(
                LINES,
                AccountLinesProjection.BY_ACCOUNT,
                Set.of(id.value()),
                line -> true,
                Paged.after(page),
                page.limit());
        return ResponseEntity.ok()
                .headers(Paged.headers(page, Paged.key(lines.next())))
                .body(new MyTimeAccount(id, account.balance(), account.received(), account.paid(), lines.items()));
    }

    /**
     * One's own account.
     *
     * @param balance minutes; negative: owed
     * @param received minutes by the reason for which they came in
     * @param paid minutes by the reason for which they went out
     */
    public record MyTimeAccount(
            AccountId id,
            long balance,
            SortedMap<TransferReason, Long> received,
            SortedMap<TransferReason, Long> paid,
            List<AccountLine> items) {}
}
