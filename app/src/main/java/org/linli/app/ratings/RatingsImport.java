package org.linli.app.ratings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.linli.app.DataFolder;
import org.linli.app.Operator;
import org.linli.app.csv.Fault;
import org.linli.app.events.EventSerializer;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.app.ratings.Book.Refused;
import org.linli.command.Authority;
import org.linli.command.Rules;
import org.linli.command.sharing.DisputeCommand.ResolveDispute;
import org.linli.command.sharing.Exchange;
import org.linli.command.sharing.ExchangeCommand;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.ExchangeCommand.ConcludeAgreement;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ExchangeCommand.DisputeHelp;
import org.linli.command.sharing.ExchangeCommand.GiveAgreement;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.command.sharing.ExchangeCommand.ProposeMatch;
import org.linli.command.sharing.ExchangeDecider;
import org.linli.command.sharing.Listing;
import org.linli.command.sharing.ListingCommand.ReleaseUnit;
import org.linli.command.sharing.ListingCommand.ReserveUnit;
import org.linli.command.sharing.ListingCommand.SettleUnit;
import org.linli.command.sharing.ListingDecider;
import org.linli.command.sharing.ReviewCommand.RevealReviews;
import org.linli.command.sharing.ReviewCommand.SubmitReview;
import org.linli.command.sharing.ReviewDecider;
import org.linli.kernel.EventCodec;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Rating;
import org.linli.store.SqliteEventStorageEngine;

/**
 * Turns each rating into an exchange of the two in which the rater received: thanked for where it is above 0, disputed and decided for the receiver where it is below. Everything is
 * decided by the ordinary rules and told to have occurred when the rating was given. A second run adds nothing; one that was killed goes on where it was.
 */
public final class RatingsImport {
    private static final ExchangeDecider EXCHANGES = new ExchangeDecider();
    private static final ListingDecider LISTINGS = new ListingDecider();
    private static final ReviewDecider REVIEWS = new ReviewDecider();

    /** A thank-you, and no stars that the metrics would count: the file does not say any. */
    private static final Rating THANKS = new Rating(3, true, 3);

    private final Book book;
    private final Hmac ids;
    private final MemberId operator;
    private final Instant now;

    /** Into this store, which nobody else writes meanwhile. */
    private RatingsImport(SqliteEventStorageEngine engine, KeyStore keys, Rules rules, Instant now) {
        this.book = new Book(engine, rules);
        this.ids = new Hmac(keys.secret("ratings"));
        this.operator = Operator.idIn(keys);
        this.now = now;
    }

    /**
     * What a run did.
     *
     * @param community whose members the file's people are
     * @param ratings that could be read
     * @param members whom those name
     * @param good ratings above 0
     * @param added exchanges that this run added
     * @param present those that were there before
     * @param faults in the order of lines
     */
    public record Result(
            PlaceId community, int ratings, int members, int good, int added, int present, List<Fault> faults) {}

    /**
     * Imports a file into a folder on which no server runs, as {@link #run}.
     *
     * @param now ratings are not later than this
     */
    public static Result into(DataFolder folder, Path file, Instant now, IntConsumer progress) throws IOException {
        try (SqliteKeyDatabase keys = SqliteKeyDatabase.open(folder.keys(), folder.masterKey(), folder::isSealed)) {
            folder.createFiles();
            EventSerializer serializer = new EventSerializer(new EventCodec(keys.keys()));
            try (SqliteEventStorageEngine engine = SqliteEventStorageEngine.open(
                    folder.events(),
                    settings -> settings.eventSerializer(serializer).snapshotSerializer(serializer))) {
                return new RatingsImport(engine, keys.keys(), Rules.standard(), now).run(file, progress);
            }
        }
    }

    /**
     * Imports a file; its name without the ending names the community.
     *
     * @param progress told how many ratings are done
     * @throws IOException when the file cannot be read, or by its name no community can be called
     */
    private Result run(Path file, IntConsumer progress) throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<RatedExchange> ratings = RatedExchange.read(file, now, faults);
        Network network = new Network(book, ids, operator, name(file));
        int added = 0;
        int present = 0;
        try {
            network.found(now);
            book.keep();
        } catch (Refused e) {
            throw new IOException("A rule stands against the community of " + file + ": " + e.getMessage(), e);
        }
        for (RatedExchange rating : ratings) {
            ExchangeId id = ExchangeId.of(network.seed("exchange", rating.key()));
            Exchange before = book.stateOf(id.value(), EXCHANGES);
            if (!(before instanceof Exchange.Unproposed)) {
                present++;
                if (isOther(before, rating)) {
                    faults.add(Fault.of(rating.row(), "was imported before with another rating, which stays"));
                }
            } else if (add(network, id, rating, faults)) {
                added++;
            }
            progress.accept(added + present);
        }
        book.flush();
        faults.sort(Comparator.comparingLong(Fault::line));
        Set<String> members = new HashSet<>();
        ratings.forEach(rating -> members.addAll(List.of(rating.rater(), rating.rated())));
        int good = (int) ratings.stream().filter(RatedExchange::isGood).count();
        return new Result(
                network.community(), ratings.size(), members.size(), good, added, present, List.copyOf(faults));
    }

    private static String name(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("[.][A-Za-z0-9]+$", "");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,60}")) {
            throw new IOException("Give " + file + " a name of letters, digits and . _ - alone: it names a community.");
        }
        return name;
    }

    private static boolean isOther(Exchange before, RatedExchange rating) {
        return rating.isGood() ? before instanceof Exchange.Cancelled : before instanceof Exchange.Confirmed;
    }

    /** All of it or nothing. */
    private boolean add(Network network, ExchangeId id, RatedExchange rating, List<Fault> faults) {
        try {
            MemberId provider = network.member(rating.rated(), rating.at());
            MemberId receiver = network.member(rating.rater(), rating.at());
            if (network.isGone(provider) || network.isGone(receiver)) {
                faults.add(Fault.of(rating.row(), "names somebody who was erased here"));
                book.forget();
                return false;
            }
            exchange(network, id, provider, receiver, rating);
            book.keep();
            return true;
        } catch (Refused e) {
            faults.add(Fault.of(rating.row(), "was refused: " + e.getMessage()));
            book.forget();
            return false;
        }
    }

    private void exchange(Network network, ExchangeId id, MemberId provider, MemberId receiver, RatedExchange rating)
            throws Refused {
        Instant at = rating.at();
        ListingId offer = network.offer(provider, at);
        Listing.Published open = (Listing.Published) book.stateOf(offer.value(), LISTINGS);
        Authority asReceiver = network.byOperator(receiver);
        decide(new ProposeMatch(id, new Answered(offer, open), null, null), asReceiver, at);
        decide(new GiveAgreement(id), network.byOperator(provider), at);
        book.decide(new ReserveUnit(offer, id), LISTINGS, Network.system(), at);
        decide(new ConcludeAgreement(id), Network.system(), at);
        decide(new MarkDone(id, 0), network.byOperator(provider), at);
        if (rating.isGood()) {
            decide(new ConfirmHelp(id, 0), asReceiver, at);
            book.decide(new SettleUnit(offer, id), LISTINGS, Network.system(), at);
            thank(id, asReceiver, at);
        } else {
            decide(new DisputeHelp(id, "rated " + rating.rating()), asReceiver, at);
            decide(new ResolveDispute(id, true), network.byDesk(at), at);
            book.decide(new ReleaseUnit(offer, id), LISTINGS, Network.system(), at);
        }
    }

    /** Reviews come out together or when the time for them is over. Ratings were public at once: that is when these are told to have come out. */
    private void thank(ExchangeId id, Authority receiver, Instant at) throws Refused {
        SubmitReview review = new SubmitReview(id, book.stateOf(id.value(), EXCHANGES), THANKS, null);
        book.decide(review, REVIEWS, receiver, at);
        Instant over = at.plus(book.rules().exchanges().reviews());
        book.decide(new RevealReviews(id), REVIEWS, Network.system(), over, at);
    }

    private void decide(ExchangeCommand command, Authority by, Instant at) throws Refused {
        book.decide(command, EXCHANGES, by, at);
    }
}
