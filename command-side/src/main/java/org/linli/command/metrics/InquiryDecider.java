package org.linli.command.metrics;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.metrics.InquiryCommand.AnswerInquiry;
import org.linli.command.metrics.InquiryCommand.MakeInquiry;
import org.linli.kernel.membership.Role;
import org.linli.kernel.metrics.InquiriesId;
import org.linli.kernel.metrics.InquiryEvent;
import org.linli.kernel.metrics.InquiryEvent.InquiryAnswered;
import org.linli.kernel.metrics.InquiryEvent.InquiryMade;
import org.linli.kernel.places.PlaceId;

/** Researchers ask for a purpose, so many times in thirty days, and are answered once. */
record InquiryDecider() implements Decider<Inquiries, InquiryCommand, InquiryEvent> {
    @Override
    public Inquiries initial() {
        return Inquiries.NONE;
    }

    @Override
    public Decision<InquiryEvent> decide(Inquiries state, InquiryCommand command, Context context) {
        return switch (command) {
            case MakeInquiry make -> make(state, make, context);
            case AnswerInquiry answer -> answer(state, answer);
        };
    }

    private static Decision<InquiryEvent> make(Inquiries state, MakeInquiry wish, Context context) {
        Authority by = context.by();
        MetricsRules rules = context.rules().metrics();
        if (by.isForAnother() || !by.actor().equals(wish.by()) || !by.holds(Role.RESEARCHER)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!Wording.isText(wish.purpose(), rules.longestPurpose())) {
            return refuse(new InquiryRejection.PurposeMalformed(rules.longestPurpose()));
        }
        if (!isWindow(wish.windows().recent(), rules)
                || !isWindow(wish.windows().lasting(), rules)) {
            return refuse(new InquiryRejection.WindowOutside(rules.shortestWindow(), rules.longestWindow()));
        }
        if (wish.asOf().isAfter(context.now())) {
            return refuse(new InquiryRejection.InstantAhead());
        }
        if (state.before(context.now()) >= rules.mostInquiries()) {
            return refuse(new InquiryRejection.TooManyInquiries(rules.mostInquiries()));
        }
        return accept(new InquiryMade(
                InquiriesId.of(wish.by()),
                wish.inquiry(),
                wish.by(),
                wish.about(),
                wish.asOf(),
                wish.windows(),
                wish.purpose()));
    }

    private static boolean isWindow(int days, MetricsRules rules) {
        return days >= rules.shortestWindow() && days <= rules.longestWindow();
    }

    private static Decision<InquiryEvent> answer(Inquiries state, AnswerInquiry command) {
        PlaceId place = state.open().get(command.inquiry().value());
        return place == null
                ? nothingToDo()
                : accept(new InquiryAnswered(
                        InquiriesId.of(command.by()),
                        command.inquiry(),
                        command.by(),
                        place,
                        command.definitions(),
                        command.position(),
                        command.cells()));
    }

    @Override
    public Inquiries evolve(Inquiries state, InquiryEvent event, Instant occurred) {
        return switch (event) {
            case InquiryMade made -> state.with(made, occurred);
            case InquiryAnswered answered -> state.without(answered.inquiry().value());
        };
    }

    @Override
    public @Nullable PlaceId place(Inquiries state) {
        return null;
    }
}
